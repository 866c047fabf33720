import { elementId } from './element-id';

interface CheckboxProps {
  name: string;
  label: string;
  isChecked: boolean;
  onEdit(isChecked: boolean): void;
}

export function Checkbox({ name, label, isChecked, onEdit }: CheckboxProps) {
  const id = elementId(name);
  return (
    <div class="inline form-group">
      <input
        type="checkbox"
        id={id}
        checked={isChecked}
        onChange={(event) => onEdit(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
    </div>
  );
}
