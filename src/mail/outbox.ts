import { parseAddress } from '../shared/email-address';
import type { MailMark } from './mail-mark';

/** A mail that is ready to go. */
export interface Mail {
  /** One address each. */
  to: readonly string[];
  cc: readonly string[];
  subject: string;
  text: string;
  html: string;
}

/**
 * What became of a draft. `gone`: it was sent, or a person has deleted it. `not ours`: there is one with that id, and we
 * have not made it. `unknown`: Gmail does not say now.
 */
export type DraftState = 'there' | 'gone' | 'not ours' | 'unknown';

/** The name that stands before the address of the person who sends. */
export const SENDER = 'Chat Access';

/**
 * Where mails are prepared and sent. Nothing here throws. Only drafts that were made in this execution, or that `find` has
 * proved to be ours, are sent and deleted: any other id is as good as none.
 */
export interface Outbox {
  /** Whether mails that have been sent can be looked for. Where they cannot, only what we have noted tells. */
  readonly showsSent: boolean;
  /** The id of a draft, or `null` when none could be made now. */
  draft(mail: Mail): string | null;
  /** What became of the draft with this id. */
  find(draftId: string, mark: MailMark): DraftState;
  /** Sends a draft; `false`: it may or may not have gone out, look again later. */
  send(draftId: string): boolean;
  /** Deletes a draft that is not to be sent. */
  discard(draftId: string): void;
  /**
   * Deletes drafts that an interrupted execution has made and not recorded, as far as one search shows them; `kept` is the
   * one that was recorded. One that is not found stays, and is never sent.
   */
  discardStray(mark: MailMark, kept?: string | null): void;
  /** Whether one search shows that this very mail has been sent; where none can, `false`. */
  wasSent(mail: Mail, mark: MailMark): boolean;
  /** Recipients that may still be mailed today. */
  left(): number;
}

/** What parses as exactly one address: nothing else is mailed, wherever it comes from. */
export function isMailable(address: string): boolean {
  return parseAddress(address).ok;
}
