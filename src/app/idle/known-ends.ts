import { endsOf } from '../../accounts/ends';
import type { AccountEvent } from '../../accounts/history';
import type { KnownEnd } from '../../idle/rules';
import { daysFrom } from '../../shared/calendar';
import { DAY_MS } from '../../shared/time';
import type { NotedEnd } from '../../state/noted-ends';
import { calendarOf } from '../calendar';
import type { AppContext } from '../context';
import { usesEnds } from '../ends';

export type EndsContext = Pick<AppContext, 'state' | 'setup' | 'workbook' | 'now'>;

/** A request whose end is noted and not logged is being carried out; after so long it waits for something else. */
const UNDER_WAY_FOR_MS = DAY_MS;

/** A note is of use as long as its row may be tried again. */
const NOTED_FOR_MS = 30 * DAY_MS;

/** Each costs a call. More answers with a last day do not come on a day, but in a backlog, which forgets its own. */
const MAX_FORGOTTEN = 500;

/** The last days of access by agent id, as today sees them. `events`: all that may be gone by. */
export function knownEnds(
  context: EndsContext,
  events: readonly AccountEvent[],
): (agentId: string) => KnownEnd | null {
  if (!usesEnds(context)) return () => null;
  const { state, now } = context;
  const { dayOf } = calendarOf(context);
  const underWay = new Set(
    [...openNotes(state.notedEnds.all(), events, now())].map(([, { agentId }]) => agentId),
  );
  const ends = endsOf(events, dayOf);
  const today = dayOf(now());
  return (agentId) => {
    const end = ends.get(agentId);
    return end ? { ...end, daysLeft: daysFrom(today, end.until), isUnderWay: underWay.has(agentId) } : null;
  };
}

/** Of requests that may be under way, and that the log does not know yet. */
function openNotes(
  noted: ReadonlyMap<string, NotedEnd>,
  events: readonly AccountEvent[],
  now: number,
): [string, NotedEnd][] {
  const logged = new Set(events.filter(isEnd).map(({ reference }) => reference));
  return [...noted].filter(([id, { at }]) => !logged.has(id) && at > now - UNDER_WAY_FOR_MS);
}

function isEnd({ end, isProved }: AccountEvent): boolean {
  return end !== undefined && isProved;
}

/** Forgets what the log knows for good by now. */
export function forgetNotedEnds(context: EndsContext, events: readonly AccountEvent[]): void {
  if (!usesEnds(context)) return;
  const { state, now } = context;
  const ended = new Set(
    events.filter((event) => isEnd(event) && !event.isUnfinished).map(({ reference }) => reference),
  );
  const isOver = ([id, { at }]: [string, NotedEnd]) => ended.has(id) || at < now() - NOTED_FOR_MS;
  const over = [...state.notedEnds.all()].filter(isOver).map(([id]) => id);
  state.notedEnds.forget(over.slice(0, MAX_FORGOTTEN));
}
