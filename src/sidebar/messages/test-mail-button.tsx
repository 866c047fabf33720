import type { ActionResult, TemplateName } from '../../contract';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Notice } from '../components/notice';
import type { CallResult } from '../server-call';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { useTask } from '../use-task';

/** Sends a test of the template. The template is saved first, because the server sends the saved one. */
export function TestMailButton({ name, mailsLeft }: { name: TemplateName; mailsLeft: number }) {
  const sending = useTestMail(name);
  const { isBusy, value: answer, failure } = sending;
  return (
    <>
      <div class="buttons">
        <Button isBusy={isBusy} onClick={sending.run}>
          {isBusy ? text.messages.sendingTest : text.messages.sendTest}
        </Button>
        <span class="secondary">{text.messages.mailsLeft(mailsLeft)}</span>
      </div>
      {answer && !isBusy && failure === null && (
        <Notice kind={answer.ok ? 'success' : 'error'}>{answer.message}</Notice>
      )}
      <FailureNotice task={sending} />
    </>
  );
}

function useTestMail(name: TemplateName) {
  const { wizard } = useSetupWizard();
  return useTask(async (): Promise<CallResult<ActionResult | null>> => {
    const saved = await wizard.saveStep('messages');
    if (!saved.ok) return saved;
    if (!saved.value.ok) return { ok: true, value: null };
    const sent = await wizard.callServer('sendTestMail', name);
    if (sent.ok) {
      wizard.announce(sent.value.message);
      // One mail less is left today.
      void wizard.load();
    }
    return sent;
  });
}
