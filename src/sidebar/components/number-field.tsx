import type { ComponentChildren } from 'preact';
import { Field } from './field';

interface NumberFieldProps {
  field: string;
  label: string;
  hint?: ComponentChildren;
  value: string;
  onEdit(value: string): void;
}

/** A text input, because an input of type `number` loses whatever is not a number. */
export function NumberField({ field, label, hint, value, onEdit }: NumberFieldProps) {
  return (
    <Field field={field} label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          class="number"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={value}
          onInput={(event) => onEdit(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
