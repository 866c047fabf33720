import { isUnderWay } from '../../requests/request';
import type { Price } from '../../shared/price';
import { DAY_MS } from '../../shared/time';
import { findBearers } from '../../sheets/find-requests';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { readStatuses } from '../../sheets/status-column';
import type { AppContext } from '../context';
import type { DashboardFigures, OpenRequests } from './content';
import { requestFigures } from './figures';
import { seatFigures } from './seat-figures';
import { type Story, storiesOf } from './stories';
import { weekOf, weekStarts } from './weeks';

export type FiguresContext = Pick<
  AppContext,
  'state' | 'setup' | 'log' | 'workbook' | 'now' | 'responseGrid' | 'openReadOnly'
>;

/** A request may wait for a person for that long: its earlier lines say so. */
const LONGEST_WAIT_MS = 15 * DAY_MS;

/** Counts everything that the dashboard shows. Only proved lines count; the one exception is what the status column says now. */
export function gatherFigures(
  context: FiguresContext,
  price: { price: Price | null; typed: string },
): DashboardFigures {
  const { state, setup, log, workbook, now } = context;
  const grid = context.responseGrid();
  const sheet = grid && context.openReadOnly(grid);
  const weeks = weekStarts(now(), (time) => workbook.aheadOfUtc(time));
  const lines = log.since((weeks[0] ?? 0) - LONGEST_WAIT_MS);
  const isShown = ({ at }: { at: number }) => weekOf(at, weeks) >= 0;
  const stories = storiesOf(lines.map(({ request }) => request));
  const events = lines
    .map(({ event }) => event)
    .filter((event) => isShown(event) && state.connections.isAbout(setup.connection, event.at)); // guard: freed-seats-of-this-connection
  const timed = stories.filter(({ given }) => given && isShown(given) && !given.isAwaited);
  const { disableAfterDays: days, neverUsedAfterDays: neverDays } = setup.idle;
  return {
    ...price,
    now: shown(now(), context),
    zone: workbook.calendar().zone,
    weeks,
    requests: requestFigures({
      stories,
      weeks,
      submitted: submittedAt(timed, sheet),
      turnedOnAt: state.owner.get()?.since ?? 0,
    }),
    open: sheet && countOpen(sheet),
    seats: seatFigures(events, context),
    accounts: {
      readAt: shown(state.snapshot.note.get()?.writtenAt ?? 0, context),
      days,
      neverDays,
      isSuite: setup.connection.product === 'support',
    },
  };
}

/** `2026-03-02 04:12`, as a clock of the spreadsheet shows it. */
function shown(time: number, { workbook }: Pick<AppContext, 'workbook'>): string {
  return workbook.wallClock(time).slice(0, 16);
}

/** When these were submitted. An id is made of the answers and their time, so that a row which was changed is another request's. */
function submittedAt(stories: readonly Story[], sheet: ResponseSheet | null): Map<string, number> {
  const ids = stories.map(({ id }) => id);
  const rows = sheet ? findBearers(sheet, ids, true) : [];
  return new Map(rows.flatMap(({ id, submittedAt: at }) => (at === null ? [] : [[id, at]])));
}

/** By the column of the status, as the health does. */
function countOpen(sheet: ResponseSheet): OpenRequests {
  const open = { waiting: 0, approval: 0, failed: 0 };
  for (const status of readStatuses(sheet)) {
    if (status === 'Needs approval') open.approval++;
    else if (status === 'Needs attention') open.failed++;
    else if (isUnderWay(status)) open.waiting++;
  }
  return open;
}
