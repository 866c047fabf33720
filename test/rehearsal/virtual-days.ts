import type { RehearsedDesk } from './desk';
import type { Columns } from './input/columns';
import { isMailPending, type RowOutcome, readOutcomes } from './report/rows';

/** A last retry comes after some seventeen hours; what is not finished after this will not be. */
const LONGEST_HOURS = 48;
const STEP_MINUTES = 5;
/** A refused credential does not mend itself here: after so many probes there is no use in more. */
const PROBES_WHILE_PAUSED = 3;
const LOOK_EVERY_MS = 200;
/** Looking must not take longer than what is looked at. */
const WORK_PER_LOOK = 10;

export interface Watching {
  columns: Columns;
  onProgress(ended: number, total: number): void;
  /** Milliseconds of real time. */
  realNow(): number;
}

/** Lets the clock fire the trigger until no row waits for anything; gives the rows as they are then. */
export function letTimePass(desk: RehearsedDesk, watching: Watching): RowOutcome[] {
  const { google, sheet } = desk;
  const look = (): RowOutcome[] => {
    const rows = readOutcomes(sheet.values(), watching.columns);
    watching.onProgress(rows.filter((row) => !isWaiting(row)).length, rows.length);
    return rows;
  };
  const until = google.clock.now() + LONGEST_HOURS * 60 * 60_000;
  let paused = 0;
  let rows = look();
  lookMeanwhile(desk, watching, look);
  while (rows.some(isWaiting) && paused < PROBES_WHILE_PAUSED && google.clock.now() < until) {
    const before = JSON.stringify(rows);
    google.advance({ minutes: STEP_MINUTES });
    rows = look();
    paused = JSON.stringify(rows) === before && isPaused(desk) ? paused + 1 : 0;
  }
  google.gate.intercept = undefined;
  return rows;
}

function isWaiting(row: RowOutcome): boolean {
  return row.standing === 'open' || isMailPending(row);
}

function isPaused({ google }: RehearsedDesk): boolean {
  return pauseReason({ google }) !== null;
}

/** Why the desk has stopped, as the sidebar would show it. */
export function pauseReason({ google }: Pick<RehearsedDesk, 'google'>): string | null {
  const { health } = google.call('getSetup') as { health: { paused: { reason: string } | null } };
  return health.paused?.reason ?? null;
}

/** One advance of the clock may handle hundreds of rows, so that one looks while it is under way. */
function lookMeanwhile({ google }: RehearsedDesk, { realNow }: Watching, look: () => unknown): void {
  let next = realNow() + LOOK_EVERY_MS;
  google.gate.intercept = () => {
    const began = realNow();
    if (began < next) return;
    look();
    const ended = realNow();
    next = ended + Math.max(LOOK_EVERY_MS, (ended - began) * WORK_PER_LOOK);
  };
}
