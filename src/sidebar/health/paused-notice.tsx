import type { Health } from '../../contract';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Notice } from '../components/notice';
import { formatDateTime } from '../dates';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { refusalOf, useTask } from '../use-task';

/** Why Chat Access is paused, and what ends it. */
export function PausedNotice({ health }: { health: Health }) {
  const { wizard } = useSetupWizard();
  const { paused } = health;
  if (!paused || !health.on) return null;
  if (paused.cause === 'person') {
    return <Notice kind="error">{text.paused.byPerson(endSentence(paused.reason))}</Notice>;
  }
  return (
    <Notice kind="error">
      <p>{text.paused.since(formatDateTime(paused.since), endSentence(paused.reason))}</p>
      <p>{text.paused.nothingLost}</p>
      {paused.cause === 'column' ? (
        <Button onClick={() => wizard.goTo('form')}>{text.paused.checkColumns}</Button>
      ) : (
        health.mine && <CredentialButtons />
      )}
    </Notice>
  );
}

/** Only the owner has the credential. */
function CredentialButtons() {
  const { wizard } = useSetupWizard();
  const testing = useTask(async () => {
    const result = await wizard.callServer('testConnection');
    return result.ok && result.value.ok ? wizard.reloadAfter(result, result.value.message) : result;
  });
  const refusal = refusalOf(testing);
  return (
    <>
      {refusal && <p role="status">{refusal}</p>}
      <FailureNotice task={testing} />
      <div class="buttons">
        <Button onClick={() => wizard.replaceCredential()}>{text.paused.newCredential}</Button>
        <Button isBusy={testing.isBusy} onClick={() => void testing.run()}>
          {testing.isBusy ? text.connect.testing : text.paused.testNow}
        </Button>
      </div>
    </>
  );
}

function endSentence(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
