import { endsOf } from '../accounts/ends';
import type { AccountEvent } from '../accounts/history';
import { type CalendarContext, calendarOf } from './calendar';
import { type EndsContext, usesEnds } from './ends';

/** The last days of access by agent id, for people who read the sheet; `null` where there are none. */
export function shownEnds(
  context: CalendarContext & EndsContext & { log: { events(): readonly AccountEvent[] } },
): ReadonlyMap<string, string> | null {
  if (!usesEnds(context)) return null;
  const ends = [...endsOf(context.log.events(), calendarOf(context).dayOf)];
  return new Map(ends.filter(([, end]) => !end.isCarriedOut).map(([agentId, { until }]) => [agentId, until]));
}
