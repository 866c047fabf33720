import { draftsOf, type MailState } from './mail-state';
import type { Drafts, Mail, Outbox } from './outbox';
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
 * - a draft that is not recorded. The reference at its foot names it: it is deleted before another is made;
 * - a recorded draft that is still there. It was not sent, so it is sent now;
 * - a recorded draft that is gone. Only sending takes it away without a note, so it was sent.
 *
 * Hence a mail that is not to be sent any more (`giveUp`) is settled first and its draft is deleted after that.
 *
 * Where the states are written down is up to a store: the `Mail` cell of a row (requests/row-mail.ts), lines of the
 * log (idle/warn.ts), a property (mail/saved-mail.ts).
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
  /** The draft of an earlier outcome, which must not be sent any more. */
  instead?: string | null;
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
    const isNew = 'mail' in each;
    return { about: each.about, state: isNew ? draft(each, outbox) : each.state, isNew };
  });
  return sendRecorded(drafted, store, outbox);
}

/** `isNew: false`: its draft is recorded already, and may be what another execution is about to send. */
interface Drafted<A> extends Recorded<A> {
  isNew: boolean;
}

function draft({ mail, template, instead }: Letter, outbox: Outbox): MailState {
  const draftId = outbox.draft(mail);
  if (draftId === null) return { state: 'queued', template };
  return { state: 'sending', template, draftId, ...(instead && { instead }) }; // guard: record-before-send
}

function sendRecorded<A>(
  drafted: readonly Drafted<A>[],
  store: MailStore<A>,
  outbox: Outbox,
): Delivered<A>[] {
  const answers = store.record(drafted.map(({ about, state }) => ({ about, state })));
  const changes = drafted.map(({ about, state: from, isNew }, index) => {
    const isRecorded = answers[index] ?? false;
    if (!isRecorded && isNew && from.state === 'sending') outbox.discard(from.draftId);
    return { about, from, to: isRecorded ? send(from, outbox) : from, isRecorded };
  });
  settleChanged(changes, store);
  return changes.map(({ about, to, isRecorded }) => ({ about, state: to, isRecorded }));
}

function send(mail: MailState, outbox: Outbox): MailState {
  if (mail.state !== 'sending') return mail;
  if (mail.instead) outbox.discard(mail.instead); // guard: earlier-draft
  if (!outbox.send(mail.draftId)) return mail; // guard: send-before-sent
  return { state: 'sent', template: mail.template };
}

function settleChanged<A>(changes: readonly Settlement<A>[], store: MailStore<A>): void {
  const changed = changes.filter(({ from, to }) => from !== to);
  if (changed.length > 0) store.settle(changed.map(({ about, from, to }) => ({ about, from, to })));
}

/** A mail that an earlier execution has not sent, as far as its state says. */
export interface Unsent<A> {
  about: A;
  mail: MailState;
  /** What stands at the foot of its draft. */
  reference: string;
  /** Makes it again, where it has no draft; `null` when that is not possible any more. */
  compose(): Mail | null;
}

/** Continues with a mail that was interrupted; `false`: it is still to be sent. `drafts`: those that there are now. */
export function resume<A>(unsent: Unsent<A>, drafts: Drafts, store: MailStore<A>, outbox: Outbox): boolean {
  const { about, mail } = unsent;
  if (mail.state === 'queued') return redeliver(unsent, store, outbox);
  if (mail.state !== 'sending') return true;
  const isGone = !drafts.has(mail.draftId); // guard: draft-is-looked-for
  const to = isGone ? sent(mail) : send(mail, outbox);
  settleChanged([{ about, from: mail, to }], store);
  return to.state === 'sent';
}

/** Delivers a queued mail, of which no draft is known; `false`: it is still to be sent. */
export function redeliver<A>(
  { about, mail, reference, compose }: Unsent<A>,
  store: MailStore<A>,
  outbox: Outbox,
): boolean {
  if (mail.state !== 'queued') return false;
  // The execution that was at it may have made a draft without learning of it.
  outbox.discardAbout(reference);
  const again = compose();
  if (!again) return false;
  const state = draft({ mail: again, template: mail.template }, outbox);
  if (state.state === 'queued') return false;
  return sendRecorded([{ about, state, isNew: true }], store, outbox).every(
    (each) => !each.isRecorded || each.state.state === 'sent',
  );
}

/**
 * Ends a mail that is not to be sent any more. Gives its state then: it may have been sent after all, and while Gmail
 * does not say so nothing changes.
 */
export function giveUp<A>(
  { about, mail, reference }: Unsent<A>,
  store: MailStore<A>,
  outbox: Outbox,
): MailState {
  if (mail.state === 'queued') {
    outbox.discardAbout(reference);
    store.record([{ about, state: failed(mail) }]);
    return failed(mail);
  }
  const drafts = mail.state === 'sending' ? outbox.drafts() : null;
  if (mail.state !== 'sending' || !drafts) return mail;
  const to = drafts.has(mail.draftId) ? failed(mail) : sent(mail);
  store.settle([{ about, from: mail, to }]);
  if (to.state === 'failed') for (const draftId of draftsOf(mail)) outbox.discard(draftId);
  return to;
}

function sent({ template }: { template: TemplateName }): MailState {
  return { state: 'sent', template };
}

function failed({ template }: { template: TemplateName }): MailState {
  return { state: 'failed', template };
}
