import { giveUp, resume, type Unsent } from '../mail/delivery';
import { readMail } from '../mail/mail-state';
import { composeRequestMail } from '../mail/request-mail';
import { parseAddress } from '../shared/email-address';
import { DAY_MS } from '../shared/time';
import type { RequestServices } from './ports';
import type { RequestRow } from './request';
import { rowMailStore } from './row-mail';

/** A mail that fails for so long, although mails are left, is given up; the row says so. */
const GIVE_UP_AFTER_MS = 3 * DAY_MS;

type Services = Pick<RequestServices, 'outbox' | 'responses' | 'mail' | 'signIn' | 'sheetUrl' | 'now'>;

/**
 * Sends the mails that an earlier execution recorded and did not get sent: the day's mails were used up, or it
 * was interrupted.
 */
export function sendPendingMail(
  rows: readonly RequestRow[],
  services: Services,
  mustStop: () => boolean,
): void {
  const { outbox, mail: settings } = services;
  const drafts = rows.length > 0 ? outbox.drafts() : null;
  if (!drafts) return;
  const store = rowMailStore(services);
  let left = outbox.left();
  for (const row of rows) {
    if (mustStop()) return;
    const unsent = unsentOf(row, services);
    const needsQuota = unsent.mail.state !== 'sending' || drafts.has(unsent.mail.draftId);
    if (needsQuota && left <= settings.copyTo.length) continue;
    if (needsQuota) left -= 1 + settings.copyTo.length;
    if (!resume(unsent, drafts, store, outbox) && isOld(row, services)) giveUp(unsent, store, outbox);
  }
}

function isOld({ record }: RequestRow, { now }: Services): boolean {
  return (record.updatedAt ?? 0) + GIVE_UP_AFTER_MS < now();
}

function unsentOf(row: RequestRow, services: Services): Unsent<RequestRow> {
  const mail = readMail(row.record.mail);
  return {
    about: row,
    mail,
    reference: row.id,
    compose() {
      const to = parseAddress(row.answers.requester);
      if (mail.state !== 'queued' || !to.ok) return null;
      const { detail, action } = row.record;
      return composeRequestMail(to.address.text, row, { template: mail.template, detail, action }, services);
    },
  };
}
