import type { Drafts, Mail, Outbox } from '../../src/mail/outbox';

/** A mailbox in memory. A test says when no draft can be made, when nothing is sent, or when it does not answer. */
export class MemoryOutbox implements Outbox {
  readonly held = new Map<string, Mail>();
  readonly sent: Mail[] = [];
  /** Every draft that was ever made. */
  readonly made: Mail[] = [];
  isFull = false;
  isStuck = false;
  isSilent = false;
  recipientsLeft = 100;
  private readonly note: (deed: string) => void;

  constructor(note: (deed: string) => void) {
    this.note = note;
  }

  draft(mail: Mail): string | null {
    if (this.isFull) return null;
    this.made.push(mail);
    const id = `d-${this.made.length}`;
    this.note(`draft ${id}`);
    this.held.set(id, mail);
    return id;
  }

  send(draftId: string): boolean {
    this.note(`send ${draftId}`);
    const mail = this.held.get(draftId);
    if (this.isStuck || !mail) return false;
    this.held.delete(draftId);
    this.sent.push(mail);
    return true;
  }

  discard(draftId: string): void {
    this.note(`discard ${draftId}`);
    this.held.delete(draftId);
  }

  discardAbout(requestId: string): void {
    this.note(`discard about ${requestId}`);
  }

  drafts(): Drafts | null {
    this.note('look at the drafts');
    return this.isSilent ? null : new Set(this.held.keys());
  }

  left(): number {
    return this.recipientsLeft;
  }
}
