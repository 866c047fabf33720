import type { ComponentChildren } from 'preact';
import { Button } from './parts/button';
import { Failure } from './parts/failure';
import { withoutProblemsAt } from './problems';
import { useSetupWizard } from './setup-wizard';
import type { TaskStatus } from './use-task';

interface StepFormProps {
  /** The settings that have a field in here: problems with others are told above the buttons. */
  fields: readonly string[];
  saving: TaskStatus;
  children: ComponentChildren;
  /** Buttons beside the one that saves. */
  more?: ComponentChildren;
  onSave(): unknown;
}

/** The fields of a step and the button that saves them. */
export function StepForm({ fields, saving, children, more, onSave }: StepFormProps) {
  const { state } = useSetupWizard();
  const on = state.answer?.health.on ?? false;
  const leftover = fields.reduce(withoutProblemsAt, state.problems);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!saving.isBusy) onSave();
  };
  return (
    <form noValidate onSubmit={submit}>
      {children}
      {leftover.length > 0 && (
        <p class="error leftover" tabIndex={-1}>
          <span aria-hidden="true">{'\u26a0 '}</span>
          {leftover.map(({ message }) => message).join(' ')}
        </p>
      )}
      <Failure task={saving} />
      <div class="buttons">
        <Button look="action" submit busy={saving.isBusy}>
          {saving.isBusy ? 'Saving\u2026' : on ? 'Save' : 'Save and continue'}
        </Button>
        {more}
      </div>
    </form>
  );
}
