import type { Health } from '../../contract';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Notice } from '../components/notice';
import { WithGoogleLink } from '../components/with-google-link';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { refusalOf, useTask } from '../use-task';
import { describeTriggerProblems } from './trigger-problems';

/** Repairs missing and duplicate triggers by turning Chat Access on once more. */
export function RepairTriggers({ health }: { health: Health }) {
  const { wizard } = useSetupWizard();
  const repairing = useTask(async () => {
    const result = await wizard.callServer('turnOn', { backlog: 'handle' });
    if (!result.ok) return result;
    if (result.value.ok) return wizard.reloadAfter(result, text.triggers.repaired(result.value.message));
    if (result.value.problems.length > 0) wizard.goToProblem(result.value.problems);
    return result;
  });
  const problems = health.on ? describeTriggerProblems(health) : null;
  if (!problems) return null;
  const refusal = refusalOf(repairing);
  return (
    <Notice kind="error">
      <p>{problems}</p>
      {refusal && (
        <p>
          <WithGoogleLink sentence={refusal} />
        </p>
      )}
      <Button variant="action" isBusy={repairing.isBusy} onClick={repairing.run}>
        {repairing.isBusy ? text.triggers.repairing : text.triggers.repair}
      </Button>
      <FailureNotice task={repairing} />
    </Notice>
  );
}
