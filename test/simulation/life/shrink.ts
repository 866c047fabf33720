import type { WorldOptions } from '../world/sim-world';
import type { History, LifeEvent } from './history';
import { type Life, live } from './life';

/** The same history with as few events as still break the same invariant. */
export function shrunk(
  history: History,
  life: Life,
  more: WorldOptions = {},
): { history: History; life: Life } {
  const wanted = life.breaches[0]?.invariant;
  let best = { history, life };
  const tryWith = (events: LifeEvent[]): boolean => {
    const smaller = { ...history, events };
    const lived = live(smaller, undefined, more);
    if (!lived.breaches.some(({ invariant }) => invariant === wanted)) return false;
    best = { history: smaller, life: lived };
    return true;
  };
  for (
    let size = Math.ceil(history.events.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    removePieces(() => best.history.events, size, tryWith);
  }
  return best;
}

/** Leaves out so many neighbours at a time, from the end, as long as the rest still fails. */
function removePieces(
  events: () => LifeEvent[],
  size: number,
  tryWith: (events: LifeEvent[]) => boolean,
): void {
  for (let end = events().length; end > 0; end -= size) {
    const from = Math.max(0, end - size);
    const all = events();
    tryWith([
      ...all.slice(0, from),
      ...all.slice(end).map((event, i) => (i === 0 ? later(event, all, from, end) : event)),
    ]);
  }
}

/** The time that the missing ones took still passes. */
function later(event: LifeEvent, all: LifeEvent[], from: number, end: number): LifeEvent {
  const missing = all.slice(from, end).reduce((sum, { afterMs }) => sum + afterMs, 0);
  return { ...event, afterMs: event.afterMs + missing };
}
