import type { ActionResult } from '../../contract';
import { effectiveUserEmail } from '../../google/session';
import { composeAlert } from '../../mail/admin-mail';
import { composeDigest, requesterTemplate } from '../../mail/digest-mail';
import type { Mail } from '../../mail/outbox';
import { composeRequestMail } from '../../mail/request-mail';
import { TEMPLATE_NAMES, type TemplateName } from '../../mail/templates';
import { type Action, EMPTY_RECORD, type RequestRow } from '../../requests/request';
import { type Message, say, sayTo, tell } from '../../text/say';
import { signInAddress } from '../../zendesk/products';
import type { AppContext } from '../context';

type ComposeContext = Pick<AppContext, 'setup' | 'workbook'>;

/** One mail of that kind, with made-up names, to the person who asked for it. */
export function sendTestMail(
  template: unknown,
  context: ComposeContext & Pick<AppContext, 'outbox'>,
): ActionResult {
  const name = TEMPLATE_NAMES.find((each) => each === template);
  if (!name) return answer(false, { code: 'test-mail.unknown', names: TEMPLATE_NAMES });
  const { outbox } = context;
  const to = effectiveUserEmail();
  const draftId = outbox.draft(example(name, to, context));
  if (draftId !== null && outbox.send(draftId)) return answer(true, { code: 'test-mail.sent', to });
  if (draftId !== null) outbox.discard(draftId);
  return answer(false, { code: outbox.left() === 0 ? 'test-mail.no-quota' : 'test-mail.failed' });
}

function answer(ok: boolean, message: Message): ActionResult {
  return { ok, message: tell(message) };
}

const EXAMPLE: RequestRow = {
  row: 2,
  id: 'R-000000000000',
  submittedAt: null,
  answers: {
    requester: 'team.lead@example.com',
    email: 'ana.example@example.com',
    firstName: 'Ana',
    lastName: 'Example',
  },
  record: EMPTY_RECORD,
};

const ACTIONS: Partial<Record<TemplateName, Action>> = {
  created: 'Created',
  enabled: 'Updated',
  unchanged: 'No change',
};

function example(name: TemplateName, to: string, { setup, workbook }: ComposeContext): Mail {
  const { mail, connection } = setup;
  const sender = {
    mail: { ...mail, product: connection.product, copyTo: [] },
    signIn: signInAddress(connection),
    sheetUrl: workbook.url(),
  };
  if (name === 'alert') {
    const [title, detail] = [say({ code: 'test-mail.title' }), say({ code: 'test-mail.detail' })];
    return composeAlert([to], { title, detail, reference: 'test' }, sender);
  }
  const { language } = mail;
  if (name === 'digest') {
    const summary = sayTo(language, { code: 'digest.summary', given: 2, waiting: 1, refused: 0, leaving: 0 });
    const [from, until] = ['2026-11-30', '2026-12-07'];
    const content = { summary, detail: sayTo(language, { code: 'test-mail.detail' }), from, until };
    return composeDigest([to], content, 'test', {
      template: requesterTemplate(sender.mail),
      sheetUrl: sender.sheetUrl,
    });
  }
  const detail = sayTo(language, { code: 'test-mail.detail' });
  const content = { template: name, language, detail, action: ACTIONS[name] ?? '' };
  return composeRequestMail(to, EXAMPLE, content, sender);
}
