import { drafts } from './gmail';
import { retrying } from './mail-tries';
import { newId } from './random';
import { tried } from './tried';

/** Probes of Gmail by drafts to the person themselves, which are removed. Nothing is sent. */

export interface DraftFacts {
  /** It was made, and found by its id. */
  found: boolean;
  deleted: boolean;
  /** Asking for it after that is refused: that is how it is concluded that a draft has been sent. */
  gone: boolean;
  /** A draft can be moved to the trash by its message: so one is removed whose id was never noted. `null`: the trash is not used. */
  trashed: boolean | null;
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
  const reference = `check-${newId()}`;
  const { id, remove } = drafts.create(mail.to, mail.subject, `${mail.text}\n\n${reference}`);
  const found = comesTrue(() => canFind(id));
  const search = probeSearch(reference);
  const deleted = comesTrue(() => isDone('deleting a draft', remove));
  const gone = comesTrue(() => drafts.isGone(id));
  const trashed = drafts.usesTrash ? probeTrash(mail) : null;
  removeLeftDrafts(mail);
  return { found, deleted, gone, trashed, search };
}

function probeTrash({ to, subject, text }: ProbeMail): boolean {
  const draft = retrying(() => drafts.create(to, subject, text));
  if (!draft) return false;
  const { id, remove, trash } = draft;
  const isMoved = comesTrue(() => isDone('the trash', trash));
  if (isMoved && comesTrue(() => drafts.isGone(id))) return true;
  comesTrue(() => isDone('deleting a draft', remove));
  return false;
}

/** Emails are searched for by the reference at their foot, as a phrase: the same words in another order are another one. */
function probeSearch(reference: string): SearchFacts {
  const other = reference.split('-').reverse().join('-');
  const others = retrying(() => drafts.search(other));
  if (others === null) return 'refused';
  if (others.length > 0) return 'inexact';
  return comesTrue(() => (tried('a search', () => drafts.search(reference)) ?? []).length > 0)
    ? 'found'
    : 'late';
}

/** Those of a probe that was interrupted: nobody else writes such a draft to themselves. */
function removeLeftDrafts(mail: ProbeMail): void {
  const found = tried('a search', () => drafts.search(mail.subject)) ?? [];
  for (const draft of found) {
    tried('removing a draft', () => {
      if (isProbe(draft.read(), mail)) draft.remove();
    });
  }
}

function isProbe(seen: ProbeMail, { to, subject, text }: ProbeMail): boolean {
  return seen.subject === subject && seen.to.includes(to) && oneLine(seen.text).startsWith(oneLine(text));
}

/** Gmail may break lines elsewhere. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function canFind(id: string): boolean {
  return tried('finding a draft', () => drafts.idOf(id) === id) ?? false;
}

function isDone(what: string, action: () => unknown): boolean {
  return tried(what, action) !== null;
}

/** Gmail often fails once, or knows a change a moment later. */
function comesTrue(isTrue: () => boolean): boolean {
  return retrying(() => isTrue() || null) === true;
}
