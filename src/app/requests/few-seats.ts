import type { AppContext } from '../context';
import { seatsFree, seatsTaken } from '../seats';

type Context = Pick<AppContext, 'state' | 'setup' | 'accounts' | 'now'>;

/** Of a large plan a twentieth; of a small one, one seat. */
const FEW_OF = 20;

/**
 * Once a snapshot: the admins are told where few seats are left, before a request has to wait for one. How many the plan has is
 * asked again, since they may have bought some. Where Zendesk does not say how many, it is not asked.
 */
export function noteFewSeats(context: Context): void {
  const { state, setup, accounts, now } = context;
  const { product, subdomain } = setup.connection;
  const at = state.snapshot.note.get()?.at ?? 0;
  if (at === 0 || state.seats(subdomain) === null || state.seatsLookedAt.get() === at) return;
  state.seatsLookedAt.set(at);
  const plan = accounts.subscription();
  if (plan.kind !== 'ok') return;
  const { seats } = plan.value;
  state.setSeats(subdomain, seats);
  const free = seatsFree(seatsTaken(state, product), seats);
  if (seats === null || free === null || free > Math.max(1, Math.floor(seats / FEW_OF))) {
    state.troubles.end('few-seats');
    return;
  }
  state.troubles.note('few-seats', { code: 'trouble.few-seats', free, seats }, now());
}
