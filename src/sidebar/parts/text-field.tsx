import type { ComponentChildren } from 'preact';
import { Field } from './field';

interface TextFieldProps {
  field: string;
  label: string;
  value: string;
  hint?: ComponentChildren;
  secret?: boolean;
  onEdit(value: string): void;
  onLeave?(): void;
}

export function TextField({ field, label, value, hint, secret, onEdit, onLeave }: TextFieldProps) {
  return (
    <Field field={field} label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          type={secret ? 'password' : 'text'}
          autocomplete={secret ? 'new-password' : 'off'}
          autocapitalize="off"
          spellcheck={false}
          value={value}
          onInput={(event) => onEdit(event.currentTarget.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}
