import type { Seats } from '../../contract';
import type { AppContext } from '../context';

type State = Pick<AppContext['state'], 'snapshot' | 'seats' | 'troubles' | 'idle'>;

/** The seats of the plan, as of the last snapshot; `null`: nothing is known that is worth a line. */
export function seatsHealth({ state, setup }: { state: State } & Pick<AppContext, 'setup'>): Seats | null {
  const { product, subdomain } = setup.connection;
  const limit = state.seats(subdomain);
  const used = seatsTaken(state, product);
  const waiting = requestsWaiting(state);
  // A Chat plan without a number has no limit.
  const isWorthIt = waiting > 0 || (used !== null && (limit !== null || product === 'support'));
  if (!isWorthIt) return null;
  const free = used !== null && limit !== null ? Math.max(0, limit - used) : null;
  return { used, limit, free: waiting > 0 ? 0 : free, waiting, idle: idleSeats(state) };
}

/** `null`: not known. A snapshot of an earlier version did not count who keeps a seat in Suite. */
export function seatsTaken(
  { snapshot }: Pick<State, 'snapshot'>,
  product: 'chat' | 'support',
): number | null {
  const note = snapshot.note.get();
  if (!note) return null;
  return note.seats ?? (product === 'chat' ? note.enabled : null);
}

/** As the timer has counted them last. */
function requestsWaiting({ troubles }: Pick<State, 'troubles'>): number {
  const message = troubles.get('seats')?.message;
  return message?.code === 'trouble.seats' ? message.people : 0;
}

/** What the plan in the `Plan` sheet would free, while it is not carried out. */
function idleSeats({ idle }: Pick<State, 'idle'>): Seats['idle'] {
  const plan = idle.plan.get();
  return plan && !plan.isApplied ? (plan.frees ?? null) : null;
}
