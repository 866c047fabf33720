import { isCountedYet } from '../shared/calendar';
import { mailboxOf } from '../shared/email-address';
import { shortCode } from '../shared/short-code';
import type { RejectionMails } from '../state/app-state';
import type { StoredValue } from '../state/stored-value';
import type { MailBudget } from './mail-budget';

/**
 * Anybody can submit rejected requests in the name of somebody who may ask, and each one would be a mail to that person:
 * so there are at most so many a requester and day.
 */
const MAX_REJECTION_MAILS_A_DAY = 5;

/**
 * Where a whole domain may ask, anybody can make requesters up: once so many mails have gone out on a day, each requester gets
 * one. Nobody is kept from their first by what was sent to others.
 */
const MANY_REJECTION_MAILS_A_DAY = 40;

/**
 * All of them together take at most this share of a day's mails, and leave what is kept for new answers. So many go out before
 * Google is asked how many are left: it lets the smallest account send to a hundred people a day.
 * Source: https://developers.google.com/apps-script/guides/services/quotas#current_limitations
 */
const MAX_SHARE = 0.2;
const ALWAYS_ALLOWED = 20;

/** All counts share a property of 9 KB; beyond so many requesters nobody else is mailed about a rejection that day. */
const MAX_REQUESTERS_COUNTED = 400;

interface LimitParts {
  counted: StoredValue<RejectionMails>;
  /** `2026-03-02`, in the time zone of the sheet. */
  today(): string;
  /** Runs it while no other execution does; `null` when the lock could not be acquired. */
  locked<T>(action: () => T): T | null;
  budget: Pick<MailBudget, 'most' | 'allows'>;
  /** Hears that nobody else is mailed about a rejection today. */
  onAllSent(): void;
}

/** Counts the mails about rejections, before they are made. */
export class RejectionLimit {
  private readonly parts: LimitParts;

  constructor(parts: LimitParts) {
    this.parts = parts;
  }

  /**
   * `isRepeat`: an interrupted execution may have counted this very mail; one too many is better than none. `recipients`: of the
   * one mail, with those who get a copy.
   */
  take(requester: string, isRepeat: boolean, recipients: number): boolean {
    if (!this.isRoom(recipients)) {
      this.parts.onAllSent();
      return false;
    }
    const count = () => this.count(requester, isRepeat);
    return this.parts.locked(count) ?? count();
  }

  /** Whether the mails of a day leave room for another one. */
  private isRoom(recipients: number): boolean {
    const { counted, today, budget } = this.parts;
    const saved = counted.get();
    const sent = saved && isCountedYet(saved.day, today()) ? sumOf(saved.counts) : 0;
    const total = (sent + 1) * recipients;
    if (total <= ALWAYS_ALLOWED) return true;
    const isShare = sent === 0 || total <= budget.most() * MAX_SHARE;
    return isShare && budget.allows(recipients, false); // guard: rejections-in-all
  }

  private count(requester: string, isRepeat: boolean): boolean {
    const { counted, today } = this.parts;
    const saved = counted.fresh();
    const isOfToday = saved !== null && isCountedYet(saved.day, today());
    const { day, counts } = isOfToday ? saved : { day: today(), counts: {} as RejectionMails['counts'] };
    const code = shortCode(mailboxOf(requester));
    const before = counts[code] ?? 0;
    const isCounted = code in counts || Object.keys(counts).length < MAX_REQUESTERS_COUNTED;
    const allowed = isCounted && before < mostMails(counts) + (isRepeat ? 1 : 0); // guard: rejection-limit
    if (allowed) counted.set({ day, counts: { ...counts, [code]: before + 1 } });
    return allowed;
  }
}

function mostMails(counts: RejectionMails['counts']): number {
  return sumOf(counts) < MANY_REJECTION_MAILS_A_DAY ? MAX_REJECTION_MAILS_A_DAY : 1;
}

function sumOf(counts: RejectionMails['counts']): number {
  return Object.values(counts).reduce((sum, each) => sum + each, 0);
}
