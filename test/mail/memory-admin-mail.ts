import type { AdminMailServices } from '../../src/mail/admin-mail';
import { DAY_MS } from '../../src/shared/time';
import type { Pause } from '../../src/state/alerts-state';
import { AppState } from '../../src/state/app-state';
import { Memory } from '../state/memory-store';
import { Died, MemoryMailbox, type Steps } from './memory-mailbox';

/** Properties that outlive executions, which can die at each change of one. */
class SteppedMemory extends Memory {
  private readonly steps: Steps;

  constructor(steps: Steps) {
    super();
    this.steps = steps;
  }

  override set(values: Record<string, string>): void {
    this.steps.take(`set ${Object.keys(values)}`, () => super.set(values));
  }

  override remove(key: string): void {
    this.steps.take(`remove ${key}`, () => super.remove(key));
  }
}

/** What an execution works with that mails the admins, and what outlives it. */
export class AdminMail implements AdminMailServices {
  readonly outbox = new MemoryMailbox();
  readonly properties = new SteppedMemory(this.outbox.steps);
  state = new AppState(this.properties, new Memory());
  setup: AdminMailServices['setup'] = {
    mail: { enabled: true, templates: {}, copyTo: [], alertsTo: ['admin@acme.com'], language: 'en' as const },
  };
  sheetUrl = 'https://sheet.example';
  at = 100 * DAY_MS;
  isLockFree = true;

  readonly now = (): number => this.at;
  readonly locked = <T>(action: () => T): T | null => (this.isLockFree ? action() : null);

  saved(key: string): unknown {
    return JSON.parse(this.properties.get(key) ?? 'null');
  }

  pausedBy(cause: Pause['cause'], since = this.at): Pause {
    const pause = { cause, title: 'the credential', reason: 'Zendesk refuses it.', since };
    this.properties.values.set('pause', JSON.stringify(pause));
    return pause;
  }

  /** An execution that dies at this step, if it takes so many. */
  dies(step: number, after: boolean, execution: () => void): void {
    this.outbox.steps.dieAt(step, after);
    try {
      execution();
    } catch (error) {
      if (!(error instanceof Died)) throw error;
    }
    this.outbox.steps.dieAt(0, false);
  }

  get did(): string[] {
    return this.outbox.steps.taken;
  }

  outcome() {
    return { sent: this.outbox.sent.length, drafts: this.outbox.kept.size };
  }
}
