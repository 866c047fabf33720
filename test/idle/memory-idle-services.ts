import type { IdleEvent, IdleLog, IdleServices, PlanSheet } from '../../src/idle/ports';
import type { Mail } from '../../src/mail/outbox';
import type { Account } from '../../src/zendesk/accounts';
import { MemoryOutbox } from '../requests/memory-outbox';
import { NOW } from './known';
import { MemoryIdleAccounts } from './memory-idle-accounts';

/** A desk for idle work in memory: a Zendesk, a log, a plan and a mailbox. `did` says what was done, in order. */
export class MemoryIdleServices implements IdleServices {
  at = NOW;
  readonly did: string[] = [];
  readonly lines: IdleEvent[] = [];
  readonly pauses: string[] = [];
  /** What the progress said, one after the other. */
  readonly progress: string[] = [];
  /** How often it may be asked before it says that it must stop. */
  patience = Number.POSITIVE_INFINITY;
  seats: number | null = null;
  isOneAtIt = false;
  readonly note = (deed: string) => void this.did.push(deed);
  readonly now = () => this.at;
  readonly accounts = new MemoryIdleAccounts(this.note);
  readonly outbox = new MemoryOutbox(this.note);

  readonly log: IdleLog = {
    addEvents: (events) => {
      this.note(`log ${events.map(({ action, agentId }) => `${action} ${agentId}`).join(', ')}`);
      this.lines.push(...events);
    },
    events: () => this.lines.map((line) => ({ ...line })),
  };

  readonly plan: PlanSheet = {
    setStatuses: (rows) => this.note(`plan ${rows.map(({ row, status }) => `${row}: ${status}`).join(', ')}`),
    write: () => {
      throw new Error('a plan is not made while it is carried out');
    },
    setState: () => {
      throw new Error('whoever began it says how the plan stands');
    },
    read: () => {
      throw new Error('whoever began it has read the plan');
    },
  };

  mustStop(): boolean {
    return this.patience-- <= 0;
  }

  onProgress(done: number, total: number): void {
    this.progress.push(`${done} of ${total}`);
  }

  pause(reason: string): void {
    this.pauses.push(reason);
  }

  warning(account: Account, detail: string, reference: string): Mail {
    return { to: account.email, cc: [], subject: reference, text: detail, html: '' };
  }

  seatsWhenFull(): number | null {
    return this.seats;
  }

  noteLost(agentId: string, departments: readonly string[]): void {
    this.note(`lost ${agentId}: ${departments.join(', ')}`);
  }

  withLease<T>(name: string, action: () => T): T | null {
    this.note(`alone: ${name}`);
    return this.isOneAtIt ? null : action();
  }

  /** Zendesk has these accounts. */
  knows(...accounts: Account[]): this {
    this.accounts.all.push(...accounts);
    return this;
  }

  /** What was done, of one kind. */
  deeds(kind: RegExp): string[] {
    return this.did.filter((deed) => kind.test(deed));
  }
}
