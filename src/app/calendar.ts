import { clockIn, type Workbook } from '../google/workbook';
import type { Calendar } from '../requests/last-day';
import { orderOf } from '../shared/calendar';
import type { AppState } from '../state/app-state';
import { type EndsContext, usesEnds } from './ends';

export interface CalendarContext {
  state: Pick<AppState, 'calendar'>;
  workbook: Pick<Workbook, 'calendar'>;
}

/** The calendar of the spreadsheet as the timer has noted it: a request need not ask for it. */
export function calendarOf({ state, workbook }: CalendarContext): Calendar {
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

/** Notes how the spreadsheet is set, where that matters and is not as it was. */
export function noteCalendar(context: CalendarContext & EndsContext): void {
  const { state, workbook } = context;
  if (!usesEnds(context)) return;
  const [known, current] = [state.calendar.get(), workbook.calendar()];
  if (known?.zone !== current.zone || known.locale !== current.locale) state.calendar.set(current);
  if (state.hasEnds.get() !== true) state.hasEnds.set(true);
}
