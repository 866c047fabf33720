import type { Columns } from './input/columns';
import type { RehearsedInstallation } from './installation';
import { isMailPending, type RowOutcome, readOutcomes } from './report/rows';

/** The last retry takes place after about 17 hours; rows that are not finished after this never will be. */
const MAX_VIRTUAL_HOURS = 48;
const TIMER_INTERVAL_MINUTES = 5;
/** In a rehearsal a refused credential stays refused, so a few runs are enough. */
const MAX_RUNS_WHILE_PAUSED = 3;
const PROGRESS_INTERVAL_MS = 200;
/** Limits the share of real time that is spent on progress. */
const RUN_TIME_PER_PROGRESS_TIME = 10;

export interface RunOptions {
  columns: Columns;
  /** Called with the address of every row that waits, before the time goes on. */
  onWaiting?(address: string): void;
  /** Called with all rows before the time goes on; `true`: some that needed approval have it now. */
  onNeedsApproval?(rows: readonly RowOutcome[]): boolean;
  onProgress(ended: number, total: number): void;
  /** Milliseconds of real time. */
  realNow(): number;
}

/** Advances the clock until all rows are finished, and gives their outcomes. */
export function runUntilSettled(installation: RehearsedInstallation, options: RunOptions): RowOutcome[] {
  const { google, sheet } = installation;
  const readRows = (): RowOutcome[] => {
    const rows = readOutcomes(sheet.values(), options.columns);
    options.onProgress(rows.filter((row) => !isWaiting(row)).length, rows.length);
    return rows;
  };
  const until = google.clock.now() + MAX_VIRTUAL_HOURS * 60 * 60_000;
  let pausedRuns = 0;
  const readDecidedRows = () => {
    const rows = readRows();
    return options.onNeedsApproval?.(rows) ? readRows() : rows;
  };
  let rows = readDecidedRows();
  reportProgressMeanwhile(installation, options, readRows);
  while (rows.some(isWaiting) && pausedRuns < MAX_RUNS_WHILE_PAUSED && google.clock.now() < until) {
    const before = JSON.stringify(rows);
    for (const { status, address } of rows) if (status === 'Waiting') options.onWaiting?.(address);
    google.advance({ minutes: TIMER_INTERVAL_MINUTES });
    rows = readDecidedRows();
    pausedRuns = JSON.stringify(rows) === before && isPaused(installation) ? pausedRuns + 1 : 0;
  }
  google.gate.intercept = undefined;
  return rows;
}

function isWaiting(row: RowOutcome): boolean {
  return row.standing === 'open' || isMailPending(row);
}

function isPaused({ google }: RehearsedInstallation): boolean {
  return pauseReason({ google }) !== null;
}

/** Why Chat Access is paused, as the sidebar shows it; `null` when it is not. */
export function pauseReason({ google }: Pick<RehearsedInstallation, 'google'>): string | null {
  const { health } = google.call('getSetup') as { health: { paused: { reason: string } | null } };
  return health.paused?.reason ?? null;
}

/** Also reports progress between calls, because one timer run may handle hundreds of rows. */
function reportProgressMeanwhile(
  { google }: RehearsedInstallation,
  { realNow }: RunOptions,
  reportProgress: () => unknown,
): void {
  let next = realNow() + PROGRESS_INTERVAL_MS;
  google.gate.intercept = () => {
    const startedAt = realNow();
    if (startedAt < next) return;
    reportProgress();
    const ended = realNow();
    next = ended + Math.max(PROGRESS_INTERVAL_MS, (ended - startedAt) * RUN_TIME_PER_PROGRESS_TIME);
  };
}
