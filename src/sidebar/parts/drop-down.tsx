import type { ComponentChildren } from 'preact';
import { Field } from './field';

export interface Choice {
  value: string;
  label: string;
}

interface DropDownProps {
  field: string;
  label: string;
  value: string;
  choices: readonly Choice[];
  /** Shown while nothing is chosen. */
  empty?: string;
  hint?: ComponentChildren;
  onEdit(value: string): void;
}

export function DropDown({ field, label, value, choices, empty, hint, onEdit }: DropDownProps) {
  return (
    <Field field={field} label={label} hint={hint}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onEdit(event.currentTarget.value)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
