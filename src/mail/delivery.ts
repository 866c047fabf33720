import type { MailMark } from './mail-mark';
import { draftsOf, failed, type MailState, queued, sent } from './mail-state';
import type { Mail, Outbox } from './outbox';
import type { MailNotes } from './sent-notes';
import type { TemplateName } from './templates';

/**
 * The protocol by which each mail goes out exactly once, whatever call an execution dies at:
 *
 * 1. draft: Gmail keeps the mail without sending it;
 * 2. record: the id of the draft is written down, together with what the mail is about;
 * 3. send: only now;
 * 4. settle: what became of it is written down.
 *
 * An execution that dies leaves one of three things, and a later one continues from there (`resume`):
 *
 * - a draft that is not recorded. It is deleted before another is made, if a search for its reference shows it; else it
 *   stays, and is never sent;
 * - a recorded draft that is still there. It was not sent, so it is sent now;
 * - a recorded draft that is gone. Only sending takes it away without a note, so it was sent.
 *
 * Where a recorded id leads to a draft that is not ours, somebody has typed it: the mail is as good as not drafted.
 *
 * Hence a mail that is not to be sent any more (`giveUp`) is settled first and its draft is deleted after that.
 *
 * Where the states are written down is up to a store: the `Mail` cell of a row (requests/row-mail.ts), lines of the
 * log (idle/warning-lines.ts), a property (mail/saved-mail.ts).
 */

/** Where the states of mails are written down. `A`: what a mail is about. */
export interface MailStore<A> {
  /** Writes each state down, with what the mail is about; `false` where another execution has the place now. */
  record(mails: readonly Recorded<A>[]): readonly boolean[];
  /** Writes down what became of mails that were recorded as being sent. */
  settle(changes: readonly Settlement<A>[]): void;
}

export interface Recorded<A> {
  about: A;
  state: MailState;
}

export interface Settlement<A> {
  about: A;
  from: MailState;
  to: MailState;
}

/** A mail to be sent, or the state in which it stays because there is nothing to send. */
export type Outgoing = Letter | { state: MailState };

export interface Letter {
  mail: Mail;
  template: TemplateName;
  /** The draft of an earlier outcome, which must not be sent any more, and what it is known by. */
  instead?: { draftId: string; mark: MailMark } | null;
}

/** `state`: as far as the mail has got. `isRecorded: false`: another execution has its place now, and mails about it. */
export interface Delivered<A> extends Recorded<A> {
  isRecorded: boolean;
}

/** Drafts, records, sends and settles these mails, in their order. */
export function deliver<A>(
  outgoing: readonly ({ about: A } & Outgoing)[],
  store: MailStore<A>,
  outbox: Outbox,
): Delivered<A>[] {
  const drafted = outgoing.map((each): Drafted<A> => {
    if (!('mail' in each)) return { about: each.about, state: each.state, isNew: false, mark: null };
    return { about: each.about, state: draft(each, outbox), isNew: true, mark: each.instead?.mark ?? null };
  });
  return sendRecorded(drafted, store, outbox);
}

/** `isNew: false`: its draft is recorded already, and may be what another execution is about to send. */
interface Drafted<A> extends Recorded<A> {
  isNew: boolean;
  /** What the draft of an earlier outcome is known by. */
  mark: MailMark | null;
}

function draft({ mail, template, instead }: Letter, outbox: Outbox): MailState {
  const draftId = outbox.draft(mail);
  if (draftId === null) return { state: 'queued', template };
  return { state: 'sending', template, draftId, ...(instead && { instead: instead.draftId }) }; // guard: record-before-send
}

function sendRecorded<A>(
  drafted: readonly Drafted<A>[],
  store: MailStore<A>,
  outbox: Outbox,
): Delivered<A>[] {
  const answers = store.record(drafted.map(({ about, state }) => ({ about, state })));
  const changes = drafted.map(({ about, state: from, isNew, mark }, index) => {
    const isRecorded = answers[index] ?? false;
    if (!isRecorded && isNew && from.state === 'sending') outbox.discard(from.draftId);
    return { about, from, to: isRecorded ? send(from, mark, outbox) : from, isRecorded };
  });
  settleChanged(changes, store);
  return changes.map(({ about, to, isRecorded }) => ({ about, state: to, isRecorded }));
}

