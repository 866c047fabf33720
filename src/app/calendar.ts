import { endsOf } from '../accounts/ends';
import type { AccountEvent } from '../accounts/history';
import { clockIn, type Workbook } from '../google/workbook';
import type { Calendar } from '../requests/last-day';
import type { Setup } from '../setup/settings';
import { orderOf } from '../shared/calendar';
import type { AppState } from '../state/app-state';

interface Context {
  state: Pick<AppState, 'calendar' | 'hasEnds'>;
  workbook: Pick<Workbook, 'calendar'>;
}

interface SetupContext extends Pick<Context, 'state'> {
  setup: { responses: Pick<Setup['responses'], 'columns'> };
}

/** The calendar of the spreadsheet as the timer has noted it: a request need not ask for it. */
export function calendarOf({ state, workbook }: Context): Calendar {
  let known: ReturnType<typeof workbook.calendar> | null = null;
  const read = () => {
    known ??= state.calendar.get() ?? workbook.calendar();
    return known;
  };
  return {
    dayOf: (time) => clockIn(read().zone, time).slice(0, 10),
    order: () => orderOf(read().locale),
  };
}

/** Whether the form asks for a last day, or has done so. */
export function usesEnds({ setup, state }: SetupContext): boolean {
  return setup.responses.columns.until !== undefined || state.hasEnds.get() === true;
}

/** The last days of access by agent id, for people who read the sheet; `null` where there are none. */
export function shownEnds(
  context: Context & SetupContext & { log: { events(): readonly AccountEvent[] } },
): ReadonlyMap<string, string> | null {
  if (!usesEnds(context)) return null;
  const ends = [...endsOf(context.log.events(), calendarOf(context).dayOf)];
  return new Map(ends.filter(([, end]) => !end.isCarriedOut).map(([agentId, { until }]) => [agentId, until]));
}

/** Notes how the spreadsheet is set, where that matters and is not as it was. */
export function noteCalendar(context: Context & SetupContext): void {
  const { state, workbook } = context;
  if (!usesEnds(context)) return;
  const [known, current] = [state.calendar.get(), workbook.calendar()];
  if (known?.zone !== current.zone || known.locale !== current.locale) state.calendar.set(current);
  if (state.hasEnds.get() !== true) state.hasEnds.set(true);
}
