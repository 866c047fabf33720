import type { ComponentChildren } from 'preact';
import { Field } from './field';

interface TextFieldProps {
  field: string;
  label: string;
  value: string;
  hint?: ComponentChildren;
  secret?: boolean;
  whole?: string;
  onEdit(value: string): void;
  onLeave?(): void;
}

export function TextField({ field, label, value, hint, secret, whole, onEdit, onLeave }: TextFieldProps) {
  const common = {
    autocapitalize: 'off',
    spellcheck: false,
    value,
    onInput: (event: { currentTarget: { value: string } }) => onEdit(event.currentTarget.value),
    onBlur: onLeave,
  } as const;
  return (
    <Field field={field} label={label} hint={hint} whole={whole}>
      {(control) =>
        secret ? (
          <input {...control} {...common} type="password" autocomplete="new-password" />
        ) : (
          <input {...control} {...common} type="text" autocomplete="off" />
        )
      }
    </Field>
  );
}
