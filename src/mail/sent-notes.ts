import type { StoredValue } from '../state/stored-value';

/** As many as fit into a property. */
const MAX_NOTES = 300;

/** Whether a mail was sent, for an outbox that does not show those that were. */
export interface MailNotes {
  /** `null`: that cannot be told now. */
  wasSent(): boolean | null;
  noteSent(): void;
}

/** The latest mails of which no line of the log says that they were sent: they had to wait. */
export class SentNotes {
  private readonly noted: StoredValue<string[]>;

  constructor(noted: StoredValue<string[]>) {
    this.noted = noted;
  }

  has(mail: string): boolean {
    return this.noted.get()?.includes(mail) ?? false;
  }

  add(mail: string): void {
    if (!this.has(mail)) this.noted.set([...(this.noted.fresh() ?? []), mail].slice(-MAX_NOTES));
  }
}
