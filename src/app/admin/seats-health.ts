import type { Seats } from '../../contract';
import type { AppContext } from '../context';
import { seatsFree, seatsTaken } from '../seats';

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
  const free = waiting > 0 ? 0 : seatsFree(used, limit);
  return { used, limit, free, waiting, idle: idleSeats(state) };
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
