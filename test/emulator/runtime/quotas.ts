import type { Clock } from './clock';
import { ServiceError } from './errors';

export type AccountKind = 'consumer' | 'workspace';

export type QuotaName = 'mail' | 'fetch' | 'gmail' | 'properties' | 'triggerMs';

/** Per user and day. developers.google.com/apps-script/guides/services/quotas */
const DAILY_LIMITS: Record<AccountKind, Record<QuotaName, number>> = {
  consumer: {
    mail: 100, // recipients
    fetch: 20_000, // calls
    gmail: 20_000, // reads and writes without sending
    properties: 50_000, // reads and writes
    triggerMs: 90 * 60_000, // milliseconds of run time
  },
  workspace: {
    mail: 1_500, // recipients
    fetch: 100_000, // calls
    gmail: 50_000, // reads and writes without sending
    properties: 500_000, // reads and writes
    triggerMs: 6 * 60 * 60_000, // milliseconds of run time
  },
};

const EXCEEDED_MESSAGES: Record<QuotaName, string> = {
  mail: 'Service invoked too many times for one day: email.',
  fetch: 'Service invoked too many times for one day: urlfetch.',
  gmail: 'Service invoked too many times for one day: gmail.',
  properties: 'Service invoked too many times for one day: properties.',
  triggerMs: 'Service using too much computer time for one day.',
};

export interface SavedQuota {
  limit: number;
  used: number;
  since: number | null;
}

/** By quota and user. */
export type SavedQuotas = Record<string, SavedQuota>;

const DAY_MS = 24 * 60 * 60_000;

/** A daily quota of one user. It is reset 24 hours after the first request. */
export class Quota {
  readonly #clock: Clock;
  readonly #name: QuotaName;
  limit: number;
  #used = 0;
  #since: number | null = null;

  constructor(clock: Clock, name: QuotaName, limit: number) {
    this.#clock = clock;
    this.#name = name;
    this.limit = limit;
  }

  get used(): number {
    this.#startAnew();
    return this.#used;
  }

  get left(): number {
    return Math.max(0, this.limit - this.used);
  }

  set left(left: number) {
    this.#since ??= this.#clock.now();
    this.#used = this.limit - left;
  }

  /** Spends the whole amount, or throws without spending anything when less is left. */
  spend(amount: number): void {
    if (amount > this.left) throw new ServiceError(EXCEEDED_MESSAGES[this.#name]);
    this.#since ??= this.#clock.now();
    this.#used += amount;
  }

  save(): SavedQuota {
    return { limit: this.limit, used: this.#used, since: this.#since };
  }

  load({ limit, used, since }: SavedQuota): void {
    this.limit = limit;
    this.#used = used;
    this.#since = since;
  }

  #startAnew(): void {
    if (this.#since === null || this.#clock.now() - this.#since < DAY_MS) return;
    this.#since = null;
    this.#used = 0;
  }
}

/** All quotas of all users. */
export class Quotas {
  readonly #clock: Clock;
  readonly #kind: AccountKind;
  readonly #quotas = new Map<string, Quota>();

  constructor(clock: Clock, kind: AccountKind) {
    this.#clock = clock;
    this.#kind = kind;
  }

  mail(email: string): Quota {
    return this.#of('mail', email);
  }

  fetch(email: string): Quota {
    return this.#of('fetch', email);
  }

  gmail(email: string): Quota {
    return this.#of('gmail', email);
  }

  properties(email: string): Quota {
    return this.#of('properties', email);
  }

  /** The run time of triggers, in milliseconds. */
  triggers(email: string): Quota {
    return this.#of('triggerMs', email);
  }

  save(): SavedQuotas {
    return Object.fromEntries([...this.#quotas].map(([key, quota]) => [key, quota.save()]));
  }

  load(saved: SavedQuotas): void {
    this.#quotas.clear();
    for (const [key, quota] of Object.entries(saved)) {
      const [name = '', email = ''] = key.split(' ');
      this.#of(name as QuotaName, email).load(quota);
    }
  }

  #of(name: QuotaName, email: string): Quota {
    const key = `${name} ${email}`;
    const known = this.#quotas.get(key);
    if (known) return known;
    const quota = new Quota(this.#clock, name, DAILY_LIMITS[this.#kind][name]);
    this.#quotas.set(key, quota);
    return quota;
  }
}
