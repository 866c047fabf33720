import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Notice } from '../components/notice';
import type { Health } from '../contract';
import { useSetupWizard } from '../setup-wizard';
import { useTask } from '../use-task';
import { triggerTrouble } from './condition';

/** Triggers that are missing or doubled: turning on once more puts them right. */
export function Repair({ health }: { health: Health }) {
  const { wizard } = useSetupWizard();
  const repairing = useTask(async () => {
    const result = await wizard.callServer('turnOn', { backlog: 'handle' });
    if (result.ok && result.value.ok) return wizard.reloadAfter(result, `Repaired. ${result.value.message}`);
    if (result.ok && !result.value.ok && result.value.problems.length > 0)
      wizard.goToProblem(result.value.problems);
    return result;
  });
  const trouble = health.on ? triggerTrouble(health) : null;
  if (!trouble) return null;
  const refused = repairing.value && !repairing.value.ok ? repairing.value.message : null;
  return (
    <Notice kind="error">
      <p>{trouble}</p>
      {refused && <p>{refused}</p>}
      <Button variant="action" isBusy={repairing.isBusy} onClick={repairing.run}>
        {repairing.isBusy ? 'Repairing\u2026' : 'Repair'}
      </Button>
      <FailureNotice task={repairing} />
    </Notice>
  );
}
