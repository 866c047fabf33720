import type { ComponentChildren } from 'preact';
import { Button } from './components/button';
import { FailureNotice } from './components/failure-notice';
import { withoutProblemsAt } from './problems';
import { useSetupWizard } from './setup-wizard';
import { text } from './text/text';
import type { TaskStatus } from './use-task';

interface StepFormProps {
  /** The paths of the settings that have a field in the form; other problems are shown above the buttons. */
  fields: readonly string[];
  saving: TaskStatus;
  children: ComponentChildren;
  /** Buttons beside the one that saves. */
  extraButtons?: ComponentChildren;
  onSave(): unknown;
}

/** The fields of a step and the button that saves them. */
export function StepForm({ fields, saving, children, extraButtons, onSave }: StepFormProps) {
  const { state } = useSetupWizard();
  const isOn = state.answer?.health.on ?? false;
  const otherProblems = fields.reduce(withoutProblemsAt, state.problems);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (!saving.isBusy) onSave();
  };
  return (
    <form noValidate onSubmit={onSubmit}>
      {children}
      {otherProblems.length > 0 && (
        <p class="error" tabIndex={-1}>
          <span aria-hidden="true">{'\u26a0 '}</span>
          {otherProblems.map(({ message }) => message).join(' ')}
        </p>
      )}
      <FailureNotice task={saving} />
      <div class="buttons">
        <Button variant="action" isSubmit isBusy={saving.isBusy}>
          {saving.isBusy ? text.setup.saving : isOn ? text.setup.save : text.setup.saveAndContinue}
        </Button>
        {extraButtons}
      </div>
    </form>
  );
}
