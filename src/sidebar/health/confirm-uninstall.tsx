import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Heading } from '../components/heading';
import { Notice } from '../components/notice';
import type { Health } from '../contract';
import { useSetupWizard } from '../setup-wizard';
import { useTask } from '../use-task';

/** Says what uninstalling removes and what it keeps, before it is done. */
export function ConfirmUninstall({ health, onCancel }: { health: Health; onCancel(): void }) {
  const { wizard } = useSetupWizard();
  const uninstalling = useTask(async () => {
    const result = await wizard.callServer('uninstall');
    if (result.ok && result.value.ok) wizard.goTo('uninstalled', result.value.message);
    return result;
  });
  const refusal = uninstalling.value && !uninstalling.value.ok ? uninstalling.value.message : null;
  return (
    <section class="confirm">
      <Heading level={2}>Uninstall Chat Access?</Heading>
      <p>
        The triggers and the saved credential go. The sheet with all its rows, and all accounts in Zendesk,
        stay as they are.
        {health.owner && !health.mine && ` The triggers of ${health.owner} go by themselves.`}
      </p>
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <FailureNotice task={uninstalling} />
      <div class="buttons">
        <Button variant="create" isBusy={uninstalling.isBusy} onClick={uninstalling.run}>
          {uninstalling.isBusy ? 'Uninstalling\u2026' : 'Uninstall'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </section>
  );
}
