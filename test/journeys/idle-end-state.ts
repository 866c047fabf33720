import type { TestDesk } from './desk';
import { ADMIN } from './desk';

/** How much of everything there was at the beginning, so that only what has come since is looked at. */
export interface Start {
  calls: number;
  mails: number;
  logLines: number;
}

export function startOf(desk: TestDesk): Start {
  const { zendesk, google } = desk;
  return {
    calls: zendesk.calls.length,
    mails: google.sent.length,
    logLines: shown(desk, 'Log').length,
  };
}

/** What is to be the same whether an execution was interrupted or not: no ids, no times, no order of lines. */
export type EndState = ReturnType<typeof endState>;

export function endState(desk: TestDesk, start: Start) {
  return {
    accounts: accounts(desk),
    writes: writes(desk, start),
    agents: shown(desk, 'Agents').map(([id, email, , enabled, role, departments, , , , state]) =>
      [id, email, enabled, role, departments, state].join(' '),
    ),
    plan: shown(desk, 'Plan').map(([first = '', second, , reason, , , , status]) =>
      nameless([first, second, reason, status].join(' ')),
    ),
    log: shown(desk, 'Log').slice(start.logLines).map(logLine).sort(),
    warned: mails(desk, start)
      .flatMap(({ to }) => (to === ADMIN ? [] : [to]))
      .sort(),
    ...leftOvers(desk),
  };
}

/** What the admins were told since. */
export function told(desk: TestDesk, start: Start): string[] {
  return mails(desk, start)
    .filter(({ to }) => to === ADMIN)
    .map(({ subject }) => subject);
}

/** Whether it is noted that there is something to be done. */
export function isNoted({ google }: TestDesk): boolean {
  const properties = google.properties.document();
  const notices = JSON.parse(properties.notices ?? '[]') as { sent: boolean }[];
  const extract = JSON.parse(properties.extract ?? '{}') as { at?: number };
  const isJob = JOBS.some((key) => key in properties) || !extract.at;
  return isJob || notices.some(({ sent }) => !sent);
}

/** Lets the timer go on until it has nothing left to go on with, and a little longer. */
export function letTimersRun(desk: TestDesk): void {
  for (let times = 0; times < 12 && isNoted(desk); times++) desk.google.advance({ minutes: 5 });
  desk.google.advance({ minutes: isLeased(desk) ? 10 : 5 });
}

function isLeased({ google }: TestDesk): boolean {
  const properties = Object.entries(google.properties.document());
  return properties.some(([key, until]) => key.startsWith('lease.') && Number(until) > google.clock.now());
}

const JOBS = ['idle-job', 'extract-job'];

function leftOvers({ google }: TestDesk) {
  const properties = Object.keys(google.properties.document());
  return {
    drafts: google.mailbox(ADMIN).drafts.map(({ subject }) => subject),
    jobs: [...JOBS, 'progress'].filter((key) => properties.includes(key)),
  };
}

function accounts({ zendesk }: TestDesk) {
  return zendesk
    .snapshot()
    .agents.map(({ email, enabled, deleted, role, departments }) =>
      [email, enabled ? 'on' : 'off', deleted ? 'deleted' : '', role, ...departments].join(' '),
    );
}

/** Changes of accounts that were carried out in Zendesk, each as often as it was. */
function writes({ zendesk }: TestDesk, { calls }: Start): string[] {
  const done = zendesk.calls.slice(calls).filter((call) => call.done && call.path.includes('/agents/'));
  return done.map(({ method, path }) => `${method} ${path}`).sort();
}

function mails({ google }: TestDesk, start: Start) {
  return google.sent.slice(start.mails);
}

function logLine(cells: readonly string[]): string {
  const [, id = '', , address, status, action, , detail, mail] = cells;
  return nameless([id, address, status, action, detail, mail].join(' '));
}

/** Ids and times differ from one execution to the next. */
function nameless(text: string): string {
  return text.replace(/\b([PU])-[0-9a-f]{8}/g, '$1').replace(/\d{4}-\d\d-\d\d \d\d:\d\d \(UTC\)/g, 'then');
}

function shown({ google }: TestDesk, name: string): string[][] {
  return google.spreadsheet.find(name)?.display() ?? [];
}
