import type { AppContext } from './context';

/** How many seats of the plan are taken, by the last snapshot; `null`: not known. One of an earlier version did not count who keeps a seat in Suite. */
export function seatsTaken(
  { snapshot }: Pick<AppContext['state'], 'snapshot'>,
  product: 'chat' | 'support',
): number | null {
  const note = snapshot.note.get();
  if (!note) return null;
  return note.seats ?? (product === 'chat' ? note.enabled : null);
}

/** `null`: not known. More may be taken than the plan has now. */
export function seatsFree(taken: number | null, limit: number | null): number | null {
  return taken !== null && limit !== null ? Math.max(0, limit - taken) : null;
}
