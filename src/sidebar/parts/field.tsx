import type { ComponentChildren } from 'preact';
import { messagesFor } from '../problems';
import { useSetupWizard } from '../setup-wizard';
import { idOf } from './ids';

/** What a control needs to be told apart, explained and marked as wrong. */
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
  /** Problems with exactly this setting, which has no control of its own, are told here. */
  whole?: string | undefined;
  children(control: ControlProps): ComponentChildren;
}

/** A label above a control, a hint below it, and what is wrong with it. */
export function Field({ field, label, hint, whole, children }: FieldProps) {
  const { state } = useSetupWizard();
  const ofWhole = state.problems.filter((problem) => problem.field === whole).map(({ message }) => message);
  const messages = [...messagesFor(state.problems, field), ...ofWhole];
  const id = idOf(field);
  const described = [hint && `${id}-hint`, messages.length > 0 && `${id}-error`].filter(Boolean).join(' ');
  const control: ControlProps = {
    id,
    'aria-describedby': described || undefined,
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

/** Something about a field that is not a refusal, but wants a look. */
export function FieldNote({ text }: { text: string }) {
  return (
    <p class="note">
      <span aria-hidden="true">{'\u26a0 '}</span>
      {text}
    </p>
  );
}
