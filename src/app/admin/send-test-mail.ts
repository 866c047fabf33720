import { effectiveUserEmail } from '../../google/session';
import { composeAlert } from '../../mail/admin-mail';
import type { Mail } from '../../mail/outbox';
import { composeRequestMail } from '../../mail/request-mail';
import { TEMPLATE_NAMES, type TemplateName } from '../../mail/templates';
import { type Action, EMPTY_RECORD, type RequestRow } from '../../requests/request';
import { signInAddress } from '../../zendesk/products';
import type { AppContext } from '../context';

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

const DETAIL = 'This is a test with made-up names: nothing has happened to any account.';

/** One mail of that kind, with made-up names, to the person who asked for it. */
export function mailTest(app: AppContext, template: unknown): { ok: boolean; message: string } {
  const name = TEMPLATE_NAMES.find((each) => each === template);
  if (!name)
    return { ok: false, message: `There is no such mail. Choose one of ${TEMPLATE_NAMES.join(', ')}.` };
  const me = effectiveUserEmail();
  const draftId = app.outbox.draft(example(app, name, me));
  if (draftId !== null && app.outbox.send(draftId)) return { ok: true, message: `Sent to ${me}.` };
  if (draftId !== null) app.outbox.discard(draftId);
  const left = app.outbox.left();
  const why = left === 0 ? 'no mail is left for today' : 'Gmail did not take the mail';
  return { ok: false, message: `Not sent: ${why}. Try again ${left === 0 ? 'tomorrow' : 'in a minute'}.` };
}

function example(app: AppContext, name: TemplateName, me: string): Mail {
  const { mail, connection } = app.setup;
  const sender = {
    mail: { ...mail, copyTo: [] },
    signIn: signInAddress(connection),
    sheetUrl: app.workbook.url(),
  };
  if (name === 'alert')
    return composeAlert([me], { title: 'a test', detail: DETAIL, reference: 'test' }, sender);
  return composeRequestMail(
    me,
    EXAMPLE,
    { template: name, detail: DETAIL, action: ACTIONS[name] ?? '' },
    sender,
  );
}
