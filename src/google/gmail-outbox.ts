import {
  asSearched,
  isOurs,
  isReference,
  type MailMark,
  type SeenMail,
  saysTheSame,
} from '../mail/mail-mark';
import { type DraftState, isMailable, type Mail, type Outbox, SENDER } from '../mail/outbox';
import { orNull, PAUSE_BETWEEN_TRIES_MS, retrying } from './mail-tries';
import { sleep } from './sleep';

type Draft = GoogleAppsScript.Gmail.GmailDraft;
type Message = GoogleAppsScript.Gmail.GmailMessage;

/**
 * GmailApp as the outbox. A mail that fails must not undo what was done for the account: nothing throws. Each answer costs a
 * few calls however many mails and drafts there are: a draft is asked for by its id, and what has no known id is looked for
 * by one search. What is left for today only MailApp tells, and it counts what GmailApp sends too.
 * Source: https://developers.google.com/apps-script/reference/mail/mail-app#getRemainingDailyQuota()
 */
export class GmailOutbox implements Outbox {
  readonly showsSent = true;
  /** Drafts made in this execution or proved to be ours, by id. */
  private readonly ours = new Map<string, Draft>();
  private readonly tried = new Set<string>();

  private readonly onDraft: (isMade: boolean) => void;

  /** `onDraft`: hears whether Gmail makes drafts. */
  constructor(onDraft: (isMade: boolean) => void = () => {}) {
    this.onDraft = onDraft;
  }

  draft(mail: Mail): string | null {
    if (![...mail.to, ...mail.cc].every(isMailable)) return null;
    const id = orNull(() => {
      const draft = GmailApp.createDraft(mail.to.join(','), mail.subject, mail.text, options(mail));
      this.ours.set(draft.getId(), draft);
      return draft.getId();
    });
    this.onDraft(id !== null);
    return id;
  }

  /** https://developers.google.com/apps-script/reference/gmail/gmail-app#getdraftdraftid */
  find(draftId: string, mark: MailMark): DraftState {
    if (this.ours.has(draftId) && !this.tried.has(draftId)) return 'there';
    const answer = ask(draftId);
    if (typeof answer === 'string') return isGone(draftId, mark, answer) ? 'gone' : 'unknown';
    const seen = orNull(() => read(answer.getMessage()));
    if (!seen) return 'unknown';
    if (!isOurs(seen, mark)) return 'not ours'; // guard: own-drafts
    this.ours.set(draftId, answer);
    return 'there';
  }

  send(draftId: string): boolean {
    const draft = this.ours.get(draftId);
    const isSent = draft !== undefined && orNull(() => draft.send()) !== null;
    // Sent or not, only Gmail knows now whether it is there.
    this.tried.add(draftId);
    return isSent;
  }

  discard(draftId: string): void {
    const draft = this.ours.get(draftId);
    if (draft) retrying(() => draft.deleteDraft() ?? true);
    this.ours.delete(draftId);
  }

  discardStray(mark: MailMark, kept: string | null = null): void {
    const found = search('draft', mark.reference) ?? [];
    const isStray = (each: (typeof found)[number]) => each.isDraft() && isOurs(read(each), asSearched(mark));
    const strays = found.filter((each) => retrying(() => isStray(each)) === true);
    if (strays.length === 0) return;
    const keptMessage = kept === null ? '' : retrying(() => GmailApp.getDraft(kept).getMessageId());
    // Without an answer the one that is kept may be among them.
    if (keptMessage === null) return;
    for (const each of strays) {
      if (orNull(() => each.getId()) !== keptMessage) retrying(() => each.moveToTrash());
    }
  }

  wasSent(mail: Mail, mark: MailMark): boolean {
    return (search('sent', mark.reference) ?? []).some((message) =>
      orNull(() => {
        const seen = read(message);
        const isSame = saysTheSame(seen, mail) || isSentSince(message, mark);
        const subjects = [mail.subject, ...(mark.ofTemplate ?? [])];
        return !message.isDraft() && isOurs(seen, { ...asSearched(mark), subjects }) && isSame;
      }),
    );
  }

  left(): number {
    return orNull(() => MailApp.getRemainingDailyQuota()) ?? 0;
  }
}

/** Google gives no reason that a program could read: the text of the exception is in the language of the account. */
function ask(draftId: string): Draft | string {
  try {
    return GmailApp.getDraft(draftId);
  } catch (error) {
    return String(error).split(draftId).join('');
  }
}

/**
 * Whether a draft that was just refused is gone. Gmail also fails for a moment: so its mail must have been sent since, or
 * Gmail must answer a search and then go on refusing the draft in the very words in which it refuses one that never was.
 */
function isGone(draftId: string, mark: MailMark, refusal: string): boolean {
  const sent = search('sent', mark.reference);
  if (!sent) return false;
  if (sent.some((message) => orNull(() => isSentSince(message, mark)))) return true;
  return [neverMade(draftId), draftId, draftId].every((id) => {
    sleep(PAUSE_BETWEEN_TRIES_MS);
    return ask(id) === refusal; // guard: draft-is-refused-again
  });
}

function isSentSince(message: Message, mark: MailMark): boolean {
  return !message.isDraft() && message.getDate().getTime() >= mark.since && isOurs(read(message), mark);
}

/** An id of the same form that no draft has. */
function neverMade(draftId: string): string {
  return draftId.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10));
}

const MAX_THREADS_FOUND = 5;
const MAX_MESSAGES_READ = 10;

/**
 * The mails that bear a reference, as far as Gmail's index knows them: a young one may be missing. `null`: no answer. The
 * reference may come from a cell, so it is searched for only when it has the form of ours.
 * Source: https://developers.google.com/apps-script/reference/gmail/gmail-app#searchquery,-start,-max
 */
function search(place: 'draft' | 'sent', reference: string): Message[] | null {
  if (!isReference(reference)) return [];
  return retrying(() =>
    GmailApp.search(`in:${place} "${reference}"`, 0, MAX_THREADS_FOUND)
      .flatMap((thread) => thread.getMessages())
      .slice(0, MAX_MESSAGES_READ),
  );
}

function read(message: Message): SeenMail {
  return { to: message.getTo(), subject: message.getSubject(), text: message.getPlainBody() };
}

function options({ cc, html }: Mail): GoogleAppsScript.Gmail.GmailAdvancedOptions {
  const plain = { htmlBody: html, name: SENDER };
  return cc.length > 0 ? { ...plain, cc: cc.join(',') } : plain;
}
