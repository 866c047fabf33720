import type { ActionResult } from '../../contract';
import type { TemplateName } from '../../mail/templates';
import type { Reply } from '../ask';
import { useGuide } from '../guide';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { useTask } from '../task';

/** Sends the mail as it is typed: it is saved first, since the server sends what is saved. */
export function TestMail({ name, mailsLeft }: { name: TemplateName; mailsLeft: number }) {
  const { guide } = useGuide();
  const sending = useTask(async (): Promise<Reply<ActionResult | null>> => {
    const saved = await guide.save('messages');
    if (!saved.ok) return saved;
    if (!saved.value.ok) return { ok: true, value: null };
    const reply = await guide.ask('sendTestMail', name);
    if (reply.ok) guide.tell(reply.value.message);
    if (reply.ok) void guide.load();
    return reply;
  });
  const { busy, value: told, failure } = sending;
  return (
    <>
      <div class="buttons">
        <Button busy={busy} onClick={sending.run}>
          {busy ? 'Sending\u2026' : 'Send test to me'}
        </Button>
        <span class="secondary">{`${mailsLeft} ${mailsLeft === 1 ? 'mail' : 'mails'} left today`}</span>
      </div>
      {told && !busy && failure === null && <Notice kind={told.ok ? 'good' : 'bad'}>{told.message}</Notice>}
      <Failure task={sending} />
    </>
  );
}
