import type { ComponentChildren } from 'preact';
import { Field } from './field';

interface NumberFieldProps {
  field: string;
  label: string;
  hint?: ComponentChildren;
  value: string;
  onEdit(value: string): void;
}

/** A text all the same: a field of the type number forgets what is no number. */
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
