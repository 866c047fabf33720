import type { Execution } from '../emulator';
import { DAY, removeTrigger, review, setIdle } from '../journeys/idle-world';
import { TestDesk } from '../journeys/installation';

/** What a long job costs, over all executions that it takes. */
export interface IdleCost {
  accounts: number;
  job: string;
  zendeskCalls: number;
  executions: number;
  virtualMinutes: number;
  /** Google ends an execution after six. */
  longestMinutes: number;
  googleCalls: number;
  cellsRead: number;
  cellsWritten: number;
  /** All that Zendesk has answered: the last execution holds all accounts at once. */
  megabytes: number;
}

/** About what Google moves in a second; the emulator's own latencies do not grow with the cells. */
const CELLS_A_SECOND = 75_000;

/** Every tenth account is idle. */
function deskWithAccounts(accounts: number): TestDesk {
  const desk = new TestDesk();
  const now = desk.google.clock.now();
  for (let index = 1; index < accounts; index++) {
    const lastLogin = now - (index % 10 === 0 ? 100 : 1) * DAY;
    desk.zendesk.addAgent({ email: `agent${index}@acme.example`, createDate: now - 400 * DAY, lastLogin });
  }
  desk.turnOn();
  setIdle(desk, { mode: 'act', limit: { percent: 100, count: accounts }, warnDaysBefore: null });
  removeTrigger(desk, 'reviewIdleAgents');
  weighCells(desk);
  return desk;
}

function weighCells({ google }: TestDesk): void {
  google.gate.intercept = ({ name, args }) => {
    if (!/Range\.[gs]etValues$/.test(name)) return;
    const [, rows = 0, columns = 0] = /:(\d+)x(\d+)$/.exec(String(args[0])) ?? [];
    google.clock.advance((Number(rows) * Number(columns) * 1000) / CELLS_A_SECOND);
  };
}

function isBusy({ google }: TestDesk): boolean {
  const properties = google.properties.document();
  return 'extract-job' in properties || 'idle-job' in properties;
}

/** More than any of these jobs takes: one that does not end is to be seen. */
const MOST_EXECUTIONS = 100;

/** Begins a job and lets the timer go on with it. */
function costOf(job: string, desk: TestDesk, begin: () => void): IdleCost {
  const { google, zendesk } = desk;
  const before = google.executions.length;
  const bytes = countBytes(desk);
  zendesk.calls.length = 0;
  begin();
  for (let times = 1; times < MOST_EXECUTIONS && isBusy(desk); times++) google.advance({ minutes: 5 });
  const runs = google.executions.slice(before);
  const sum = (of: (run: Execution) => number) => runs.reduce((total, run) => total + of(run), 0);
  const minutes = ({ startedAt, endedAt }: Execution) => (endedAt - startedAt) / 60_000;
  return {
    accounts: zendesk.state.agents.size,
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

function countBytes({ zendesk }: TestDesk): () => number {
  let bytes = 0;
  zendesk.modes.afterwards = (_, answer) => {
    if ('body' in answer) bytes += answer.body.length;
    return answer;
  };
  return () => bytes;
}

/** The first extract, and a plan for everybody. */
export function measureReading(accounts: number): IdleCost[] {
  const desk = deskWithAccounts(accounts);
  const choose = (name: string) => () => desk.google.run(name, [], { via: 'menu' });
  return [costOf('extract', desk, choose('extractAgents')), costOf('plan', desk, choose('planIdleReview'))];
}

export interface ChangeCost extends IdleCost {
  changes: number;
  /** Of single accounts, just before they are changed. */
  reads: number;
  writes: number;
}

/** A review that disables every tenth account. */
export function measureChanges(accounts: number): ChangeCost {
  const desk = deskWithAccounts(accounts);
  review(desk);
  while (isBusy(desk)) desk.google.advance({ minutes: 5 });
  const cost = costOf('review', desk, () => review(desk));
  const { calls, state } = desk.zendesk;
  const count = (wanted: RegExp) =>
    calls.filter(({ method, path }) => wanted.test(`${method} ${path}`)).length;
  const changes = state.agents.size - state.enabledCount();
  return { ...cost, changes, reads: count(/^GET .*\/agents\/\d+$/), writes: count(/^PUT /) };
}
