import type { Execution } from '../emulator';
import { ADMIN } from '../journeys/installation';
import type { Product } from '../product';
import type { AnyInstallation } from './products';
import { benchWithRows } from './requests';

/** How much there is from before. */
export interface Size {
  rows: number;
  /** Lines in the log. */
  log: number;
  /** In the mailbox of the owner; none is ours. */
  drafts: number;
  accounts: number;
}

export const SMALLEST: Size = { rows: 10, log: 0, drafts: 0, accounts: 1_500 };

/** The sizes that are measured: one thing grows, the others stay small. */
export const GROWTH: Record<keyof Size, number[]> = {
  rows: [SMALLEST.rows, 1_000, 6_600, 50_000],
  log: [SMALLEST.log, 5_000, 50_000],
  drafts: [SMALLEST.drafts, 500, 2_500],
  accounts: [SMALLEST.accounts, 15_000, 150_000],
};

/** What one execution costs. */
export interface ExecutionCost {
  calls: number;
  /** Calls of `Utilities` and `Session`. */
  host: number;
  local: number;
  cellsRead: number;
  cellsWritten: number;
  zendesk: number;
}

export const SCENARIOS = [
  'submission',
  'idle timer',
  'lost event',
  'moved row',
  'timer after the move',
  'half-done row',
] as const;

export type GrowthCost = Record<(typeof SCENARIOS)[number], ExecutionCost>;

/** The cost of each kind of execution where one thing has grown to this number. */
export function measureGrowth(what: keyof Size, number: number, product: Product = 'chat'): GrowthCost {
  const installation = installationOf({ ...SMALLEST, [what]: number }, product);
  const submission = costOfSubmission(installation, 'first');
  const claimed = createIn(installation.lastExecution());
  installation.google.advance({ minutes: 15 });
  const idle = costOfTimer(installation);
  installation.submit({ email: 'lost@acme.example' }, { fire: false });
  const lost = costOfTimer(installation);
  installation.google.advance({ minutes: 15 });
  installation.google.gate.intercept = ({ name }) => {
    if (name !== 'GmailApp.createDraft') return;
    installation.google.gate.intercept = undefined;
    installation.google.form.sheet.insertRow(2);
  };
  const moved = costOfSubmission(installation, 'moved');
  const afterMove = costOfTimer(installation);
  installation.google.form.sheet.deleteRow(2);
  installation.google.advance({ minutes: 15 });
  installation.google.faults.killAt(claimed, { after: true });
  costOfSubmission(installation, 'half');
  const halfDone = costOfFinishing(installation);
  return {
    submission,
    'idle timer': idle,
    'lost event': lost,
    'moved row': moved,
    'timer after the move': afterMove,
    'half-done row': halfDone,
  };
}

/** The number of the call that creates the account: the row is claimed by then, and nothing is recorded yet. */
function createIn({ trace }: Execution): number {
  return trace.findIndex((call) => call.includes('fetch("POST"')) + 1;
}

export function installationOf({ rows, log, drafts, accounts }: Size, product: Product): AnyInstallation {
  const { installation } = benchWithRows(rows, { product, accounts });
  const { google } = installation;
  while ('extract-job' in google.properties.document()) google.advance({ minutes: 5 });
  const sheet = google.spreadsheet.sheet('Log');
  const at = new Date(google.clock.now());
  for (let line = 0; line < log; line++) {
    const address = `earlier${line}@acme.example`;
    sheet.setRow(line + 2, [at, `R-earlier${line}`, 'lead@acme.example', address, 'Done', 'Created']);
  }
  addDrafts(installation, drafts);
  google.advance({ minutes: 5 });
  return installation;
}

function addDrafts({ google }: AnyInstallation, count: number): void {
  const saved = google.save();
  const mail = { ...EMPTY_MAIL, from: ADMIN };
  const drafts = Array.from({ length: count }, (_, index) => ({ id: `r-${index}`, mail }));
  saved.stores.mailboxes[ADMIN] = { sent: [], ...saved.stores.mailboxes[ADMIN], drafts };
  google.load(saved);
}

const EMPTY_MAIL = {
  id: '',
  to: 'friend@elsewhere.example',
  cc: '',
  bcc: '',
  subject: 'Lunch',
  body: 'At noon?',
  htmlBody: '',
  name: '',
  replyTo: '',
  at: 0,
};

function costOfSubmission(installation: AnyInstallation, name: string): ExecutionCost {
  const before = installation.zendesk.calls.length;
  installation.submit({ email: `${name}@acme.example` });
  return costOf(installation, before);
}

/** The next run of the timer. */
function costOfTimer(installation: AnyInstallation): ExecutionCost {
  const before = installation.zendesk.calls.length;
  installation.google.advance({ minutes: 5 });
  return costOf(installation, before);
}

/** The run of the timer that finishes the last row, after the lease of its claim. */
function costOfFinishing(installation: AnyInstallation): ExecutionCost {
  for (let runs = 0; runs < 6; runs++) {
    const cost = costOfTimer(installation);
    if (installation.rows().at(-1)?.Status === '\u2713 Done') return cost;
  }
  throw new Error('the half-done row is not finished');
}

export function costOf(installation: AnyInstallation, zendeskBefore: number): ExecutionCost {
  const { callCount, hostCount, localCount, cellsRead, cellsWritten } = installation.lastExecution();
  const zendesk = installation.zendesk.calls.length - zendeskBefore;
  return { calls: callCount, host: hostCount, local: localCount, cellsRead, cellsWritten, zendesk };
}

/** One line for each size, with the costs of each scenario. */
export function growthTable(what: keyof Size, product: Product = 'chat'): Record<string, string | number>[] {
  return GROWTH[what].map((number) => {
    const cost = measureGrowth(what, number, product);
    const cells = SCENARIOS.map((name) => {
      const { calls, host, local, cellsRead, cellsWritten, zendesk } = cost[name];
      return [name, [calls + host + local, host, local, cellsRead, cellsWritten, zendesk].join(' / ')];
    });
    return { [what]: number, ...Object.fromEntries(cells) };
  });
}

export interface LookCost extends ExecutionCost {
  rows: number;
  virtualSeconds: number;
}

/** The run of the timer that looks through all rows: the first one after a day in which none has run. */
export function measureDailyLook(rows: number, product: Product = 'chat'): LookCost {
  const installation = installationOf({ ...SMALLEST, rows, accounts: 1 }, product);
  const { google } = installation;
  google.revokeAuthorization(google.owner);
  google.advance({ hours: 25 });
  google.authorize(google.owner);
  const cost = costOfTimer(installation);
  const { startedAt, endedAt } = installation.lastExecution();
  return { rows, ...cost, virtualSeconds: (endedAt - startedAt) / 1000 };
}
