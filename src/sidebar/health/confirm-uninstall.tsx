import type { Health } from '../../contract';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Heading } from '../components/heading';
import { Notice } from '../components/notice';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { refusalOf, useTask } from '../use-task';

/** Says what uninstalling removes and what it keeps, before it is done. */
export function ConfirmUninstall({ health, onCancel }: { health: Health; onCancel(): void }) {
  const { wizard } = useSetupWizard();
  const uninstalling = useTask(async () => {
    const result = await wizard.callServer('uninstall');
    if (result.ok && result.value.ok) wizard.goTo('uninstalled', result.value.message);
    return result;
  });
  const refusal = refusalOf(uninstalling);
  return (
    <section class="confirm">
      <Heading level={2}>{text.controls.confirm}</Heading>
      <p>
        {text.controls.consequences}
        {health.owner && !health.mine && ` ${text.controls.ownerConsequence(health.owner)}`}
      </p>
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <FailureNotice task={uninstalling} />
      <div class="buttons">
        <Button variant="create" isBusy={uninstalling.isBusy} onClick={uninstalling.run}>
          {uninstalling.isBusy ? text.controls.uninstalling : text.controls.uninstall}
        </Button>
        <Button onClick={onCancel}>{text.controls.cancel}</Button>
      </div>
    </section>
  );
}
