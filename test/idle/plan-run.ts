import { type History, NO_HISTORY } from '../../src/accounts/history';
import type { AgentState } from '../../src/accounts/state';
import { applyRows } from '../../src/idle/apply';
import type { PlannedRow, PlanRun, RowResult } from '../../src/idle/ports';
import type { Account } from '../../src/zendesk/accounts';
import { account, ago, rules } from './known';
import { MemoryIdleServices } from './memory-idle-services';

const ENABLED: AgentState = { isEnabled: true, by: null, since: null };

/** A row of the plan, and how its account stands. */
export interface Planned {
  row: PlannedRow;
  account: Account;
  history: History;
  state: AgentState;
}

type Changes = Partial<Account>;

export function planRow(kind: PlannedRow['kind'], agentId: string): PlannedRow {
  return {
    row: Number(agentId),
    kind,
    address: `a${agentId}@acme.example`,
    name: 'Ana Silva',
    reason: `Planned to ${kind}.`,
    lastUse: ago(60),
    days: 60,
    agentId,
    result: { kind: 'open' },
    check: '',
  };
}

function planned(
  kind: PlannedRow['kind'],
  id: string,
  changes: Changes,
  known: Partial<Planned> = {},
): Planned {
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
      history: { ...NO_HISTORY, disabledAt: ago(40), isDisablingProved: true },
      state: { isEnabled: false, by: 'chat-access', since: ago(40) },
    },
  );
}

/** A plan about accounts that a Zendesk in memory has. */
export class MemoryPlanRun {
  readonly services = new MemoryIdleServices();
  rows: PlannedRow[];
  readonly run: PlanRun;
  /** What an earlier execution has logged, as `Disabled 7`. */
  readonly logged: string[] = [];
  /** Accounts that Zendesk has given no answer about, as often as it was said. */
  readonly unanswered: string[] = [];
  /** The moments before which people are not to be changed. */
  readonly putOff = new Map<string, number>();
  /** What an earlier execution has counted. */
  unansweredBefore: Record<string, number> = {};

  constructor(all: readonly Planned[], changes: Partial<PlanRun> = {}) {
    this.services.knows(...all.map((each) => each.account));
    this.rows = all.map(({ row }) => row);
    this.run = {
      planId: 'P-1',
      services: this.services,
      rules: rules({ warnDaysBefore: 7, deleteAfterDays: 30 }, { self: 'me' }),
      know: (read) => {
        const { history, state } = all.find(({ account: { id } }) => id === read.id) ?? toWarn(read.id);
        return { account: read, history, state };
      },
      isLogged: (action, agentId) => this.logged.includes(`${action} ${agentId}`),
      isProved: (action, agentId) => this.logged.includes(`${action} ${agentId}`),
      takenFrom: () => null,
      raisedFrom: () => null,
      isResumed: false,
      countUnanswered: (agentId) => {
        this.unanswered.push(agentId);
        return (this.unansweredBefore[agentId] ?? 0) + 1;
      },
      putOff: (agentId, until) => void this.putOff.set(agentId, until),
      isPutOff: (agentId) => this.services.now() < (this.putOff.get(agentId) ?? 0),
      takeMail: () => true,
      form: '',
      ...changes,
    };
  }

  /** One execution. */
  apply(): boolean {
    const { rows, isFinished } = applyRows(this.rows, this.run);
    this.rows = rows;
    return isFinished;
  }

  get results(): RowResult[] {
    return this.rows.map(({ result }) => result);
  }

  /** In short: what was done, or else the kind of the result. */
  get ends(): string[] {
    return this.results.map((result) => (result.kind === 'done' ? result.action : result.kind));
  }
}

/** Applies a plan about these and gives what came of it. */
export function apply(...all: Planned[]): MemoryPlanRun {
  const run = new MemoryPlanRun(all);
  run.apply();
  return run;
}
