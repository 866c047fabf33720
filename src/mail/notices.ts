import { CUT } from '../shared/safe-text';
import type { Notice } from '../state/notice';
import { type AdminMailServices, adminAddresses, composeNotice, ownerAddress } from './admin-mail';
import { deliver, type MailStore, resume, type Unsent } from './delivery';
import type { Mail } from './outbox';
import { savedMailStore, stateOf } from './saved-mail';

/** Sent ones are kept only so that no notice goes out twice, and without their texts: all of them share a property of 9 KB. */
const MAX_NOTICES_KEPT = 5;

/** So much of a text is kept for the case that it is not sent at once: a character takes up to four bytes. */
const MAX_TEXT_CHARACTERS_KEPT = 350;

export type NoticeContent = Pick<Notice, 'subject' | 'text'>;

/**
 * Mails the admins once about each `key`: the notice is saved first, so that an interruption does not lose it. `record`
 * writes down what the mail is about, once it cannot be lost any more.
 */
export function mailAdmins(
  key: string,
  content: NoticeContent,
  services: AdminMailServices,
  record = () => {},
): void {
  mailOnce({ key, ...content, draftId: null, sent: false }, services, record);
}

/** The same to the owner alone: who gets the alerts is a setting, and it may be the one that was changed. */
export function mailOwner(key: string, content: NoticeContent, services: AdminMailServices): void {
  mailOnce({ key, ...content, draftId: null, sent: false, toOwner: true }, services); // guard: owner-is-mailed
}

/** The same to people who are named. */
export function mailPeople(
  { key, to }: { key: string; to: readonly string[] },
  content: NoticeContent,
  services: AdminMailServices,
  record: () => void,
): void {
  mailOnce({ key, ...content, draftId: null, sent: false, to }, services, record);
}

function mailOnce(notice: Notice, services: AdminMailServices, record = () => {}): void {
  const { key } = notice;
  const notices = savedNotices(services);
  const isKnown = notices.some((each) => each.key === key);
  if (!isKnown) save(latest([...notices, notice]), services); // guard: notice-is-saved
  record();
  if (isKnown) {
    settleNotices(services);
    return;
  }
  const mail = noticeMail(notice, services);
  if (mail) deliver([{ about: notice, mail, template: 'alert' }], noticeStore(services), services.outbox);
}

/** Sends the notices that an interrupted execution has saved and not sent. */
export function settleNotices(services: AdminMailServices): void {
  const { outbox } = services;
  for (const notice of savedNotices(services).filter(({ sent }) => !sent)) {
    const mail = noticeMail(notice, services);
    if (mail) resume(unsentNotice(notice, mail), noticeStore(services), outbox);
  }
}

export function areNoticesOpen({ state }: Pick<AdminMailServices, 'state'>): boolean {
  return (state.notices.get() ?? []).some(({ sent }) => !sent);
}

function unsentNotice(notice: Notice, mail: Mail): Unsent<Notice> {
  const { key, subject } = notice;
  const mark = { to: mail.to, reference: key, subjects: [subject], since: 0 };
  return { about: notice, mail: stateOf(notice), mark, compose: () => mail };
}

/** `null`: no address to send it to is known. */
function noticeMail(notice: Notice, services: AdminMailServices): Mail | null {
  const { key, subject, text } = notice;
  const to = notice.to ?? (notice.toOwner ? ownerAddress(services) : adminAddresses(services));
  return to.length > 0 ? composeNotice(to, subject, text, key) : null;
}

function noticeStore({ state }: Pick<AdminMailServices, 'state'>): MailStore<Notice> {
  const replace = (key: string, by: readonly Notice[]) =>
    save(
      savedNotices({ state }).flatMap((notice) => (notice.key === key ? by : [notice])),
      { state },
    );
  return savedMailStore(
    (notice) => replace(notice.key, [notice]),
    ({ key }) => replace(key, []),
  );
}

/** As they are now: of two executions that find one open, the second finds it sent. */
function savedNotices({ state }: Pick<AdminMailServices, 'state'>): readonly Notice[] {
  return state.notices.fresh() ?? [];
}

function save(notices: readonly Notice[], { state }: Pick<AdminMailServices, 'state'>): void {
  state.notices.set(
    notices.map((notice) => ({ ...notice, text: notice.sent ? '' : shortened(notice.text) })),
  );
}

/** Those that are not sent yet are the last to be forgotten, and of these what another person has done to the setup. */
function latest(notices: readonly Notice[]): Notice[] {
  const surplus = notices.length - MAX_NOTICES_KEPT;
  const unsent = notices.filter(({ sent }) => !sent);
  const byUse = [
    ...notices.filter(({ sent }) => sent),
    ...unsent.filter(({ toOwner }) => !toOwner),
    ...unsent.filter(({ toOwner }) => toOwner),
  ];
  const forgotten = byUse.slice(0, Math.max(0, surplus));
  return notices.filter((notice) => !forgotten.includes(notice));
}

/** Its end says where the sheet is, and most often what to do. */
function shortened(text: string): string {
  if (text.length <= MAX_TEXT_CHARACTERS_KEPT) return text;
  const half = Math.floor(MAX_TEXT_CHARACTERS_KEPT / 2);
  return `${text.slice(0, half)} ${CUT}\n\n${CUT} ${text.slice(-half)}`;
}
