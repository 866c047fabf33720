import { historiesOf, NO_HISTORY } from '../../accounts/history';
import type { AgentLine } from '../../accounts/ports';
import { newKey } from '../../google/session';
import { checkOf } from '../../idle/check';
import { count, type IdlePlan, makePlan, type PlanLine } from '../../idle/plan';
import type { PlanRow } from '../../idle/ports';
import type { Known } from '../../idle/verdict';
import { sanitizeForDisplay } from '../../shared/safe-text';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import type { IdleJob, PlanNote } from '../../state/idle-state';
import { map, type Result } from '../../zendesk/accounts';
import type { AppContext } from '../context';
import { rulesOfToday } from './context';
import { CHECK, made, NOTHING_TO_DO, PLAN_LIFE, REPORT_ONLY, totals } from './messages';

export interface Planned {
  note: PlanNote;
  plan: IdlePlan;
}

/** Makes the plan from accounts that were just read and writes it into the `Plan` sheet. */
export function planIdle(
  app: AppContext,
  job: IdleJob,
  { lines, shrunkFrom }: { lines: readonly AgentLine[]; shrunkFrom: number | null },
): Result<Planned> {
  return map(rulesOfToday(app), ({ rules, problems }) => {
    const plan = makePlan(knownOf(app, lines), rules);
    const isCut =
      shrunkFrom === null ? [] : [`Zendesk listed only ${lines.length} of ${shrunkFrom} accounts.`];
    const note: PlanNote = {
      id: job.id,
      at: app.now(),
      key: newKey(),
      enabled: lines.filter(({ account }) => account.enabled).length,
      doubts: [...isCut, ...problems, ...lostMemories(app)].join(' '),
      held: null,
      isApplied: false,
    };
    write(app, note, plan);
    return { note, plan };
  });
}

function knownOf({ log }: AppContext, lines: readonly AgentLine[]): Known[] {
  const histories = historiesOf(log.events());
  return lines.map(({ account, state }) => {
    return { account, state, history: histories.get(account.id) ?? NO_HISTORY };
  });
}

function write(app: AppContext, note: PlanNote, { changes, spared }: IdlePlan): void {
  const text = {
    title: `Plan ${note.id}`,
    made: made(note),
    totals: totals(count(changes), spared.length) + deletionNote(app),
    state: [note.doubts, changes.length === 0 ? NOTHING_TO_DO : REPORT_ONLY].join(' ').trim(),
  };
  app.state.idle.plan.set(note);
  new WorkbookPlan(app.workbook).write(text, [
    ...changes.map((line) => rowOf(line, note.key)),
    ...spared.map((line) => rowOf(line, null)),
  ]);
}

/** The clocks also go by what our own sheets tell; without them somebody may seem idle who is not. */
function lostMemories({ state, log }: AppContext): string[] {
  const blind = state.snapshot.note.get()?.isBlind
    ? 'The sheet Agents was deleted or its columns changed: nobody knows any more who was enabled in Zendesk.'
    : null;
  return [blind, state.owner.get() ? log.problem() : null].filter((problem) => problem !== null);
}

/** Without our own record nobody knows what we disabled. */
function deletionNote({ setup, log }: AppContext): string {
  const isLost = setup.idle.deleteAfterDays !== null && !log.exists();
  return isLost ? ' The sheet Log is missing: without it nothing is ever deleted.' : '';
}

/** `key: null`: a row that asks for nothing needs no mark. */
function rowOf({ kind, account, reason, days }: PlanLine, key: string | null): PlanRow {
  const { id: agentId, email: address, name, lastUsedAt: lastUse } = account;
  const check = key === null ? '' : checkOf(key, { kind, agentId, address, reason });
  return { row: 0, kind, address, name, reason, lastUse, days, agentId, status: '', check };
}

/** The rows of a plan that is as it was made and not too old, or a sentence. */
export function usableRows(app: AppContext, note: PlanNote): PlanRow[] | string {
  if (app.now() > note.at + PLAN_LIFE) return `The plan has expired. Make a new one: ${CHECK}.`;
  return plannedRows(app, note);
}

const GONE = 'The sheet Plan is gone or holds another plan. Make a new one:';

/** The rows that ask for something, or a sentence about the one that is not as it was planned. */
function plannedRows(app: AppContext, { id, key }: PlanNote): PlanRow[] | string {
  const sheet = new WorkbookPlan(app.workbook).read();
  if (sheet?.title !== `Plan ${id}`) return `${GONE} ${CHECK}.`;
  const rows = sheet.rows.filter(({ kind, check }) => kind !== 'spare' || check !== '');
  const seen = new Set<string>();
  for (const row of rows) {
    const isWhole = row.check === checkOf(key, row) && !seen.has(row.agentId);
    if (!isWhole) {
      return `Row ${row.row} of the sheet Plan${row.address ? ` (${sanitizeForDisplay(row.address)})` : ''} was added or altered by hand. Delete the row, or make a new plan: ${CHECK}.`;
    }
    seen.add(row.agentId);
  }
  return rows;
}
