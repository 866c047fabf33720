import type { ComponentChildren } from 'preact';
import { Field } from './field';

export interface SelectOption {
  value: string;
  label: string;
}

interface SelectFieldProps {
  field: string;
  label: string;
  value: string;
  options: readonly SelectOption[];
  /** Shown as an option of its own while nothing is selected. */
  placeholder?: string;
  hint?: ComponentChildren;
  onEdit(value: string): void;
}

export function SelectField({ field, label, value, options, placeholder, hint, onEdit }: SelectFieldProps) {
  return (
    <Field field={field} label={label} hint={hint}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onEdit(event.currentTarget.value)}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
