import { type Account, isRetryable, type Result, type Subscription } from '../accounts';

/** `null`: there is no such figure; `not-now`: it cannot be had at the moment. */
export type Figure = number | null | 'not-now';

export interface SeatFigures {
  seats(): Figure;
  /** Enabled accounts. */
  countEnabled(): Figure;
}

/** What tells a refusal for want of a seat from others. `busy`: another execution is reading all accounts. */
export function seatFigures(
  subscription: () => Result<Subscription>,
  allAccounts: () => Result<readonly Account[]> | 'busy',
): SeatFigures {
  return {
    seats: () => figure(subscription(), ({ seats }) => seats),
    countEnabled: () => {
      const all = allAccounts();
      if (all === 'busy') return 'not-now';
      return figure(all, (accounts) => accounts.filter(({ enabled }) => enabled).length);
    },
  };
}

function figure<T>(result: Result<T>, of: (value: T) => number | null): Figure {
  if (result.kind === 'ok') return of(result.value);
  // A credential that is refused just now may be accepted again when the row is.
  return isRetryable(result) || result.kind === 'unauthorized' ? 'not-now' : null;
}
