import { asSearched, isOurs, type MailMark, saysTheSame } from '../../src/mail/mail-mark';
import { type DraftState, isMailable, type Mail, type Outbox } from '../../src/mail/outbox';

/** Ends an execution at a step, as Google does after six minutes. */
export class Died extends Error {}

/** The steps of executions that change something: each can be the last one of its execution. */
export class Steps {
  readonly taken: string[] = [];
  private death: { step: number; after: boolean } | null = null;

  dieAt(step: number, after: boolean): void {
    this.death = { step: this.taken.length + step, after };
  }

  take<T>(name: string, action: () => T): T {
    this.taken.push(name);
    const isLast = this.death?.step === this.taken.length;
    if (isLast && !this.death?.after) throw new Died(`before: ${name}`);
    const answer = action();
    if (isLast) throw new Died(`after: ${name}`);
    return answer;
  }
}

type Fault = 'refuses' | 'fails after it';

/** A mailbox that outlives the executions that use it. It can refuse a step, or do it and say that it has not. */
export class MemoryMailbox implements Outbox {
  readonly showsSent = true;
  readonly kept = new Map<string, Mail>();
  readonly sent: Mail[] = [];
  /** What the next step of this name does instead. */
  readonly faults: Partial<Record<'draft' | 'send', Fault>> = {};
  isSilent = false;
  private made = 0;
  readonly steps: Steps;

  constructor(steps = new Steps()) {
    this.steps = steps;
  }

  draft(mail: Mail): string | null {
    return this.take('draft', 'draft', () => {
      if (!mail.to.every(isMailable)) return null;
      const id = `d-${++this.made}`;
      this.kept.set(id, mail);
      return id;
    });
  }

  send(draftId: string): boolean {
    const isSent = this.take('send', `send ${draftId}`, () => {
      const mail = this.kept.get(draftId);
      if (!mail) return null;
      this.kept.delete(draftId);
      this.sent.push(mail);
      return true;
    });
    return isSent ?? false;
  }

  discard(draftId: string): void {
    this.steps.take(`discard ${draftId}`, () => this.kept.delete(draftId));
  }

  find(draftId: string, mark: MailMark): DraftState {
    if (this.isSilent) return 'unknown';
    const mail = this.kept.get(draftId);
    if (!mail) return 'gone';
    return isOurs(seen(mail), mark) ? 'there' : 'not ours';
  }

  discardStray(mark: MailMark, kept: string | null = null): void {
    this.steps.take(`discard about ${mark.reference}`, () => {
      for (const [id, mail] of this.kept) {
        if (isOurs(seen(mail), asSearched(mark)) && id !== kept) this.kept.delete(id);
      }
    });
  }

  wasSent(mail: Mail, mark: MailMark): boolean {
    return this.sent.some((each) => isOurs(seen(each), mark) && saysTheSame(each, mail));
  }

  left(): number {
    return 100;
  }

  private take<T>(kind: 'draft' | 'send', name: string, action: () => T | null): T | null {
    return this.steps.take(name, () => {
      const fault = this.faults[kind];
      delete this.faults[kind];
      const answer = fault === 'refuses' ? null : action();
      return fault ? null : answer;
    });
  }
}

/** As Gmail shows a mail. */
export function seen({ to, subject, text }: Mail) {
  return { to: to.join(', '), subject, text };
}

/** What the mail about `reference` is known by. */
export function markOf(reference: string): MailMark {
  return { to: ['lead@acme.com'], reference, subjects: ['Done'], since: 0 };
}

/** A mail about `reference`. */
export function letter(reference: string): Mail {
  return {
    to: ['lead@acme.com'],
    cc: [],
    subject: 'Done',
    text: `All of it.\n\nReference ${reference}`,
    html: '',
  };
}
