import { isDisabledByUs } from '../accounts/state';
import { daysBetween } from '../shared/time';
import type { Message } from '../text/say';
import { type Clock, clockOf } from './clock';
import { judgeEnd, withEnd } from './ends';
import { type Exemption, exemptionOf, exemptMessage, isCurrent, lastDayOf } from './exemptions';
import type { Known, Rules, Verdict } from './rules';

/** What is to become of an account. The first rule that applies decides; those that protect come first. */
export function judge(known: Known, rules: Rules): Verdict {
  const shield = protection(known, rules);
  if (shield) return spare(withEnd(shield, known, true));
  if (!known.account.enabled) return judgeDisabled(known, rules);
  const ended = judgeEnd(known, rules);
  if (ended) return ended;
  const verdict = judgeEnabled(known, rules);
  return { ...verdict, message: withEnd(verdict.message, known) };
}

function spare(message: Message, days: number | null = null): Verdict {
  return { kind: 'spare', message, days };
}

function protection({ account, history }: Known, { self, exemptions, now }: Rules): Message | null {
  if (account.protected) return { code: 'verdict.protected' }; // guard: administrator-spared
  if (account.id === self) return { code: 'verdict.own-account' };
  const foreign = notOurs({ account, history });
  if (foreign) return foreign;
  const exemption = exemptionOfAny(account, exemptions, now);
  return exemption && isCurrent(exemption.until, now) ? exemptMessage(exemption) : null;
}

/** One that covers any address of the person, as far as these are known; one that still counts before one that has ended. */
function exemptionOfAny(
  { email, otherEmails = [] }: Known['account'],
  exemptions: Rules['exemptions'],
  now: number,
): Exemption | null {
  const addresses = [email, ...otherEmails]; // guard: exempt-by-any-address
  const found = addresses.flatMap((each) => exemptionOf(each, exemptions, now) ?? []);
  return found.find(({ until }) => isCurrent(until, now)) ?? found[0] ?? null;
}

/**
 * People of other accounts, and light agents and contributors whom somebody else has made so. Whoever chats as such has been
 * given that by an admin.
 */
function notOurs({
  account: { kind, chat, enabled },
  history,
}: Pick<Known, 'account' | 'history'>): Message | null {
  if (kind === 'shared') return { code: 'verdict.shared' };
  if (kind !== 'limited') return null;
  const { isGivenByUs, disabledAt: at } = history;
  if (!enabled && at !== null) return { code: 'verdict.limited-again', at };
  // By an answer, while the setup gives another role, or since: Zendesk does not say who has done it.
  if (!enabled && isGivenByUs) return { code: 'verdict.limited-since' };
  return enabled && isGivenByUs && chat !== 'on' ? null : { code: 'verdict.limited' }; // guard: light-agent-who-chats
}

function judgeEnabled(known: Known, rules: Rules): Verdict {
  const { now, policy } = rules;
  const clock = clockOf(known, policy);
  if (clock.kind === 'unknown') return spare(clock.message);
  const days = daysBetween(clock.from, now);
  const idle = withEndedExemption(idleMessage(clock, days), known, rules);
  const isOver = days > clock.limit;
  if (policy.warnDaysBefore === null)
    return isOver ? { kind: 'disable', message: idle, days } : spare(idle, days);
  // However early warnings are to be, they are not sent in the first half of the time that an account has.
  if (days <= Math.max(clock.limit - policy.warnDaysBefore, clock.limit / 2)) return spare(idle, days);
  // A warning counts for the time without use in which it was sent.
  const warnedAt = known.history.warnedAt ?? Number.NEGATIVE_INFINITY;
  if (warnedAt < clock.from) return judgeUnwarned(known, rules, { idle, days });
  const message: Message = { code: 'verdict.warned', idle, warnedAt };
  const isDue = isOver && daysBetween(warnedAt, now) >= policy.warnDaysBefore;
  return isDue ? { kind: 'disable', message, days } : spare(message, days);
}

function judgeUnwarned(
  { account }: Known,
  { canWarn }: Rules,
  { idle, days }: { idle: Message; days: number },
): Verdict {
  if (!canWarn) return spare({ code: 'verdict.mails-off', idle }, days);
  if (account.email === '') return spare({ code: 'verdict.no-address', idle }, days);
  return { kind: 'warn', message: idle, days };
}

function idleMessage(clock: Clock, days: number): Message {
  return days < 0 ? { code: 'verdict.future' } : clock.message(days);
}

/** An exemption that has ended is shown, so that the person who entered it need not wonder. */
function withEndedExemption(idle: Message, { account }: Known, { exemptions, now }: Rules): Message {
  const until = exemptionOfAny(account, exemptions, now)?.until ?? null;
  if (until === null || isCurrent(until, now)) return idle;
  return { code: 'verdict.exemption-ended', idle, lastDay: lastDayOf(until) };
}

/** Deleted is only what our own log says we have disabled, and what has not been used or switched since. */
function judgeDisabled({ account, history, state }: Known, { policy, mayDelete, now }: Rules): Verdict {
  const { lastUsedAt } = account;
  const { disabledAt: at } = history;
  const { deleteAfterDays: limit } = policy;
  if (!isDisabledByUs(state)) return spare({ code: 'verdict.disabled-elsewhere' }); // guard: disabled-elsewhere
  if (at === null) return spare({ code: 'verdict.disabled-not-in-log' });
  if (limit === null) return spare({ code: 'verdict.disabled', at });
  if (lastUsedAt === 'unknown') return spare({ code: 'verdict.disabled-use-unknown', at });
  if (lastUsedAt !== 'never' && lastUsedAt > at) return spare({ code: 'verdict.disabled-but-used', at });
  if (!history.isDisablingProved) return spare({ code: 'verdict.disabled-unproved', at }); // guard: proved-deletion
  const days = daysBetween(at, now);
  if (days <= limit) return spare({ code: 'verdict.deletion-later', at, limit }, days);
  if (!mayDelete) return spare({ code: 'verdict.deletion-waits', at }, days); // guard: deletion-is-the-owners
  return { kind: 'delete', message: { code: 'verdict.deletion-due', at, days, limit }, days };
}
