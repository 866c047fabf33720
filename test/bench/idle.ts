import type { Execution } from '../emulator';
import { DAY_MS, removeTrigger, review, setIdle } from '../journeys/idle-steps';
import type { Product } from '../product';
import { type AnyInstallation, BENCHES, type Bench } from './products';

/** The cost of a long job over all its executions. */
export interface IdleCost {
  accounts: number;
  job: string;
  zendeskCalls: number;
  executions: number;
  virtualMinutes: number;
  /** Of a single execution, which Google ends after six minutes. */
  longestMinutes: number;
  googleCalls: number;
  cellsRead: number;
  cellsWritten: number;
  /** The total size of the answers of Zendesk; the last execution has all accounts in memory. */
  megabytes: number;
}

/** The approximate rate of Google; the latencies of the emulator do not depend on the number of cells. */
const CELLS_PER_SECOND = 75_000;

/** An installation with the given number of accounts, each of which was used once, and every tenth of which is idle. */
function benchWithAccounts(accounts: number, product: Product, exempt: readonly string[] = []): Bench {
  const bench = BENCHES[product]();
  const { installation } = bench;
  const now = installation.google.clock.now();
  for (let index = 1; index < accounts; index++) {
    const lastUsedAt = now - (index % 10 === 0 ? 100 : 1) * DAY_MS;
    bench.add({ email: `agent${index}@acme.example`, createdAt: now - 400 * DAY_MS, lastUsedAt });
  }
  installation.turnOn();
  const limit = { percent: 100, count: accounts };
  setIdle(installation, { mode: 'act', limit, warnDaysBefore: null, exempt });
  removeTrigger(installation, 'reviewIdleAgents');
  chargeCells(installation);
  return bench;
}

function chargeCells({ google }: AnyInstallation): void {
  google.gate.intercept = ({ name, args }) => {
    if (!/Range\.[gs]etValues$/.test(name)) return;
    const [, rows = 0, columns = 0] = /:(\d+)x(\d+)$/.exec(String(args[0])) ?? [];
    google.clock.advance((Number(rows) * Number(columns) * 1000) / CELLS_PER_SECOND);
  };
}

function hasUnfinishedJob({ google }: AnyInstallation): boolean {
  const properties = google.properties.document();
  return 'extract-job' in properties || 'idle-job' in properties;
}

/** More than any of these jobs takes, so that a job that never ends is noticed. */
const MAX_EXECUTIONS = 100;

/** Starts a job and lets the timer finish it. */
function costOf(job: string, bench: Bench, begin: () => void): IdleCost {
  const { installation } = bench;
  const { google, zendesk } = installation;
  const before = google.executions.length;
  const bytes = countBytes(installation);
  zendesk.calls.length = 0;
  begin();
  for (let times = 1; times < MAX_EXECUTIONS && hasUnfinishedJob(installation); times++)
    google.advance({ minutes: 5 });
  const runs = google.executions.slice(before);
  const sum = (of: (run: Execution) => number) => runs.reduce((total, run) => total + of(run), 0);
  const minutes = ({ startedAt, endedAt }: Execution) => (endedAt - startedAt) / 60_000;
  return {
    accounts: bench.accounts(),
    job,
    zendeskCalls: zendesk.calls.length,
    executions: runs.length,
    virtualMinutes: sum(minutes),
    longestMinutes: Math.max(...runs.map(minutes)),
    googleCalls: sum(({ callCount }) => callCount),
    cellsRead: sum(({ cellsRead }) => cellsRead),
    cellsWritten: sum(({ cellsWritten }) => cellsWritten),
    megabytes: bytes() / 1e6,
  };
}

function countBytes({ zendesk }: AnyInstallation): () => number {
  let bytes = 0;
  zendesk.modes.afterwards = (_, answer) => {
    if ('body' in answer) bytes += answer.body.length;
    return answer;
  };
  return () => bytes;
}

/** The first extract, and a plan for all accounts. */
export function measureReading(accounts: number, product: Product = 'chat'): IdleCost[] {
  const bench = benchWithAccounts(accounts, product);
  const { installation } = bench;
  const chooseMenuItem = (name: string) => () => installation.google.run(name, [], { via: 'menu' });
  return [
    costOf('extract', bench, chooseMenuItem('extractAgents')),
    costOf('plan', bench, chooseMenuItem('planIdleReview')),
  ];
}

export interface ChangeCost extends IdleCost {
  changes: number;
  /** Reads of single accounts just before their change. */
  reads: number;
  writes: number;
  /** Reads of a person's second addresses, which may be exempt. */
  addresses: number;
}

/** A review that disables every tenth account; people who are exempt are none of them. */
export function measureChanges(
  accounts: number,
  product: Product = 'chat',
  exempt: readonly string[] = [],
): ChangeCost {
  const bench = benchWithAccounts(accounts, product, exempt);
  const { installation } = bench;
  review(installation);
  while (hasUnfinishedJob(installation)) installation.google.advance({ minutes: 5 });
  const cost = costOf('review', bench, () => review(installation));
  const { calls } = installation.zendesk;
  const count = (wanted: RegExp) =>
    calls.filter(({ method, path }) => wanted.test(`${method} ${path}`)).length;
  return {
    ...cost,
    changes: bench.disabled(),
    reads: count(/^GET .*\/(agents|users)\/\d+(\.json)?$/),
    writes: count(/^PUT /),
    addresses: count(/^GET .*\/identities$/),
  };
}
