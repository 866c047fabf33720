import { COLUMNS } from '../journeys/installation';
import type { Product } from '../product';
import type { Plan } from '../stand-in/support/modes';
import { type AnyInstallation, BENCHES, type Bench } from './products';

/** A product, and how many calls a minute Zendesk allows there. */
export interface Pace {
  product: Product;
  perMinute: number;
  plan?: Plan;
}

export const CHAT_PACE: Pace = { product: 'chat', perMinute: 200 };

export const SUITE_PACES: readonly Pace[] = [
  { product: 'support', perMinute: 200, plan: 'team' },
  { product: 'support', perMinute: 400, plan: 'professional' },
];

export interface LiveBacklogCost {
  rows: number;
  accounts: number;
  callsPerMinute: number;
  zendeskCalls: number;
  /** Of the least calls, see `leastCalls`, and one for each live answer. */
  overLeast: number;
  /** From the first run of the timer until the last row has ended. */
  virtualHours: number;
  executions: number;
  /** The longest time that a run takes. */
  longestMinutes: number;
  live: number;
  /** The share of the live answers that had their account within so many minutes. */
  within5: number;
  within10: number;
  slowestMinutes: number;
}

const MINUTES_BETWEEN_LIVE = 1;
const MINUTE_MS = 60_000;

/**
 * Measures many rows at once, while new answers come in: half of the people of the backlog are new, a third are disabled, a
 * tenth are enabled, the rest are rejected. The event of every other new answer is lost.
 */
export function measureLiveBacklog(rows: number, pace: Pace = CHAT_PACE): LiveBacklogCost {
  const accounts = Math.ceil(rows * 2.5);
  const bench = backlogOf(rows, accounts, pace);
  const { installation } = bench;
  const { google, zendesk } = installation;
  const executionsBefore = google.executions.length;
  const startedAt = google.clock.now();
  const submitted = submitLive(installation);
  while (!isOver(installation, rows)) google.advance({ minutes: 5 });
  const endedAt = google.clock.now();
  google.gate.intercept = undefined;
  google.advance({ minutes: 30 });
  const made = bench.made();
  const waits = submitted.map(
    (at, index) => ((made.get(`live${index + 1}@acme.example`) ?? Infinity) - at) / MINUTE_MS,
  );
  const runs = google.executions.slice(executionsBefore).filter(({ callCount }) => callCount > 40);
  const least = leastCalls(bench, { rows, accounts }) + submitted.length;
  return {
    rows,
    accounts,
    callsPerMinute: pace.perMinute,
    zendeskCalls: zendesk.calls.length,
    overLeast: zendesk.calls.length / least,
    virtualHours: (endedAt - startedAt) / 60 / MINUTE_MS,
    executions: runs.length,
    longestMinutes: Math.max(...runs.map((run) => (run.endedAt - run.startedAt) / MINUTE_MS)),
    live: waits.length,
    within5: share(waits, 5),
    within10: share(waits, 10),
    slowestMinutes: Math.max(...waits),
  };
}

/** New answers at regular times, also while other executions run. The event of every other one is lost. Gives their times. */
function submitLive(installation: AnyInstallation): number[] {
  const { google } = installation;
  const submitted: number[] = [];
  let next = google.clock.now();
  google.gate.intercept = () => {
    if (google.clock.now() < next) return;
    next += MINUTES_BETWEEN_LIVE * MINUTE_MS;
    submitted.push(google.clock.now());
    const isFired = submitted.length % 2 === 0;
    installation.submit({ email: `live${submitted.length}@acme.example` }, { fire: isFired });
  };
  return submitted;
}

/**
 * Half of the people are new, a third are disabled, a tenth are enabled, the rest are rejected. All of them were asked for
 * before Chat Access was turned on.
 */
export function backlogOf(rows: number, accounts: number, { product, plan }: Pace): Bench {
  const bench = BENCHES[product](plan && { plan });
  const { installation } = bench;
  for (let index = 0; index < accounts - 1; index++) {
    bench.add({ email: `agent${index}@acme.example`, enabled: index >= rows / 3 });
  }
  const people = Array.from({ length: rows }, (_, index) => ({
    [COLUMNS.requester]: 'lead@acme.example',
    [COLUMNS.firstName]: `Agent ${index}`,
    [COLUMNS.lastName]: 'Example',
    // Shuffled.
    [COLUMNS.email]: addressOf((index * 7919) % rows, rows),
  }));
  installation.google.form.burst(people, { fire: false });
  installation.google.clock.advance(2 * 60 * MINUTE_MS);
  installation.turnOn();
  installation.zendesk.calls.length = 0;
  installation.google.gate.reset();
  return bench;
}

/**
 * One for each hundred accounts, or for each row where that is fewer, and the writes; of Suite also one for each person whose
 * access to chat is looked at.
 */
export function leastCalls(
  { installation }: Bench,
  { rows, accounts }: { rows: number; accounts: number },
): number {
  const { calls } = installation.zendesk;
  const writes = calls.filter(({ method }) => method !== 'GET').length;
  const people = new Set(calls.map(({ path }) => path).filter((path) => path.endsWith('/entitlements/full')));
  return Math.min(rows, Math.ceil(accounts / 100)) + writes + people.size;
}

function addressOf(position: number, rows: number): string {
  const share = position / rows;
  if (share < 1 / 3) return `agent${position}@acme.example`;
  if (share < 1 / 3 + 0.1) return `agent${position + rows}@acme.example`;
  return share < 0.95 ? `new${position}@acme.example` : `x${position}@elsewhere.example`;
}

/** The rows of the backlog are looked at by their statuses alone: there are many of them. */
function isOver({ google }: AnyInstallation, rows: number): boolean {
  const { sheet } = google.form;
  const status = sheet.header().indexOf('Status');
  return sheet
    .display()
    .slice(1, rows + 1)
    .every((row) => /Done|Rejected|attention/.test(row[status] ?? ''));
}

function share(waits: readonly number[], minutes: number): number {
  return waits.filter((wait) => wait <= minutes).length / waits.length;
}
