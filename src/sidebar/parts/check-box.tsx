import { idOf } from './ids';

interface CheckBoxProps {
  name: string;
  label: string;
  checked: boolean;
  onEdit(checked: boolean): void;
}

export function CheckBox({ name, label, checked, onEdit }: CheckBoxProps) {
  const id = idOf(name);
  return (
    <div class="inline form-group">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onEdit(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
    </div>
  );
}
