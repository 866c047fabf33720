import type { Execution } from '../emulator';
import { COLUMNS, TestDesk } from '../journeys/installation';

/** What one submission costs. */
export interface RequestCost {
  outcome: string;
  zendeskCalls: number;
  /** Calls that leave the script: reads, writes, locks, properties, mail, fetches. */
  googleCalls: number;
  /** Calls of methods that answer by themselves, such as `getRange` or `getRow`. */
  localCalls: number;
  cellsRead: number;
  cellsWritten: number;
  virtualSeconds: number;
}

/** Who asks, and what must be so before. */
const KINDS: Record<string, { email: string; prepare?: (desk: TestDesk) => void }> = {
  created: { email: 'new@acme.example' },
  enabled: {
    email: 'off@acme.example',
    prepare: (desk) => desk.zendesk.addAgent({ email: 'off@acme.example', enabled: false }),
  },
  'no change': {
    email: 'on@acme.example',
    prepare: (desk) => desk.zendesk.addAgent({ email: 'on@acme.example' }),
  },
  rejected: { email: 'x@elsewhere.example' },
};

/** Counts a submission of each kind in a sheet that holds so many ended rows, with a fresh extract. */
export function measureRequests(rows: number): RequestCost[] {
  return Object.entries(KINDS).map(([outcome, { email, prepare }]) => {
    const desk = deskWithRows(rows);
    prepare?.(desk);
    desk.zendesk.calls.length = 0;
    desk.submit({ email });
    return costOf(outcome, desk, desk.lastExecution());
  });
}

/** Rows that came before and were left as history. */
function deskWithRows(rows: number): TestDesk {
  const desk = new TestDesk();
  const { sheet } = desk.google.form;
  const width = sheet.header().length;
  const stamp = new Date(desk.google.clock.now());
  for (let index = 0; index < rows; index++) {
    const cells = [stamp, 'lead@acme.example', `agent${index}@acme.example`, `Agent ${index}`, 'Example'];
    sheet.setRow(index + 2, cells.slice(0, width));
  }
  return desk.turnOn({ backlog: 'leave' }).warmUp();
}

function costOf(outcome: string, desk: TestDesk, execution: Execution): RequestCost {
  return {
    outcome,
    zendeskCalls: desk.zendesk.calls.length,
    googleCalls: execution.callCount,
    localCalls: execution.localCount,
    cellsRead: execution.cellsRead,
    cellsWritten: execution.cellsWritten,
    virtualSeconds: (execution.endedAt - execution.startedAt) / 1000,
  };
}

export interface IdleCost {
  rows: number;
  googleCalls: number;
  cellsRead: number;
}

/** A run of the timer that finds nothing to do. */
export function measureIdleRun(rows: number): IdleCost {
  const desk = deskWithRows(rows);
  desk.google.advance({ minutes: 5 });
  const { callCount, cellsRead } = desk.lastExecution();
  return { rows, googleCalls: callCount, cellsRead };
}

export interface BacklogCost {
  rows: number;
  accounts: number;
  zendeskCalls: number;
  leastZendeskCalls: number;
  virtualMinutes: number;
  /** What 200 calls a minute would take. */
  leastMinutes: number;
  executions: number;
  googleCalls: number;
}

/** Many rows at once: half of the people are new, a third are off, a tenth are on, the rest are rejected. */
export function measureBacklog(rows: number, accounts: number): BacklogCost {
  const desk = new TestDesk();
  for (let index = 0; index < accounts - 1; index++) {
    desk.zendesk.addAgent({ email: `agent${index}@acme.example`, enabled: index >= rows / 3 });
  }
  const people = Array.from({ length: rows }, (_, index) => ({
    [COLUMNS.requester]: 'lead@acme.example',
    ...person(index, rows),
  }));
  desk.google.form.burst(people, { fire: false });
  desk.turnOn();
  desk.zendesk.calls.length = 0;
  desk.google.gate.reset();
  const before = desk.google.executions.length;
  while (desk.rows().some((row) => row.Status === '')) desk.google.advance({ minutes: 5 });
  const runs = desk.google.executions.slice(before).filter(({ callCount }) => callCount > 20);
  const minutes = runs.reduce((sum, run) => sum + (run.endedAt - run.startedAt) / 60_000, 0);
  const writes = desk.zendesk.calls.filter(({ method }) => method !== 'GET').length;
  const calls = desk.zendesk.calls.length;
  return {
    rows,
    accounts,
    zendeskCalls: calls,
    leastZendeskCalls: Math.min(rows, Math.ceil(accounts / 100)) + writes,
    virtualMinutes: minutes,
    leastMinutes: calls / 200,
    executions: runs.length,
    googleCalls: runs.reduce((sum, run) => sum + run.callCount, 0),
  };
}

/** The kinds come mixed, as in life. */
function person(index: number, rows: number): Record<string, string> {
  const place = (index * 7919) % rows;
  const named = { [COLUMNS.firstName]: `Agent ${index}`, [COLUMNS.lastName]: 'Example' };
  return { [COLUMNS.email]: addressOf(place, place / rows, rows), ...named };
}

function addressOf(place: number, share: number, rows: number): string {
  if (share < 1 / 3) return `agent${place}@acme.example`;
  if (share < 1 / 3 + 0.1) return `agent${place + rows}@acme.example`;
  return share < 0.95 ? `new${place}@acme.example` : `x${place}@elsewhere.example`;
}
