import { DAY_MS, HOUR_MS } from '../shared/time';
import type { MailQuota } from '../state/app-state';
import type { StoredValue } from '../state/stored-value';
import type { Outbox } from './outbox';

/** The part of a day's mails that is kept for new answers. */
const RESERVE = 0.2;

/** The day's quota is learnt from what is left; after so long it may be another one. */
const QUOTA_KNOWN_FOR_MS = 2 * DAY_MS;

/** An answer is new that is handled so soon after it was submitted; all others are an old backlog. */
const NEW_FOR_MS = HOUR_MS;

/** `null`: no time is known. */
export function isNewAnswer(submittedAt: number | null, handledAt: number): boolean {
  return submittedAt !== null && handledAt - submittedAt <= NEW_FOR_MS;
}

interface BudgetParts {
  outbox: Pick<Outbox, 'left'>;
  quota: StoredValue<MailQuota>;
  now(): number;
}

/**
 * The mails that Google lets one person send in a day, as this execution sees them. An old backlog and warnings leave a
 * fifth of them to new answers. Google is asked once, and only by those who do not come first.
 */
export class MailBudget {
  private readonly parts: BudgetParts;
  private remaining: number | null = null;

  constructor(parts: BudgetParts) {
    this.parts = parts;
  }

  left(): number {
    this.remaining ??= this.ask();
    return this.remaining;
  }

  /** The mails of a whole day, as far as they are known. */
  most(): number {
    return Math.max(this.left(), this.parts.quota.get()?.most ?? 0);
  }

  /** How many of a day's mails are kept for new answers. */
  reserve(): number {
    return Math.ceil(this.most() * RESERVE);
  }

  /** Whether a mail to so many recipients may go out now. */
  allows(recipients: number, isNew: boolean): boolean {
    const kept = isNew ? 0 : this.reserve(); // guard: mail-reserve
    return this.left() - recipients >= kept;
  }

  spend(recipients: number): void {
    if (this.remaining !== null) this.remaining = Math.max(0, this.remaining - recipients);
  }

  private ask(): number {
    const { outbox, quota, now } = this.parts;
    const left = outbox.left();
    const known = quota.get();
    const isOutdated = !known || now() - known.at > QUOTA_KNOWN_FOR_MS;
    const isReached = known !== null && left >= known.most && now() - known.at > HOUR_MS;
    if (isOutdated || isReached || left > (known?.most ?? 0)) quota.set({ most: left, at: now() });
    return left;
  }
}
