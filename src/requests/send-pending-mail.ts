import { giveUp, resume, type Unsent } from '../mail/delivery';
import { isNewAnswer } from '../mail/mail-budget';
import { readMail } from '../mail/mail-state';
import type { Mail } from '../mail/outbox';
import { composeRequestMail } from '../mail/request-mail';
import type { TemplateName } from '../mail/templates';
import { parseAddress } from '../shared/email-address';
import { DAY_MS } from '../shared/time';
import { sayTo } from '../text/say';
import { isApprovalUsed } from './approval';
import { composeApproval } from './approval-mail';
import { languageFor } from './mail-language';
import { markOf } from './mail-marks';
import { mailNotes } from './mail-notes';
import type { RequestServices } from './ports';
import type { RequestRow } from './request';
import { rowMailStore } from './row-mail';
import { repeatable, shownTemplate, toldLater } from './told';

/** A mail that fails for so long, although mails are left and Gmail accepts others, is given up; the row says so. */
const GIVE_UP_AFTER_MS = 3 * DAY_MS;

type Services = Pick<
  RequestServices,
  | 'access'
  | 'approvers'
  | 'rowUrl'
  | 'outbox'
  | 'log'
  | 'sentNotes'
  | 'mailBudget'
  | 'areMailsHeldUp'
  | 'responses'
  | 'mail'
  | 'signIn'
  | 'sheetUrl'
  | 'now'
  | 'calendar'
>;

/**
 * Sends the mails that an earlier execution recorded and did not get sent: the day's mails were used up, or it
 * was interrupted. Those about answers that were new when they were handled go first.
 */
export function sendPendingMail(
  rows: readonly RequestRow[],
  services: Services,
  mustStop: () => boolean,
): void {
  const { outbox, mailBudget, mail: settings } = services;
  const store = rowMailStore(services);
  const recipients = 1 + settings.copyTo.length;
  const [newOnes, others] = [rows.filter(wasNew), rows.filter((row) => !wasNew(row))];
  for (const row of [...newOnes, ...others]) {
    // Without mails left Gmail is asked for nothing, however many rows wait.
    if (mustStop() || !mailBudget.allows(recipients, wasNew(row))) return;
    withdrawQuestion(row, services);
    const unsent = unsentOf(row, services);
    const isHopeless = !resume(unsent, store, outbox) && isOld(row, services) && !services.areMailsHeldUp();
    if (isHopeless) giveUp(unsent, store, outbox); // guard: no-mail-given-up-in-an-outage
    mailBudget.spend(recipients);
  }
}

/** The approvers were still to be asked when it was decided, and the mail about the outcome has to wait. */
function withdrawQuestion(row: RequestRow, services: Services): void {
  const mail = readMail(row.record.mail);
  const isDecided = mail.state === 'queued' && mail.template !== 'approval';
  if (isDecided && isApprovalUsed(services.access))
    services.outbox.discardStray(markOf('approval', row, row.id, services));
}

function wasNew({ submittedAt, record }: RequestRow): boolean {
  return isNewAnswer(submittedAt, record.updatedAt ?? 0);
}

function isOld({ record }: RequestRow, { now }: Services): boolean {
  return (record.updatedAt ?? 0) + GIVE_UP_AFTER_MS < now();
}

function unsentOf(row: RequestRow, services: Services): Unsent<RequestRow> {
  const mail = readMail(row.record.mail);
  return {
    about: row,
    mail,
    mark: markOf('template' in mail ? mail.template : null, row, row.id, services),
    notes: 'template' in mail ? mailNotes(row, mail.template, services) : undefined,
    compose: () => ('template' in mail ? composeLater(row, mail.template, services) : null),
  };
}

/** From the answers and the rules alone: what stands in the cells may have been typed by hand. */
function composeLater(row: RequestRow, template: TemplateName, services: Services): Mail | null {
  if (template === 'approval') {
    const isWaiting = shownTemplate(row.record) === 'approval' && services.approvers.length > 0;
    return isWaiting ? composeApproval(row, { code: 'outcome.see-sheet-to-decide' }, services) : null;
  }
  const to = parseAddress(row.answers.requester);
  const told = toldLater(row, template, services);
  if (!to.ok || !told) return null;
  const answers = repeatable(row.answers, told.isAdmitted);
  const language = languageFor(row.answers, services);
  const content = { template, language, detail: sayTo(language, told.message), action: row.record.action };
  return composeRequestMail(to.address.text, { id: row.id, answers }, content, services);
}
