import { type History, NO_HISTORY } from '../../src/accounts/history';
import type { AgentState } from '../../src/accounts/state';
import { applyRows } from '../../src/idle/apply';
import type { PlanRow, PlanRun } from '../../src/idle/ports';
import type { Account } from '../../src/zendesk/accounts';
import { account, ago, rules } from './known';
import { MemoryIdleServices } from './memory-idle-services';

const ENABLED: AgentState = { word: 'Enabled', since: null };

/** A row of the plan, and how its account stands. */
export interface Planned {
  row: PlanRow;
  account: Account;
  history: History;
  state: AgentState;
}

type Changes = Partial<Account>;

export function planRow(kind: string, agentId: string, changes: Partial<PlanRow> = {}): PlanRow {
  return {
    row: Number(agentId),
    kind,
    address: `a${agentId}@acme.example`,
    name: 'Ana Silva',
    reason: `Planned to ${kind}.`,
    lastUse: ago(60),
    days: 60,
    agentId,
    status: '',
    check: '',
    ...changes,
  };
}

function planned(kind: string, id: string, changes: Changes, known: Partial<Planned> = {}): Planned {
  const email = `a${id}@acme.example`;
  const one = account({ id, email, lastUsedAt: ago(60), ...changes });
  return { row: planRow(kind, id), account: one, history: NO_HISTORY, state: ENABLED, ...known };
}

/** Idle for 60 days, and warned long enough ago. */
export function toDisable(id: string, changes: Changes = {}): Planned {
  return planned('disable', id, changes, { history: { ...NO_HISTORY, warnedAt: ago(10) } });
}

export function toWarn(id: string, changes: Changes = {}): Planned {
  return planned('warn', id, changes);
}

/** Disabled by us 40 days ago. */
export function toDelete(id: string, changes: Changes = {}): Planned {
  return planned(
    'delete',
    id,
    { enabled: false, ...changes },
    {
      history: { ...NO_HISTORY, disabledAt: ago(40) },
      state: { word: 'Disabled by Chat Access', since: ago(40) },
    },
  );
}

/** A desk whose Zendesk has these accounts, and a plan about them that is being carried out. */
export class Applying {
  readonly desk = new MemoryIdleServices();
  readonly rows: PlanRow[];
  readonly application: PlanRun;
  /** What an earlier execution has logged, as `Disabled 7`. */
  readonly logged: string[] = [];
  /** Accounts that Zendesk has given no answer about, as often as it was said. */
  readonly stuck: string[] = [];

  constructor(all: readonly Planned[], changes: Partial<PlanRun> = {}) {
    this.desk.knows(...all.map((each) => each.account));
    this.rows = all.map(({ row }) => row);
    this.application = {
      planId: 'P-1',
      services: this.desk,
      rules: rules({ warnDaysBefore: 7, deleteAfterDays: 30 }, { self: 'me' }),
      know: (read) => {
        const { history, state } = all.find(({ account: { id } }) => id === read.id) ?? toWarn(read.id);
        return { account: read, history, state };
      },
      isLogged: (action, agentId) => this.logged.includes(`${action} ${agentId}`),
      isResumed: false,
      isHopeless: (agentId) => {
        this.stuck.push(agentId);
        return false;
      },
      takeMail: () => true,
      form: '',
      ...changes,
    };
  }

  apply(): boolean {
    return applyRows(this.rows, this.application);
  }

  get statuses(): string[] {
    return this.rows.map(({ status }) => status);
  }
}

/** Carries a plan out about these and gives what came of it. */
export function apply(...all: Planned[]): Applying {
  const applying = new Applying(all);
  applying.apply();
  return applying;
}
