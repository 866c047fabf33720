import { newKey } from './session';
import { sleep } from './sleep';
import { tried } from './tried';

/** Probes of Gmail by drafts to the person themselves, which are removed. Nothing is sent. */

export interface DraftFacts {
  /** It was made, and found by its id. */
  found: boolean;
  deleted: boolean;
  /** Asking for it after that throws: that is how it is concluded that a draft has been sent. */
  gone: boolean;
  /** A draft can be moved to the trash by its message: so one is removed whose id was never noted. */
  trashed: boolean;
}

/** `late`: the index does not know a new mail yet. `inexact`: it gives other mails, too. `refused`: no answer. */
export type SearchFacts = 'found' | 'late' | 'inexact' | 'refused';

export interface ProbeMail {
  to: string;
  subject: string;
  text: string;
}

export function probeDrafts(mail: ProbeMail): DraftFacts & { search: SearchFacts } {
  removeLeftDrafts(mail);
  const reference = `check-${newKey()}`;
  const draft = GmailApp.createDraft(mail.to, mail.subject, `${mail.text}\n\n${reference}`);
  const id = draft.getId();
  const found = comesTrue(() => canFind(id));
  const search = probeSearch(reference);
  const deleted = comesTrue(() => isDone('deleting a draft', () => draft.deleteDraft()));
  const gone = comesTrue(() => !canFind(id));
  const trashed = tried('the trash', () => probeTrash(mail)) ?? false;
  removeLeftDrafts(mail);
  return { found, deleted, gone, trashed, search };
}

function probeTrash({ to, subject, text }: ProbeMail): boolean {
  const draft = GmailApp.createDraft(to, subject, text);
  const isMoved = comesTrue(() => isDone('the trash', () => draft.getMessage().moveToTrash()));
  if (isMoved && comesTrue(() => !canFind(draft.getId()))) return true;
  comesTrue(() => isDone('deleting a draft', () => draft.deleteDraft()));
  return false;
}

/** Emails are searched for by the reference at their foot, as a phrase: the same words in another order are another one. */
function probeSearch(reference: string): SearchFacts {
  const other = reference.split('-').reverse().join('-');
  const others = tried('a search', () => searchDrafts(other));
  if (others === null) return 'refused';
  if (others.length > 0) return 'inexact';
  return comesTrue(() => (tried('a search', () => searchDrafts(reference)) ?? []).length > 0)
    ? 'found'
    : 'late';
}

/** Those of a probe that was interrupted: nobody else writes such a draft to themselves. */
function removeLeftDrafts(mail: ProbeMail): void {
  const found = tried('a search', () => searchDrafts(mail.subject)) ?? [];
  for (const message of found) {
    tried('the trash', () => {
      if (message.isDraft() && isProbe(message, mail)) message.moveToTrash();
    });
  }
}

function isProbe(message: GoogleAppsScript.Gmail.GmailMessage, { to, subject, text }: ProbeMail): boolean {
  if (message.getSubject() !== subject || !message.getTo().includes(to)) return false;
  return oneLine(message.getPlainBody()).startsWith(oneLine(text));
}

/** Gmail may break lines elsewhere. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const MAX_THREADS_FOUND = 5;

/** Source: https://developers.google.com/apps-script/reference/gmail/gmail-app#searchquery,-start,-max */
function searchDrafts(phrase: string): GoogleAppsScript.Gmail.GmailMessage[] {
  return GmailApp.search(`in:draft "${phrase}"`, 0, MAX_THREADS_FOUND).flatMap((thread) =>
    thread.getMessages(),
  );
}

function canFind(id: string): boolean {
  return tried('finding a draft', () => GmailApp.getDraft(id).getId() === id) ?? false;
}

function isDone(what: string, action: () => unknown): boolean {
  return tried(what, action) !== null;
}

const MAX_TRIES = 3;
const PAUSE_BETWEEN_TRIES_MS = 1000;

/** Gmail often fails once, or knows a change a moment later. */
function comesTrue(isTrue: () => boolean): boolean {
  for (let tries = 1; tries < MAX_TRIES; tries++) {
    if (isTrue()) return true;
    sleep(PAUSE_BETWEEN_TRIES_MS);
  }
  return isTrue();
}
