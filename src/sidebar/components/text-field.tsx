import type { ComponentChildren } from 'preact';
import { Field } from './field';

interface TextFieldProps {
  field: string;
  label: string;
  value: string;
  hint?: ComponentChildren;
  isSecret?: boolean;
  parentField?: string;
  onEdit(value: string): void;
  onBlur?(): void;
}

export function TextField({
  field,
  label,
  value,
  hint,
  isSecret,
  parentField,
  onEdit,
  onBlur,
}: TextFieldProps) {
  const attributes = {
    autocapitalize: 'off',
    spellcheck: false,
    value,
    onInput: (event: { currentTarget: { value: string } }) => onEdit(event.currentTarget.value),
    onBlur,
  } as const;
  return (
    <Field field={field} label={label} hint={hint} parentField={parentField}>
      {(control) =>
        isSecret ? (
          <input {...control} {...attributes} type="password" autocomplete="new-password" />
        ) : (
          <input {...control} {...attributes} type="text" autocomplete="off" />
        )
      }
    </Field>
  );
}
