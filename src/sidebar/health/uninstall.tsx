import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Heading } from '../components/heading';
import { Notice } from '../components/notice';
import type { Health } from '../contract';
import { useSetupWizard } from '../setup-wizard';
import { useTask } from '../use-task';

/** Asks once more, in place: what goes and what stays. */
export function Uninstall({ health, onCancel }: { health: Health; onCancel(): void }) {
  const { wizard } = useSetupWizard();
  const removing = useTask(async () => {
    const result = await wizard.callServer('uninstall');
    if (result.ok && result.value.ok) wizard.goTo('uninstalled', result.value.message);
    return result;
  });
  const refused = removing.value && !removing.value.ok ? removing.value.message : null;
  return (
    <section class="confirm">
      <Heading level={2}>Uninstall Chat Access?</Heading>
      <p>
        The triggers and the saved credential go. The sheet with all its rows, and all accounts in Zendesk,
        stay as they are.
        {health.owner && !health.mine && ` The triggers of ${health.owner} go by themselves.`}
      </p>
      {refused && <Notice kind="error">{refused}</Notice>}
      <FailureNotice task={removing} />
      <div class="buttons">
        <Button variant="create" isBusy={removing.isBusy} onClick={removing.run}>
          {removing.isBusy ? 'Uninstalling\u2026' : 'Uninstall'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </section>
  );
}
