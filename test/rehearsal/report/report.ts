import type { Execution, Google, Mail } from '../../emulator';
import type { CallCount } from '../zendesk/call-counter';
import type { Effect, Target } from '../zendesk/target';
import type { RowOutcome } from './rows';

/** The result of a rehearsal, as plain data. */
export interface Report {
  /** How the input was interpreted, in sentences. */
  notes: string[];
  effect: Effect;
  outcomes: { outcome: string; rows: number }[];
  rows: RowOutcome[];
  mails: { sent: Mail[]; drafts: number; byTemplate: { template: string; state: string; mails: number }[] };
  zendeskCalls: (CallCount & { sent: number })[];
  virtualSeconds: number;
  appsScript: { executions: number; calls: number; failures: string[] };
  /** Why Chat Access is paused; `null` when it is not. */
  paused: string | null;
}

export interface RehearsalRun {
  notes: string[];
  google: Google;
  target: Target;
  startedAt: number;
  rows: RowOutcome[];
  paused: string | null;
  /** So many mails have asked for approval. */
  approvalMails: number;
}

export function createReport(run: RehearsalRun): Report {
  const { notes, google, target, startedAt, rows, paused } = run;
  const { sent, drafts } = google.mailbox(google.owner);
  const executions = google.executions.filter(({ via }) => via === 'trigger');
  return {
    notes,
    effect: target.effect,
    outcomes: countOutcomes(rows),
    rows,
    mails: { sent, drafts: drafts.length, byTemplate: countMails(rows, sent.length, run.approvalMails) },
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

/** Rows that need attention, and rows that are not finished. */
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

/** Only rows say which template a mail was made from; of an approval they say so until it is given. Mails without a row are alerts. */
function countMails(
  rows: readonly RowOutcome[],
  sent: number,
  approvalMails: number,
): Report['mails']['byTemplate'] {
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
  const outcomes = lines.filter(({ template }) => template !== 'approval');
  const asked = approvalMails > 0 ? [{ template: 'approval', state: 'Sent', mails: approvalMails }] : [];
  const known = [...outcomes, ...asked];
  const fromRows = known.reduce((sum, { state, mails }) => sum + (state === 'Sent' ? mails : 0), 0);
  const alerts = sent > fromRows ? [{ template: 'alert', state: 'Sent', mails: sent - fromRows }] : [];
  return [...known.sort((a, b) => b.mails - a.mails), ...alerts];
}

function callsOf(target: Target): Report['zendeskCalls'] {
  const sent = new Map(target.sentCalls().map(({ kind, calls }) => [kind, calls]));
  const made = target.requestedCalls().map((count) => ({ ...count, sent: sent.get(count.kind) ?? 0 }));
  const onlySent = target.sentCalls().filter(({ kind }) => !made.some((each) => each.kind === kind));
  return [...made, ...onlySent.map((count) => ({ ...count, sent: count.calls, calls: 0 }))];
}

/** The end of the last execution that wrote a cell or sent a mail. */
function lastWork(executions: readonly Execution[], startedAt: number): number {
  const working = executions.filter(
    ({ cellsWritten, calls }) => cellsWritten > 0 || 'GmailApp.GmailDraft.send' in calls,
  );
  return working.reduce((latest, { endedAt }) => Math.max(latest, endedAt), startedAt);
}
