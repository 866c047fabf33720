import type { Message } from '../text/say';
import type { Known, KnownEnd, Rules, Verdict } from './rules';

/** People are told so many days before, or as soon after that as a review can. */
const DAYS_OF_NOTICE = 7;

/** What the last day makes of an account that is on; `null`: nothing today. It goes before use, creation and idleness. */
export function judgeEnd({ account, end }: Known, { canWarn }: Rules): Verdict | null {
  if (!end || !isToBeCarriedOut(end)) return null;
  const { until, daysLeft, isTold } = end;
  if (daysLeft < 0) return { kind: 'end', message: { code: 'verdict.ended', until }, days: null };
  const isToBeTold = daysLeft <= DAYS_OF_NOTICE && !isTold;
  if (!isToBeTold || !canWarn || account.email === '') return null;
  return { kind: 'remind', message: { code: 'verdict.ends-soon', until }, days: null };
}

/** Lines that may have been typed disable nobody, and neither does an end that may just be put off. */
function isToBeCarriedOut({ isProved, isCarriedOut, isUnderWay }: KnownEnd): boolean {
  return isProved && !isCarriedOut && !isUnderWay; // guard: end-under-way
}

/** The reason that the plan gives, with what is to be known of the last day. */
export function withEnd(reason: Message, { account, history, end }: Known, isShielded = false): Message {
  const isLimited = account.kind === 'limited' && history.disabledAt === null;
  if (!end || !(account.enabled || isLimited)) return reason;
  const { until, daysLeft } = end;
  return { code: 'verdict.with-end', reason, until, isPast: daysLeft < 0, why: whyNot(end, isShielded) };
}

/** Why access goes on after the last day; `null`: it does not. */
function whyNot(
  end: KnownEnd,
  isShielded: boolean,
): 'shielded' | 'unproved' | 'enabled-since' | 'under-way' | null {
  if (!end.isProved) return 'unproved';
  if (end.isCarriedOut) return 'enabled-since';
  if (end.isUnderWay) return 'under-way';
  return isShielded ? 'shielded' : null;
}
