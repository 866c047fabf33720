import type { Execution } from '../emulator';
import { TestDesk } from './desk';
import {
  agent,
  DAY,
  deleteEmptyRows,
  openWorld,
  removeTrigger,
  review,
  type SavedWorld,
  saveWorld,
  setIdle,
} from './idle-world';

/** On this day there is somebody to warn, somebody to disable and somebody to delete. */
const TODAY = Date.parse('2026-06-10T03:30:00Z');

function ago(days: number): number {
  return TODAY - days * DAY;
}

/** The first are disabled at once and deleted today, the second disabled today, the third warned today. */
const IDLE = {
  gone: ['gone1@acme.example', 'gone2@acme.example'],
  idle: ['idle1@acme.example', 'idle2@acme.example', 'idle3@acme.example'],
  late: ['late1@acme.example', 'late2@acme.example'],
};
/** Disabled with the first, and enabled again by somebody else. */
const BACK = 'back@acme.example';
const ACTIVE = ['busy@acme.example', 'away@acme.example'];

/** Chat Access has looked after these accounts for a hundred days. */
function idleWorld(): SavedWorld {
  const desk = new TestDesk({ google: { now: new Date(ago(101)).toISOString() } });
  populate(desk);
  desk.turnOn();
  setIdle(desk, { mode: 'act', deleteAfterDays: 90 });
  removeTrigger(desk, 'reviewIdleAgents');
  for (const day of [101, 100, 92]) reviewOn(desk, day);
  agent(desk, BACK).enabled = true;
  reviewOn(desk, 80);
  signIn(desk, IDLE.idle, 46.5);
  signIn(desk, IDLE.late, 39.5);
  signIn(desk, [...ACTIVE, BACK], 8);
  reviewOn(desk, 7);
  desk.google.clock.advanceTo(TODAY - DAY / 24);
  desk.google.advance({ minutes: 5 });
  deleteEmptyRows(desk);
  return saveWorld(desk);
}

function populate({ zendesk }: TestDesk): void {
  const old = { createDate: ago(300), lastLogin: ago(102), departments: ['Sales'] };
  for (const email of [...IDLE.gone, BACK]) zendesk.addAgent({ email, ...old, lastLogin: ago(160) });
  for (const email of IDLE.idle) zendesk.addAgent({ email, ...old, role: 'Agent (limited)' });
  for (const email of [...IDLE.late, ...ACTIVE]) zendesk.addAgent({ email, ...old });
  zendesk.addAgent({ email: 'off@acme.example', ...old, enabled: false });
  zendesk.addDepartment('Support', { members: IDLE.idle.slice(1).map((email) => findId(zendesk, email)) });
}

function findId({ state }: TestDesk['zendesk'], email: string): number {
  return [...state.agents.values()].find((each) => each.email === email)?.id ?? 0;
}

function signIn(desk: TestDesk, emails: readonly string[], daysAgo: number): void {
  for (const email of emails) agent(desk, email).lastLogin = ago(daysAgo);
}

/** An hour early, so that a week later a whole week has passed. */
function reviewOn(desk: TestDesk, daysAgo: number): void {
  desk.google.clock.advanceTo(ago(daysAgo) - DAY / 24);
  review(desk);
}

/** A long job: what was there before, and who begins it. */
export interface Job {
  name: string;
  world: SavedWorld;
  begin(desk: TestDesk): Execution;
  /** Changes of accounts that it makes. */
  changes: number;
  /** What the admins are told by mail when a timer had to finish it: whoever began it does not see the end. */
  end: string[];
}

function byMenu(functionName: string, selection?: (desk: TestDesk) => number[]): Job['begin'] {
  return (desk) => desk.google.run(functionName, [], { via: 'menu', selection: selection?.(desk) });
}

function byTimer(desk: TestDesk): Execution {
  return desk.google.run('reviewIdleAgents', [{}]);
}

function prepared(world: SavedWorld, prepare: (desk: TestDesk) => void): SavedWorld {
  const desk = openWorld(world, 2_000);
  prepare(desk);
  return saveWorld(desk);
}

/** Somebody has changed accounts in Zendesk since the extract before. */
function meddle(desk: TestDesk): void {
  agent(desk, 'off@acme.example').enabled = true;
  agent(desk, 'busy@acme.example').enabled = false;
  agent(desk, BACK).enabled = false;
  desk.zendesk.addAgent({ email: 'new@acme.example' });
}

/** After the disabling: nobody is in a department any more, and one role is another one. */
function disableAndForget(desk: TestDesk): void {
  review(desk);
  for (const department of desk.zendesk.state.departments.values()) department.members.clear();
  const role = desk.zendesk.state.roleNamed('Agent');
  agent(desk, 'idle1@acme.example').roleId = role?.id ?? 0;
}

/** Five changes are held; the two warnings are not too many. */
function planTooMuch(desk: TestDesk): void {
  setIdle(desk, { limit: { percent: 100, count: 3 } });
  review(desk);
}

function carriedOut(desk: TestDesk): number[] {
  const log = desk.google.spreadsheet.sheet('Log');
  desk.google.spreadsheet.activate('Log');
  return [
    log
      .display()
      .map((cells) => cells.includes('Carried out'))
      .lastIndexOf(true) + 1,
  ];
}

/** Three accounts a page. */
export function readSlowly({ zendesk }: TestDesk, seconds: number): void {
  zendesk.modes.afterwards = ({ url }, answer) => {
    if (!url.includes('since_id') || 'lost' in answer) return answer;
    const page = JSON.parse(answer.body) as unknown[];
    return { ...answer, body: JSON.stringify(page.slice(0, 3)), seconds };
  };
}

export function longJobs(): Job[] {
  const world = idleWorld();
  const none = { changes: 0, end: [] };
  const ended = ['Chat Access: idle accounts'];
  const changed = prepared(world, meddle);
  const reporting = prepared(world, (desk) => setIdle(desk, { mode: 'report' }));
  const extract = byMenu('extractAgents');
  const slowly: Job['begin'] = (desk) => {
    readSlowly(desk, 100);
    return extract(desk);
  };
  return [
    { name: 'an extract', world: changed, begin: extract, ...none },
    { name: 'an extract of several executions', world: changed, begin: slowly, ...none },
    { name: 'a check', world, begin: byMenu('planIdleReview'), ...none },
    { name: 'a review that reports', world: reporting, begin: byTimer, changes: 0, end: ended },
    { name: 'a review that warns, disables and deletes', world, begin: byTimer, changes: 5, end: ended },
    {
      name: 'a plan that a person releases',
      world: prepared(world, planTooMuch),
      begin: byMenu('applyIdlePlan'),
      changes: 5,
      end: ended,
    },
    {
      name: 'a restoring with roles and departments',
      world: prepared(world, disableAndForget),
      begin: byMenu('restoreSelectedAgents', carriedOut),
      changes: 3,
      end: ['Chat Access: accounts restored'],
    },
  ];
}
