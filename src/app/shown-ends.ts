import { endsOf } from '../accounts/ends';
import type { AccountEvent } from '../accounts/history';
import { begunBy } from '../idle/dropped';
import type { AppState } from '../state/app-state';
import { type CalendarContext, calendarOf } from './calendar';
import { type EndsContext, usesEnds } from './ends';

type Context = CalendarContext &
  EndsContext & { state: Pick<AppState, 'idle'>; log: { events(): readonly AccountEvent[] } };

/** The last days of access by agent id, for people who read the sheet; `null` where there are none. */
export function shownEnds(context: Context): ReadonlyMap<string, string> | null {
  if (!usesEnds(context)) return null;
  const { log, state } = context;
  const events = log.events();
  // What a plan has begun, and perhaps not done, has ended nobody's access yet.
  const begun = new Set(begunBy(state.idle.plan.get(), events));
  const settled = events.filter((event) => !begun.has(event));
  const ends = [...endsOf(settled, calendarOf(context).dayOf)];
  return new Map(ends.filter(([, end]) => !end.isCarriedOut).map(([agentId, { until }]) => [agentId, until]));
}
