import type { Notice } from '../state/app-state';
import { composeNotice } from './admin-mail';
import { type AlertParts, recipients } from './alerts';

/** Old ones are only kept so that nothing is told twice. */
const KEPT = 5;

/** Tells the admins something once: the wish is noted first, so that an interruption does not lose it. */
export function mailAdmins(
  key: string,
  { subject, text }: { subject: string; text: string },
  parts: AlertParts,
): void {
  const notices = noticesOf(parts);
  if (notices.some((notice) => notice.key === key)) {
    settleNotices(parts);
    return;
  }
  const notice: Notice = { key, subject, text, draftId: null, sent: false };
  parts.state.notices.set([...notices, notice].slice(-KEPT));
  settle(notice, parts);
}

/** Sends what an earlier execution has noted and not sent; a draft that is gone was sent. */
export function settleNotices(parts: AlertParts): void {
  for (const notice of noticesOf(parts).filter(({ sent }) => !sent)) {
    if (notice.draftId === null) parts.outbox.discardAbout(notice.key);
    settle(notice, parts);
  }
}

export function areNoticesOpen(parts: Pick<AlertParts, 'state'>): boolean {
  return (parts.state.notices.get() ?? []).some(({ sent }) => !sent);
}

function settle(notice: Notice, parts: AlertParts): void {
  const { outbox } = parts;
  const to = recipients(parts);
  const drafts = notice.draftId === null ? [] : outbox.drafts();
  if (to.length === 0 || !drafts) return;
  if (notice.draftId !== null && !drafts.includes(notice.draftId)) {
    note({ ...notice, sent: true }, parts);
    return;
  }
  const draftId = notice.draftId ?? outbox.draft(composeNotice(to, notice.subject, notice.text, notice.key));
  if (draftId === null) return;
  note({ ...notice, draftId }, parts);
  if (outbox.send(draftId)) note({ ...notice, draftId, sent: true }, parts);
}

function note(changed: Notice, parts: AlertParts): void {
  const noted = noticesOf(parts).map((notice) => (notice.key === changed.key ? changed : notice));
  parts.state.notices.set(noted);
}

/** As they are now: of two executions that find one open, the second finds it sent. */
function noticesOf({ state }: AlertParts): readonly Notice[] {
  return state.notices.fresh() ?? [];
}
