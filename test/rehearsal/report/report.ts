import type { Execution, Google, Mail } from '../../emulator';
import type { CallCount } from '../zendesk/tally';
import type { Effect, Target } from '../zendesk/target';
import type { RowOutcome } from './rows';

/** What a rehearsal came to, as plain data. */
export interface Report {
  /** How the input was understood, in sentences. */
  notes: string[];
  effect: Effect;
  outcomes: { outcome: string; rows: number }[];
  rows: RowOutcome[];
  mails: { sent: Mail[]; drafts: number; byTemplate: { template: string; state: string; mails: number }[] };
  zendeskCalls: (CallCount & { sent: number })[];
  virtualSeconds: number;
  appsScript: { executions: number; calls: number; failures: string[] };
  /** Why the desk stands still, if it does. */
  paused: string | null;
}

export interface Ran {
  notes: string[];
  google: Google;
  target: Target;
  startedAt: number;
  rows: RowOutcome[];
  paused: string | null;
}

export function reportOn({ notes, google, target, startedAt, rows, paused }: Ran): Report {
  const { sent, drafts } = google.mailbox(google.owner);
  const executions = google.executions.filter(({ via }) => via === 'trigger');
  return {
    notes,
    effect: target.effect,
    outcomes: countOutcomes(rows),
    rows,
    mails: { sent, drafts: drafts.length, byTemplate: countMails(rows, sent.length) },
    zendeskCalls: callsOf(target),
    virtualSeconds: Math.max(0, lastWork(executions, startedAt) - startedAt) / 1000,
    appsScript: {
      executions: executions.length,
      calls: executions.reduce((sum, { callCount }) => sum + callCount, 0),
      failures: executions.flatMap(({ error, functionName }) =>
        error ? [`${functionName}: ${error.name}: ${error.message}`] : [],
      ),
    },
    paused,
  };
}

/** Rows that somebody must look at, and rows that are still under way. */
export function unsettled({ rows }: Report): RowOutcome[] {
  return rows.filter(({ standing }) => standing === 'attention' || standing === 'open');
}

const DONE: Record<string, string> = {
  Created: 'Done: created',
  Updated: 'Done: enabled',
  'No change': 'Done: no change',
};
const ORDER = [...Object.values(DONE), 'Done', 'Rejected', 'Needs attention'];

export function outcomeOf({ status, action, standing }: RowOutcome): string {
  if (standing === 'left') return 'Left as it was';
  if (status === 'Done') return DONE[action] ?? 'Done';
  return status === '' ? 'Not handled' : status;
}

function countOutcomes(rows: readonly RowOutcome[]): Report['outcomes'] {
  const counts = new Map(ORDER.map((outcome) => [outcome, 0]));
  for (const row of rows) counts.set(outcomeOf(row), (counts.get(outcomeOf(row)) ?? 0) + 1);
  return [...counts]
    .filter(([outcome, count]) => count > 0 || outcome !== 'Done')
    .map(([outcome, count]) => ({ outcome, rows: count }));
}

/** A mail does not tell which template it came from; its row does. Mails of no row are alerts. */
function countMails(rows: readonly RowOutcome[], sent: number): Report['mails']['byTemplate'] {
  const counts = new Map<string, number>();
  for (const { mail } of rows) {
    const [, state = '', template = ''] = /^([A-Za-z ]+?)(?:: ([a-z]+).*)?$/.exec(mail) ?? [];
    const key = JSON.stringify([template || 'none', state || 'No mail']);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const lines = [...counts].map(([key, mails]) => {
    const [template, state] = JSON.parse(key) as [string, string];
    return { template, state, mails };
  });
  const told = lines.reduce((sum, { state, mails }) => sum + (state === 'Sent' ? mails : 0), 0);
  const alerts = sent > told ? [{ template: 'alert', state: 'Sent', mails: sent - told }] : [];
  return [...lines.sort((a, b) => b.mails - a.mails), ...alerts];
}

function callsOf(target: Target): Report['zendeskCalls'] {
  const sent = new Map(target.sent().map(({ kind, calls }) => [kind, calls]));
  const asked = target.asked().map((count) => ({ ...count, sent: sent.get(count.kind) ?? 0 }));
  const unasked = target.sent().filter(({ kind }) => !asked.some((each) => each.kind === kind));
  return [...asked, ...unasked.map((count) => ({ ...count, sent: count.calls, calls: 0 }))];
}

/** Looking at the sheet and finding nothing is not work. */
function lastWork(executions: readonly Execution[], startedAt: number): number {
  const working = executions.filter(
    ({ cellsWritten, calls }) => cellsWritten > 0 || 'GmailApp.GmailDraft.send' in calls,
  );
  return working.reduce((latest, { endedAt }) => Math.max(latest, endedAt), startedAt);
}
