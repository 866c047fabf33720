import { COLUMNS, TestInstallation } from '../journeys/installation';

export interface LiveBacklogCost {
  rows: number;
  accounts: number;
  zendeskCalls: number;
  /** Of the least calls: one for each hundred accounts, or for each row where that is fewer, and the writes. */
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
export function measureLiveBacklog(rows: number): LiveBacklogCost {
  const accounts = Math.ceil(rows * 2.5);
  const installation = withBacklog(rows, accounts);
  const { google, zendesk } = installation;
  const executionsBefore = google.executions.length;
  const startedAt = google.clock.now();
  const submitted = submitLive(installation);
  while (!isOver(installation, rows)) google.advance({ minutes: 5 });
  const endedAt = google.clock.now();
  google.gate.intercept = undefined;
  google.advance({ minutes: 30 });
  const made = new Map(
    zendesk.snapshot().agents.map((agent) => [agent.email, Date.parse(String(agent.createDate))]),
  );
  const waits = submitted.map(
    (at, index) => ((made.get(`live${index + 1}@acme.example`) ?? Infinity) - at) / MINUTE_MS,
  );
  const runs = google.executions.slice(executionsBefore).filter(({ callCount }) => callCount > 40);
  const writes = zendesk.calls.filter(({ method }) => method !== 'GET').length;
  const least = Math.min(rows, Math.ceil(accounts / 100)) + submitted.length + writes;
  return {
    rows,
    accounts,
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
function submitLive(installation: TestInstallation): number[] {
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

function withBacklog(rows: number, accounts: number): TestInstallation {
  const installation = new TestInstallation();
  for (let index = 0; index < accounts - 1; index++) {
    installation.zendesk.addAgent({ email: `agent${index}@acme.example`, enabled: index >= rows / 3 });
  }
  const people = Array.from({ length: rows }, (_, index) => ({
    [COLUMNS.requester]: 'lead@acme.example',
    [COLUMNS.firstName]: `Agent ${index}`,
    [COLUMNS.lastName]: 'Example',
    [COLUMNS.email]: addressOf((index * 7919) % rows, rows),
  }));
  installation.google.form.burst(people, { fire: false });
  installation.google.clock.advance(2 * 60 * MINUTE_MS);
  installation.turnOn();
  installation.zendesk.calls.length = 0;
  installation.google.gate.reset();
  return installation;
}

function addressOf(position: number, rows: number): string {
  const share = position / rows;
  if (share < 1 / 3) return `agent${position}@acme.example`;
  if (share < 1 / 3 + 0.1) return `agent${position + rows}@acme.example`;
  return share < 0.95 ? `new${position}@acme.example` : `x${position}@elsewhere.example`;
}

/** The rows of the backlog are looked at by their statuses alone: there are many of them. */
function isOver({ google }: TestInstallation, rows: number): boolean {
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
