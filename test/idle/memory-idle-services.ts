import type { IdleEvent, IdleLog, IdleServices, PlanSheet } from '../../src/idle/ports';
import type { MailMark } from '../../src/mail/mail-mark';
import type { Mail } from '../../src/mail/outbox';
import { resultText } from '../../src/sheets/plan-cells';
import type { Account } from '../../src/zendesk/accounts';
import { MemoryOutbox } from '../requests/memory-outbox';
import { NOW } from './known';
import { MemoryIdleAccounts } from './memory-idle-accounts';

/** The services of idle work in memory: a Zendesk, a log, a plan and a mailbox. `calls` says what was done, in order. */
export class MemoryIdleServices implements IdleServices {
  at = NOW;
  readonly calls: string[] = [];
  readonly lines: IdleEvent[] = [];
  /** What the progress said, one after the other. */
  readonly progress: string[] = [];
  /** How often it may be asked before it says that it must stop. */
  patience = Number.POSITIVE_INFINITY;
  isLeaseTaken = false;
  readonly note = (call: string) => void this.calls.push(call);
  readonly now = () => this.at;
  readonly accounts = new MemoryIdleAccounts(this.note);
  readonly outbox = new MemoryOutbox(this.note);

  readonly log: IdleLog = {
    addEvents: (events) => {
      this.note(`log ${events.map(({ action, agentId }) => `${action} ${agentId}`).join(', ')}`);
      this.lines.push(...events);
    },
    events: () => this.lines.map((line) => ({ isProved: true, ...line })),
  };

  readonly plan: PlanSheet = {
    setResults: (rows) =>
      this.note(`plan ${rows.map(({ row, result }) => `${row}: ${resultText(result)}`).join(', ')}`),
    write: () => {
      throw new Error('a plan is not made while it is applied');
    },
    setState: () => {
      throw new Error('the use case says how the plan stands');
    },
    read: () => {
      throw new Error('the use case has read the plan');
    },
  };

  language: IdleServices['language'] = 'en';

  mustStop(): boolean {
    return this.patience-- <= 0;
  }

  onProgress(done: number, total: number): void {
    this.progress.push(`${done} of ${total}`);
  }

  warning(account: Account, detail: string, reference: string): Mail {
    return {
      to: [account.email],
      cc: [],
      subject: reference,
      text: `${detail}\n\nReference ${reference}`,
      html: '',
    };
  }

  warningMark({ address, at }: { address: string; at: number }, reference: string): MailMark {
    return { to: [address], reference, subjects: [reference], since: at };
  }

  memberPage(agentId: string): string {
    return `https://acme.zendesk.com/members/${agentId}`;
  }

  noteLost(agentId: string, departments: readonly string[]): void {
    this.note(`lost ${agentId}: ${departments.join(', ')}`);
  }

  noteFreeSeat(): void {
    this.note('a seat is free');
  }

  withLease<T>(name: string, action: () => T): T | null {
    this.note(`lease: ${name}`);
    return this.isLeaseTaken ? null : action();
  }

  /** Zendesk has these accounts. */
  knows(...accounts: Account[]): this {
    this.accounts.all.push(...accounts);
    return this;
  }

  /** What was done, of one kind. */
  callsLike(kind: RegExp): string[] {
    return this.calls.filter((call) => kind.test(call));
  }
}
