import type { ComponentChildren } from 'preact';
import { messagesFor } from '../problems';
import { useSetupWizard } from '../setup-wizard';
import { elementId } from './element-id';

/** The attributes that connect a control with its label, its hint and its error. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

interface FieldProps {
  /** The path of the setting, as the server names it in problems. */
  field: string;
  label: string;
  hint?: ComponentChildren;
  /** The path of a setting without a control of its own, whose problems are shown here as well. */
  parentField?: string | undefined;
  children(control: ControlProps): ComponentChildren;
}

/** A control with its label above it, and its hint and its error below it. */
export function Field({ field, label, hint, parentField, children }: FieldProps) {
  const { state } = useSetupWizard();
  const parentProblems = state.problems.filter((problem) => problem.field === parentField);
  const messages = [...messagesFor(state.problems, field), ...parentProblems.map(({ message }) => message)];
  const id = elementId(field);
  const describedBy = [hint && `${id}-hint`, messages.length > 0 && `${id}-error`].filter(Boolean).join(' ');
  const control: ControlProps = {
    id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': messages.length > 0 || undefined,
  };
  return (
    <div class="block form-group">
      <label for={id}>{label}</label>
      {children(control)}
      {hint && (
        <p class="secondary" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} messages={messages} />
    </div>
  );
}

export function FieldError({ id, messages }: { id: string; messages: readonly string[] }) {
  if (messages.length === 0) return null;
  return (
    <p class="error" id={`${id}-error`} tabIndex={-1}>
      <span aria-hidden="true">{'\u26a0 '}</span>
      {messages.join(' ')}
    </p>
  );
}

/** A remark about a field whose value can be saved but may need a change. */
export function FieldWarning({ message }: { message: string }) {
  return (
    <p class="field-warning">
      <span aria-hidden="true">{'\u26a0 '}</span>
      {message}
    </p>
  );
}
