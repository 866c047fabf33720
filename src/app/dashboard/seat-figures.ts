import { takesChat } from '../../accounts/disabling';
import { type AccountEvent, historiesOf } from '../../accounts/history';
import type { AccountUse } from '../../state/snapshot-state';
import type { AppContext } from '../context';
import { seatsFree, seatsTaken } from '../seats';

export interface SeatFigures {
  /** `null`: not counted yet. */
  use: AccountUse | null;
  /** Seats of accounts that nobody uses. */
  idle: number | null;
  used: number | null;
  limit: number | null;
  free: number | null;
  /** Seats that disabling has freed, of accounts that are still off. */
  freed: number;
}

/** The seats as of the last time that all accounts were read. `events`: what the log proves of the weeks that are shown. */
export function seatFigures(
  events: readonly AccountEvent[],
  { state, setup }: Pick<AppContext, 'state' | 'setup'>,
): SeatFigures {
  const { product, subdomain } = setup.connection;
  const use = state.snapshot.note.get()?.use ?? null;
  const used = seatsTaken(state, product);
  const limit = state.seats(subdomain);
  return {
    use,
    idle: use && use.idle + use.never + (product === 'support' ? use.off : 0),
    used,
    limit,
    free: seatsFree(used, limit),
    freed: seatsFreed(events),
  };
}

/** A suspension on Suite keeps the seat. */
export function seatsFreed(events: readonly AccountEvent[]): number {
  const histories = historiesOf(events);
  const freeing = events.filter(
    ({ action, agentId, at, before }) =>
      action === 'Disabled' && histories.get(agentId)?.disabledAt === at && takesChat(before),
  );
  return new Set(freeing.map(({ agentId }) => agentId)).size;
}
