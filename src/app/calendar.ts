import { clockIn } from '../google/workbook';
import type { Calendar } from '../requests/last-day';
import { orderOf } from '../shared/calendar';
import type { AppContext } from './context';

type Context = Pick<AppContext, 'state' | 'workbook'>;

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
export function usesEnds({ setup, state }: Pick<AppContext, 'setup' | 'state'>): boolean {
  return setup.responses.columns.until !== undefined || state.hasEnds.get() === true;
}

/** Notes how the spreadsheet is set, where that matters and is not as it was. */
export function noteCalendar(context: Context & Pick<AppContext, 'setup'>): void {
  const { state, workbook } = context;
  if (!usesEnds(context)) return;
  const [known, current] = [state.calendar.get(), workbook.calendar()];
  if (known?.zone !== current.zone || known.locale !== current.locale) state.calendar.set(current);
  if (state.hasEnds.get() !== true) state.hasEnds.set(true);
}
