/** A mail that is ready to go. */
export interface Mail {
  /** One address, or several with commas between them. */
  to: string;
  cc: readonly string[];
  subject: string;
  text: string;
  html: string;
}

/** The drafts that there are now: one that is gone was sent. */
export interface Drafts {
  has(draftId: string): boolean;
}

/** Where mails are prepared and sent. Nothing here throws. */
export interface Outbox {
  /** The id of a draft, or `null` when none could be made now. */
  draft(mail: Mail): string | null;
  /** Sends a draft; `false`: it may or may not have gone out, look again later. */
  send(draftId: string): boolean;
  /** Deletes a draft that is not to be sent. */
  discard(draftId: string): void;
  /** Deletes drafts that an interrupted execution has made and not recorded; `kept` is the one that was. */
  discardAbout(reference: string, kept?: string | null): void;
  /** `null` when Gmail does not say now. */
  drafts(): Drafts | null;
  /** Recipients that may still be mailed today. */
  left(): number;
}
