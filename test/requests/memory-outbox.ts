import { isOurs, type MailMark, saysTheSame } from '../../src/mail/mail-mark';
import { type DraftState, isMailable, type Mail, type Outbox } from '../../src/mail/outbox';
import { seen } from '../mail/memory-mailbox';

/** A mailbox in memory. A test says when no draft can be made, when nothing is sent, or when it does not answer. */
export class MemoryOutbox implements Outbox {
  showsSent = true;
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
    if (this.isFull || !mail.to.every(isMailable)) return null;
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

  discardStray({ reference }: MailMark): void {
    this.note(`discard about ${reference}`);
  }

  find(draftId: string, mark: MailMark): DraftState {
    this.note(`look at ${draftId}`);
    if (this.isSilent) return 'unknown';
    const mail = this.held.get(draftId);
    if (!mail) return 'gone';
    return isOurs(seen(mail), mark) ? 'there' : 'not ours';
  }

  wasSent(mail: Mail, mark: MailMark): boolean {
    return this.sent.some((each) => isOurs(seen(each), mark) && saysTheSame(each, mail));
  }

  left(): number {
    return this.recipientsLeft;
  }
}
