import type { WorldOptions } from '../world/sim-world';
import type { History, HistoryEvent } from './history';
import { type HistoryRun, runHistory } from './run-history';

/** Removes as many events as possible from a history so that it still breaks the same invariant. */
export function shrink(
  history: History,
  run: HistoryRun,
  more: WorldOptions = {},
): { history: History; run: HistoryRun } {
  const target = run.breaches[0]?.invariant;
  let best = { history, run };
  const tryWith = (events: HistoryEvent[]): boolean => {
    const smaller = { ...history, events };
    const result = runHistory(smaller, undefined, more);
    if (!result.breaches.some(({ invariant }) => invariant === target)) return false;
    best = { history: smaller, run: result };
    return true;
  };
  for (
    let size = Math.ceil(history.events.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    removeGroups(() => best.history.events, size, tryWith);
  }
  return best;
}

/** Tries to remove each group of `size` successive events, starting from the end. */
function removeGroups(
  events: () => HistoryEvent[],
  size: number,
  tryWith: (events: HistoryEvent[]) => boolean,
): void {
  for (let end = events().length; end > 0; end -= size) {
    const from = Math.max(0, end - size);
    const all = events();
    tryWith([
      ...all.slice(0, from),
      ...all.slice(end).map((event, i) => (i === 0 ? delayed(event, all, from, end) : event)),
    ]);
  }
}

/** Delays an event by the time that the removed events before it took. */
function delayed(event: HistoryEvent, all: HistoryEvent[], from: number, end: number): HistoryEvent {
  const missing = all.slice(from, end).reduce((sum, { afterMs }) => sum + afterMs, 0);
  return { ...event, afterMs: event.afterMs + missing };
}
