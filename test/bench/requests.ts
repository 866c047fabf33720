import type { Execution } from '../emulator';
import { SuiteInstallation } from '../journeys/installation';
import type { Product } from '../product';
import type { NewUser } from '../stand-in/support';
import { backlogOf, CHAT_PACE, leastCalls, type Pace } from './backlog';
import { type AnyInstallation, BENCHES, type Bench, type BenchOptions } from './products';

/** The cost of handling one submission. */
export interface RequestCost {
  outcome: string;
  zendeskCalls: number;
  /** Calls that leave the script: reads, writes, locks, properties, mail, fetches. */
  googleCalls: number;
  /** Calls that cross to the host but reach no service behind it: `Utilities`, `Session`. */
  hostCalls: number;
  /** Calls that are answered locally, such as `getRange` or `getRow`. */
  localCalls: number;
  cellsRead: number;
  cellsWritten: number;
  virtualSeconds: number;
}

/** What is requested, and of whom Zendesk knows beforehand. */
interface RequestKind {
  email: string;
  access?: Record<string, unknown>;
  prepare?: (bench: Bench) => void;
}

/** The accounts of a day are limited, as they are unless the setup says otherwise. */
const COUNTED = { brake: 50 };

const GROUPS = { departments: ['Care', 'Sales'] };

const REQUEST_KINDS: Record<Product, Record<string, RequestKind>> = {
  chat: {
    created: { email: 'new@acme.example' },
    'created, counted': { email: 'new@acme.example', access: COUNTED },
    enabled: {
      email: 'off@acme.example',
      prepare: (bench) => bench.add({ email: 'off@acme.example', enabled: false }),
    },
    'no change': { email: 'on@acme.example', prepare: (bench) => bench.add({ email: 'on@acme.example' }) },
    rejected: { email: 'x@elsewhere.example' },
  },
  support: {
    created: { email: 'new@acme.example' },
    'created, counted': { email: 'new@acme.example', access: COUNTED },
    'created, 2 groups': { email: 'new@acme.example', access: GROUPS },
    'created, chat ignored': { email: 'new@acme.example', access: { chat: 'ignore' } },
    'suspended agent': { email: 'off@acme.example', prepare: personOf({ role: 'agent', suspended: true }) },
    'end-user': { email: 'off@acme.example', prepare: personOf({}) },
    'end-user, 2 groups': { email: 'off@acme.example', access: GROUPS, prepare: personOf({}) },
    'suspended end-user': { email: 'off@acme.example', prepare: personOf({ suspended: true }) },
    'suspended end-user, 2 groups': {
      email: 'off@acme.example',
      access: GROUPS,
      prepare: personOf({ suspended: true }),
    },
    'no change': { email: 'on@acme.example', prepare: (bench) => bench.add({ email: 'on@acme.example' }) },
    'no change, chat ignored': {
      email: 'on@acme.example',
      access: { chat: 'ignore' },
      prepare: (bench) => bench.add({ email: 'on@acme.example' }),
    },
    rejected: { email: 'x@elsewhere.example' },
  },
};

function personOf(person: Partial<NewUser>): (bench: Bench) => void {
  return ({ installation }) => {
    if (installation instanceof SuiteInstallation)
      installation.zendesk.addUser({ email: 'off@acme.example', ...person });
  };
}

/** Measures a submission of each kind in a sheet with the given number of finished rows and a recent extract. */
export function measureRequests(rows: number, product: Product = 'chat'): RequestCost[] {
  return Object.entries(REQUEST_KINDS[product]).map(([outcome, { email, access, prepare }]) => {
    const bench = benchWithRows(rows, { product, ...(access && { access }) });
    const { installation } = bench;
    prepare?.(bench);
    installation.zendesk.calls.length = 0;
    const row = installation.submit({ email });
    if (installation.row(row).Status === '\u23f3 Waiting') throw new Error(`${outcome}: the row is not over`);
    return costOf(outcome, installation, installation.lastExecution());
  });
}

export interface RowsOptions extends BenchOptions {
  product?: Product;
  accounts?: number;
}

/** An installation with the given number of rows that were submitted before it was turned on and left unhandled. */
export function benchWithRows(
  rows: number,
  { product = 'chat', accounts = 1, ...options }: RowsOptions,
): Bench {
  const bench = BENCHES[product](options);
  const { installation } = bench;
  if (installation instanceof SuiteInstallation)
    for (const name of GROUPS.departments) installation.zendesk.addGroup(name);
  for (let index = 1; index < accounts; index++) bench.add({ email: `account${index}@acme.example` });
  const { sheet } = installation.google.form;
  const width = sheet.header().length;
  const stamp = new Date(installation.google.clock.now());
  for (let index = 0; index < rows; index++) {
    const cells = [stamp, 'lead@acme.example', `agent${index}@acme.example`, `Agent ${index}`, 'Example'];
    sheet.setRow(index + 2, cells.slice(0, width));
  }
  installation.turnOn({ backlog: 'leave' });
  installation.runTimerOnce();
  return bench;
}

function costOf(outcome: string, installation: AnyInstallation, execution: Execution): RequestCost {
  return {
    outcome,
    zendeskCalls: installation.zendesk.calls.length,
    googleCalls: execution.callCount,
    hostCalls: execution.hostCount,
    localCalls: execution.localCount,
    cellsRead: execution.cellsRead,
    cellsWritten: execution.cellsWritten,
    virtualSeconds: (execution.endedAt - execution.startedAt) / 1000,
  };
}

export interface BacklogCost {
  rows: number;
  accounts: number;
  callsPerMinute: number;
  zendeskCalls: number;
  leastZendeskCalls: number;
  virtualMinutes: number;
  /** The duration at that many calls a minute. */
  leastMinutes: number;
  executions: number;
  googleCalls: number;
  hostCalls: number;
}

/** Measures many rows at once: half of the people are new, a third are disabled, a tenth are enabled, the rest are rejected. */
export function measureBacklog(rows: number, accounts: number, pace: Pace = CHAT_PACE): BacklogCost {
  const bench = backlogOf(rows, accounts, pace);
  const { installation } = bench;
  const before = installation.google.executions.length;
  while (installation.rows().some((row) => row.Status === '')) installation.google.advance({ minutes: 5 });
  const runs = installation.google.executions.slice(before).filter(({ callCount }) => callCount > 20);
  const minutes = runs.reduce((sum, run) => sum + (run.endedAt - run.startedAt) / 60_000, 0);
  const calls = installation.zendesk.calls.length;
  return {
    rows,
    accounts,
    callsPerMinute: pace.perMinute,
    zendeskCalls: calls,
    leastZendeskCalls: leastCalls(bench, { rows, accounts }),
    virtualMinutes: Math.round(minutes * 100) / 100,
    leastMinutes: calls / pace.perMinute,
    executions: runs.length,
    googleCalls: runs.reduce((sum, run) => sum + run.callCount, 0),
    hostCalls: runs.reduce((sum, run) => sum + run.hostCount, 0),
  };
}
