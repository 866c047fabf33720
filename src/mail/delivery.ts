import { draftsOf, type MailState } from './mail-state';
import type { Mail, Outbox } from './outbox';
import type { TemplateName } from './templates';

/**
 * The protocol by which each mail goes out exactly once, whatever is interrupted: a draft is made, its id is
 * written down together with what the mail is about, and only then it is sent and noted as sent. A draft that
 * still exists was not sent, and one that is gone was.
 */

/** A mail to be sent, or the state in which it stays because there is nothing to send. */
export type Outgoing = Letter | { state: MailState };

export interface Letter {
  mail: Mail;
  template: TemplateName;
  /** The draft of an earlier outcome, which must not be sent any more. */
  instead?: string | null;
}

/** Where the states of mails are written down: cells of rows, lines of the log, a property. */
export interface MailStore {
  /** Writes each state down, with what the mail is about; `false` for a place that is not ours any more. */
  record(states: readonly MailState[]): readonly boolean[];
  /** Notes what became of mails that were recorded. */
  settle(changes: readonly Settlement[]): void;
}

export interface Settlement {
  from: MailState;
  to: MailState;
}

/** Drafts, records, sends and settles; gives the states as they are then, in the order of the mails. */
export function deliver(outgoing: readonly Outgoing[], store: MailStore, outbox: Outbox): MailState[] {
  const drafted = outgoing.map((each) => ('mail' in each ? draft(each, outbox) : each.state));
  const isRecorded = store.record(drafted);
  const changes = drafted.map((from, index): Settlement => {
    if (isRecorded[index]) return { from, to: dispatch(from, outbox) };
    // Another execution has the place now, and mails about it.
    if (from.state === 'sending') outbox.discard(from.draftId);
    return { from, to: from };
  });
  settleChanged(changes, store);
  return changes.map(({ to }) => to);
}

function draft({ mail, template, instead }: Letter, outbox: Outbox): MailState {
  const draftId = outbox.draft(mail);
  if (draftId === null) return { state: 'queued', template };
  return { state: 'sending', template, draftId, ...(instead && { instead }) }; // guard: record-before-send
}

function dispatch(mail: MailState, outbox: Outbox): MailState {
  if (mail.state !== 'sending') return mail;
  if (mail.instead) outbox.discard(mail.instead); // guard: earlier-draft
  if (!outbox.send(mail.draftId)) return mail; // guard: send-before-sent
  return { state: 'sent', template: mail.template };
}

function settleChanged(changes: readonly Settlement[], store: MailStore): void {
  const changed = changes.filter(({ from, to }) => from !== to);
  if (changed.length > 0) store.settle(changed);
}

/** A mail that an earlier execution recorded and did not get sent, as far as anybody knows. */
export interface Unsent {
  mail: MailState;
  /** What stands at the foot of its draft. */
  reference: string;
  /** Made again where no draft was: `null` when that is not possible any more. */
  compose(): Mail | null;
}

/**
 * Brings a mail to its end that was interrupted. `drafts`: the ids of all drafts that there are now.
 * `false`: it could not be sent now.
 */
export function resume(
  { mail, reference, compose }: Unsent,
  drafts: ReadonlySet<string>,
  store: MailStore,
  outbox: Outbox,
): boolean {
  if (mail.state === 'sending') {
    const isGone = !drafts.has(mail.draftId); // guard: draft-is-looked-for
    const to: MailState = isGone ? { state: 'sent', template: mail.template } : dispatch(mail, outbox);
    settleChanged([{ from: mail, to }], store);
    return to.state === 'sent';
  }
  if (mail.state !== 'queued') return true;
  // The execution that left it queued may have made a draft without learning of it.
  outbox.discardAbout(reference);
  const letter = compose();
  if (!letter) return false;
  const drafted = draft({ mail: letter, template: mail.template }, outbox);
  if (drafted.state === 'queued') return false;
  const [state] = deliver([{ state: drafted }], store, outbox);
  return state?.state !== 'sending';
}

/** Withdraws a mail that is not to be sent any more, and notes that it was not. */
export function giveUp(mail: MailState, store: MailStore, outbox: Outbox): void {
  for (const draftId of draftsOf(mail)) outbox.discard(draftId);
  if ('template' in mail) store.record([{ state: 'failed', template: mail.template }]);
}
