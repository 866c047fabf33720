import type { Execution } from '../emulator';
import { COLUMNS, TestInstallation } from '../journeys/installation';

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

/** The requested address and the preparation, by outcome. */
const REQUEST_KINDS: Record<string, { email: string; prepare?: (installation: TestInstallation) => void }> = {
  created: { email: 'new@acme.example' },
  enabled: {
    email: 'off@acme.example',
    prepare: (installation) => installation.zendesk.addAgent({ email: 'off@acme.example', enabled: false }),
  },
  'no change': {
    email: 'on@acme.example',
    prepare: (installation) => installation.zendesk.addAgent({ email: 'on@acme.example' }),
  },
  rejected: { email: 'x@elsewhere.example' },
};

/** Measures a submission of each kind in a sheet with the given number of finished rows and a recent extract. */
export function measureRequests(rows: number): RequestCost[] {
  return Object.entries(REQUEST_KINDS).map(([outcome, { email, prepare }]) => {
    const installation = installationWithRows(rows);
    prepare?.(installation);
    installation.zendesk.calls.length = 0;
    installation.submit({ email });
    return costOf(outcome, installation, installation.lastExecution());
  });
}

/** An installation with the given number of rows that were submitted before it was turned on and left unhandled. */
export function installationWithRows(rows: number, accounts = 1): TestInstallation {
  const installation = new TestInstallation();
  for (let index = 1; index < accounts; index++) {
    installation.zendesk.addAgent({ email: `account${index}@acme.example` });
  }
  const { sheet } = installation.google.form;
  const width = sheet.header().length;
  const stamp = new Date(installation.google.clock.now());
  for (let index = 0; index < rows; index++) {
    const cells = [stamp, 'lead@acme.example', `agent${index}@acme.example`, `Agent ${index}`, 'Example'];
    sheet.setRow(index + 2, cells.slice(0, width));
  }
  return installation.turnOn({ backlog: 'leave' }).runTimerOnce();
}

function costOf(outcome: string, installation: TestInstallation, execution: Execution): RequestCost {
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
  zendeskCalls: number;
  leastZendeskCalls: number;
  virtualMinutes: number;
  /** The duration at 200 calls a minute. */
  leastMinutes: number;
  executions: number;
  googleCalls: number;
  hostCalls: number;
}

/** Measures many rows at once: half of the people are new, a third are disabled, a tenth are enabled, the rest are rejected. */
export function measureBacklog(rows: number, accounts: number): BacklogCost {
  const installation = new TestInstallation();
  for (let index = 0; index < accounts - 1; index++) {
    installation.zendesk.addAgent({ email: `agent${index}@acme.example`, enabled: index >= rows / 3 });
  }
  const people = Array.from({ length: rows }, (_, index) => ({
    [COLUMNS.requester]: 'lead@acme.example',
    ...person(index, rows),
  }));
  installation.google.form.burst(people, { fire: false });
  installation.turnOn();
  installation.zendesk.calls.length = 0;
  installation.google.gate.reset();
  const before = installation.google.executions.length;
  while (installation.rows().some((row) => row.Status === '')) installation.google.advance({ minutes: 5 });
  const runs = installation.google.executions.slice(before).filter(({ callCount }) => callCount > 20);
  const minutes = runs.reduce((sum, run) => sum + (run.endedAt - run.startedAt) / 60_000, 0);
  const writes = installation.zendesk.calls.filter(({ method }) => method !== 'GET').length;
  const calls = installation.zendesk.calls.length;
  return {
    rows,
    accounts,
    zendeskCalls: calls,
    leastZendeskCalls: Math.min(rows, Math.ceil(accounts / 100)) + writes,
    virtualMinutes: Math.round(minutes * 100) / 100,
    leastMinutes: calls / 200,
    executions: runs.length,
    googleCalls: runs.reduce((sum, run) => sum + run.callCount, 0),
    hostCalls: runs.reduce((sum, run) => sum + run.hostCount, 0),
  };
}

/** Shuffles the kinds. */
function person(index: number, rows: number): Record<string, string> {
  const position = (index * 7919) % rows;
  const named = { [COLUMNS.firstName]: `Agent ${index}`, [COLUMNS.lastName]: 'Example' };
  return { [COLUMNS.email]: addressOf(position, position / rows, rows), ...named };
}

function addressOf(position: number, share: number, rows: number): string {
  if (share < 1 / 3) return `agent${position}@acme.example`;
  if (share < 1 / 3 + 0.1) return `agent${position + rows}@acme.example`;
  return share < 0.95 ? `new${position}@acme.example` : `x${position}@elsewhere.example`;
}
