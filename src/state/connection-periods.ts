import type { KeyValues } from './key-values';
import { StoredValue } from './stored-value';

/** What makes the accounts of one connection other ones than those of another: their ids mean nothing there. */
export interface Team {
  product: string;
  subdomain: string;
}

interface Period extends Team {
  since: number;
}

/** What is older is believed no more. */
const MAX_PERIODS = 20;

/** Which accounts our own sheets and notes spoke of, and when. */
export class ConnectionPeriods {
  private readonly stored: StoredValue<readonly Period[]>;

  constructor(shared: KeyValues) {
    this.stored = new StoredValue(shared, 'connections');
  }

  /** From now on, the accounts are those of another connection. */
  begin(team: Team, { before, at }: { before: Team; at: number }): void {
    const earlier = this.stored.fresh() ?? [periodOf(before, 0)];
    this.stored.set([...earlier, periodOf(team, at)].slice(-MAX_PERIODS));
  }

  /** Whether what was written then was about the accounts of this connection. */
  isAbout(team: Team, at: number): boolean {
    const periods = this.stored.get();
    if (!periods) return true;
    const [period] = periods.filter(({ since }) => since <= at).reverse();
    return period !== undefined && isSameTeam(period, team); // guard: ids-of-this-connection
  }
}

export function isSameTeam(one: Team, other: Team): boolean {
  return one.product === other.product && one.subdomain === other.subdomain;
}

function periodOf({ product, subdomain }: Team, since: number): Period {
  return { product, subdomain, since };
}
