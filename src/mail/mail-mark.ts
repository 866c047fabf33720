/** What a mail of ours is known by, in a mailbox that is full of a person's own: all of it must fit. */
export interface MailMark {
  to: readonly string[];
  /** At its foot stands `Request` or `Reference`, and this. */
  reference: string;
  /** The subjects that it may have, in full: a template with its fields open would fit what a person has written. */
  subjects: readonly string[];
  /** Those of them that the mail about the outcome itself may have, where that is known: in whatever language it was made. */
  ofTemplate?: readonly string[];
  /**
   * The id of the draft stands in a property or in a proved line of the log, where nobody else writes: its subject need not be
   * known any more. Mails that are searched for have no such id.
   */
  isIdProved?: boolean;
  /** Before that moment it was not sent. */
  since: number;
}

/** A mail as Gmail shows it. */
export interface SeenMail {
  to: string;
  subject: string;
  text: string;
}

/**
 * Whether a mail or draft is one that we have made. An id or a reference can come from a cell, where an editor may have
 * typed that of a private draft, and a private draft may quote one of our mails.
 */
export function isOurs({ to, subject, text }: SeenMail, mark: MailMark): boolean {
  return (
    addressesIn(to) ===
      [...mark.to]
        .map((each) => each.toLowerCase())
        .sort()
        .join() &&
    hasSubject(subject, mark) &&
    isAbout(text, mark.reference)
  );
}

/** Whether it says the very same, however Gmail has broken its lines. */
export function saysTheSame(a: Pick<SeenMail, 'subject' | 'text'>, b: typeof a): boolean {
  return oneLine(a.subject) === oneLine(b.subject) && oneLine(a.text) === oneLine(b.text);
}

/** A reference that we make: anything else is nothing to search a mailbox for. */
export function isReference(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9-]{3,100}$/.test(text);
}

function isAbout(text: string, reference: string): boolean {
  const lines = text.trimEnd().split(/\r\n?|\n/);
  const foot = lines[lines.length - 1];
  return lines.length > 1 && (foot === `Request ${reference}` || foot === `Reference ${reference}`);
}

/** Gmail may write names around the addresses. */
function addressesIn(to: string): string {
  const bare = to
    .replace(/"[^"]*"/g, '')
    .split(',')
    .map((each) => /<([^<>]*)>\s*$/.exec(each)?.[1] ?? each.trim());
  return bare
    .map((each) => each.toLowerCase())
    .sort()
    .join();
}

function hasSubject(subject: string, { subjects, isIdProved = false }: MailMark): boolean {
  return isIdProved || subjects.some((each) => oneLine(each) === oneLine(subject));
}

/** What a mail must fit that was found by a search, not by its draft's id: its subject counts again. */
export function asSearched(mark: MailMark): MailMark {
  return { ...mark, isIdProved: false };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
