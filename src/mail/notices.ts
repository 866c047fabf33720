import type { Notice } from '../state/app-state';
import { type AdminMailServices, adminAddresses, composeNotice, ownerAddress } from './admin-mail';
import { deliver, type MailStore, resume, type Unsent } from './delivery';
import type { Mail } from './outbox';
import { savedMailStore, stateOf } from './saved-mail';

/** Sent ones are kept only so that no notice goes out twice, and without their texts: all of them share a property of 9 KB. */
const MAX_NOTICES_KEPT = 5;

export type NoticeContent = Pick<Notice, 'subject' | 'text'>;

/** Mails the admins once about each `key`: the notice is saved first, so that an interruption does not lose it. */
export function mailAdmins(key: string, content: NoticeContent, services: AdminMailServices): void {
  mailOnce({ key, ...content, draftId: null, sent: false }, services);
}

/** The same to the owner alone: who gets the alerts is a setting, and it may be the one that was changed. */
export function mailOwner(key: string, content: NoticeContent, services: AdminMailServices): void {
  mailOnce({ key, ...content, draftId: null, sent: false, toOwner: true }, services); // guard: owner-is-mailed
}

function mailOnce(notice: Notice, services: AdminMailServices): void {
  const { key } = notice;
  const notices = savedNotices(services);
  if (notices.some((each) => each.key === key)) {
    settleNotices(services);
    return;
  }
  save([...notices, notice].slice(-MAX_NOTICES_KEPT), services);
  const mail = noticeMail(notice, services);
  if (mail) deliver([{ about: notice, mail, template: 'alert' }], noticeStore(services), services.outbox);
}

/** Sends the notices that an interrupted execution has saved and not sent. */
export function settleNotices(services: AdminMailServices): void {
  const { outbox } = services;
  for (const notice of savedNotices(services).filter(({ sent }) => !sent)) {
    const mail = noticeMail(notice, services);
    const drafts = mail && outbox.drafts();
    if (drafts) resume(unsentNotice(notice, mail), drafts, noticeStore(services), outbox);
  }
}

export function areNoticesOpen({ state }: Pick<AdminMailServices, 'state'>): boolean {
  return (state.notices.get() ?? []).some(({ sent }) => !sent);
}

function unsentNotice(notice: Notice, mail: Mail): Unsent<Notice> {
  return { about: notice, mail: stateOf(notice), reference: notice.key, compose: () => mail };
}

/** `null`: no address to send it to is known. */
function noticeMail({ key, subject, text, toOwner }: Notice, services: AdminMailServices): Mail | null {
  const to = toOwner ? ownerAddress(services) : adminAddresses(services);
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
  state.notices.set(notices.map((notice) => (notice.sent ? { ...notice, text: '' } : notice)));
}
