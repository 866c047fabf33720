import type { TemplateName } from '../../setup/setup';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Notice } from '../components/notice';
import type { Told } from '../contract';
import type { CallResult } from '../server-call';
import { useSetupWizard } from '../setup-wizard';
import { useTask } from '../use-task';

/** Sends the mail as it is typed: it is saved first, since the server sends what is saved. */
export function TestMailButton({ name, mailsLeft }: { name: TemplateName; mailsLeft: number }) {
  const { wizard } = useSetupWizard();
  const sending = useTask(async (): Promise<CallResult<Told | null>> => {
    const saved = await wizard.saveStep('messages');
    if (!saved.ok) return saved;
    if (!saved.value.ok) return { ok: true, value: null };
    const result = await wizard.callServer('sendTestMail', name);
    if (result.ok) wizard.announce(result.value.message);
    if (result.ok) void wizard.load();
    return result;
  });
  const { isBusy: busy, value: told, failure } = sending;
  return (
    <>
      <div class="buttons">
        <Button isBusy={busy} onClick={sending.run}>
          {busy ? 'Sending\u2026' : 'Send test to me'}
        </Button>
        <span class="secondary">{`${mailsLeft} ${mailsLeft === 1 ? 'mail' : 'mails'} left today`}</span>
      </div>
      {told && !busy && failure === null && (
        <Notice kind={told.ok ? 'success' : 'error'}>{told.message}</Notice>
      )}
      <FailureNotice task={sending} />
    </>
  );
}