function send(mail: MailState, mark: MailMark | null, outbox: Outbox): MailState {
  if (mail.state !== 'sending') return mail;
  if (mail.instead && mark) discardOurs(mail.instead, mark, outbox); // guard: earlier-draft
  if (!outbox.send(mail.draftId)) return mail; // guard: send-before-sent
  return { state: 'sent', template: mail.template };
}

function discardOurs(draftId: string, mark: MailMark, outbox: Outbox): void {
  if (outbox.find(draftId, mark) === 'there') outbox.discard(draftId);
}

function settleChanged<A>(changes: readonly Settlement<A>[], store: MailStore<A>): void {
  const changed = changes.filter(({ from, to }) => from !== to);
  if (changed.length > 0) store.settle(changed.map(({ about, from, to }) => ({ about, from, to })));
}

/** A mail that an earlier execution has not sent, as far as its state says. */
export interface Unsent<A> {
  about: A;
  mail: MailState;
  /** What its draft is known by. */
  mark: MailMark;
  /** Makes it again, where it has no draft; `null` when that is not possible any more. */
  compose(): Mail | null;
  /** Where the outbox does not show what was sent. */
  notes?: MailNotes | undefined;
}

/** Continues with a mail that was interrupted; `false`: it is still to be sent. */
export function resume<A>(unsent: Unsent<A>, store: MailStore<A>, outbox: Outbox): boolean {
  const { about, mail, mark } = unsent;
  if (mail.state === 'queued') return redeliver(unsent, store, outbox);
  if (mail.state !== 'sending') return true;
  const found = outbox.find(mail.draftId, mark); // guard: draft-is-looked-for
  if (found === 'not ours') return redeliver({ ...unsent, mail: queued(mail) }, store, outbox);
  if (found === 'unknown') return false;
  const to = found === 'gone' ? sent(mail) : send(mail, mark, outbox);
  settleChanged([{ about, from: mail, to }], store);
  if (to.state === 'sent') unsent.notes?.noteSent();
  return to.state === 'sent';
}

/** Delivers a mail of which no draft is known; `false`: it is still to be sent. */
export function redeliver<A>(
  { about, mail, mark, compose, notes }: Unsent<A>,
  store: MailStore<A>,
  outbox: Outbox,
): boolean {
  if (mail.state !== 'queued') return false;
  // Asked before a draft is deleted: one that is gone by itself was sent.
  const noted = notes ? notes.wasSent() : false;
  if (noted === null) return false;
  // The execution that was at it may have made a draft without learning of it.
  outbox.discardStray(mark);
  const again = compose();
  if (!again) return false;
  // That it is queued may have been typed by hand: then it has been sent before.
  const isSent = outbox.wasSent(again, mark); // guard: not-sent-before
  const isKnown = isSent || noted; // guard: noted-before
  if (isKnown) {
    store.record([{ about, state: sent(mail) }]);
    return true;
  }
  const state = draft({ mail: again, template: mail.template }, outbox);
  if (state.state === 'queued') return false;
  const [delivered] = sendRecorded([{ about, state, isNew: true, mark: null }], store, outbox);
  if (delivered?.state.state === 'sent') notes?.noteSent();
  return !delivered?.isRecorded || delivered.state.state === 'sent';
}

/**
 * Ends a mail that is not to be sent any more. Gives its state then: it may have been sent after all, and while Gmail
 * does not say so nothing changes.
 */
export function giveUp<A>({ about, mail, mark }: Unsent<A>, store: MailStore<A>, outbox: Outbox): MailState {
  if (mail.state === 'queued') {
    outbox.discardStray(mark);
    store.record([{ about, state: failed(mail) }]);
    return failed(mail);
  }
  if (mail.state !== 'sending') return mail;
  const found = outbox.find(mail.draftId, mark);
  if (found === 'unknown') return mail;
  const to = found === 'gone' ? sent(mail) : failed(mail);
  store.settle([{ about, from: mail, to }]);
  if (to.state === 'failed') for (const draftId of draftsOf(mail)) discardOurs(draftId, mark, outbox);
  return to;
}
