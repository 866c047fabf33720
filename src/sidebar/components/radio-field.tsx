import { messagesFor } from '../problems';
import { useSetupWizard } from '../setup-wizard';
import { elementId } from './element-id';
import { FieldError } from './field';

interface RadioFieldProps<T extends string> {
  field: string;
  legend: string;
  value: T | null;
  options: readonly { value: T; label: string; hint?: string }[];
  hint?: string | undefined;
  onEdit(value: T): void;
}

/** A choice of a few, each with what it means. */
export function RadioField<T extends string>(props: RadioFieldProps<T>) {
  const { field, legend, value, options, hint, onEdit } = props;
  const { state } = useSetupWizard();
  const messages = messagesFor(state.problems, field);
  const id = elementId(field);
  const describedBy = (option: T, hasHint: boolean) =>
    [hasHint && `${id}-${option}-hint`, messages.length > 0 && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint && <p class="secondary">{hint}</p>}
      {options.map((option) => (
        <div class="inline form-group" key={option.value}>
          <input
            type="radio"
            name={id}
            id={`${id}-${option.value}`}
            aria-describedby={describedBy(option.value, option.hint !== undefined) || undefined}
            aria-invalid={messages.length > 0 || undefined}
            checked={value === option.value}
            onChange={() => onEdit(option.value)}
          />
          <div>
            <label for={`${id}-${option.value}`}>{option.label}</label>
            {option.hint && (
              <p class="secondary" id={`${id}-${option.value}-hint`}>
                {option.hint}
              </p>
            )}
          </div>
        </div>
      ))}
      <FieldError id={id} messages={messages} />
    </fieldset>
  );
}
