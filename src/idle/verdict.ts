import type { History } from '../accounts/history';
import type { AgentState } from '../accounts/state';
import type { Setup } from '../setup/settings';
import { dayOf, days, daysBetween, daysLater } from '../shared/time';
import type { Account } from '../zendesk/accounts';
import { type Exemption, exemptionOf, isCurrent, lastDay } from './exemptions';

export type Policy = Setup['idle'];

/** Everything that the review of one account goes by, besides the account. */
export interface Rules {
  policy: Policy;
  exemptions: readonly Exemption[];
  /** The id of the account that the credential belongs to. */
  self: string;
  /** Whether warnings can be mailed at all. */
  canWarn: boolean;
  now: number;
}

/** What we know of an account, and what Zendesk says of it. */
export interface Known {
  account: Account;
  history: History;
  state: AgentState;
}

export interface Verdict {
  kind: 'warn' | 'disable' | 'delete' | 'spare';
  /** A sentence. */
  reason: string;
  /** Whole days on the account's clock; `null` where there is none. */
  days: number | null;
}

/** What is to become of an account. The first rule that speaks decides; those that protect come first. */
export function judge(known: Known, rules: Rules): Verdict {
  const shield = protection(known, rules);
  if (shield !== null) return spare(shield);
  return known.account.enabled ? judgeEnabled(known, rules) : judgeDisabled(known, rules);
}

function spare(reason: string, counted: number | null = null): Verdict {
  return { kind: 'spare', reason, days: counted };
}

function protection({ account }: Known, { self, exemptions, now }: Rules): string | null {
  if (account.protected) return 'Owner or administrator, or nobody knows whether it is one.';
  if (account.id === self) return 'Chat Access itself works with this account.';
  const exemption = exemptionOf(account.email, exemptions, now);
  if (!exemption || !isCurrent(exemption, now)) return null;
  const reason = exemption.reason ? `: ${exemption.reason}` : '';
  const until = exemption.until === null ? '' : `, until ${lastDay(exemption.until)}`;
  return `Exempt${until}${reason}.`;
}

interface Clock {
  /** When the time without use began. */
  from: number;
  /** Days that it may last. */
  limit: number;
  /** What happened then, in words that take a number of days. */
  told: (idle: string) => string;
}

/** The latest of what restarts the clock; a sentence where that is not known. */
function clockOf({ account, history, state }: Known, policy: Policy): Clock | string {
  const { lastUsedAt, createdAt } = account;
  if (lastUsedAt === 'unknown') return 'Zendesk does not say when it was used last.';
  const used = lastUsedAt === 'never' ? null : lastUsedAt;
  const limit = used === null ? policy.neverUsedAfterDays : policy.disableAfterDays;
  const starts: [number | null, Clock['told']][] = [
    [used, (idle) => `No sign-in for ${idle}`],
    [createdAt, (idle) => `Created ${idle} ago${used === null ? ' and never used' : ''}`],
    [history.lastRequestedAt, (idle) => `Asked for or enabled through Chat Access ${idle} ago`],
    [state.since, (idle) => `${state.word} ${idle} ago`],
  ];
  let clock: Clock | null = null;
  for (const [from, told] of starts) {
    if (from !== null && from > (clock?.from ?? Number.NEGATIVE_INFINITY)) clock = { from, limit, told };
  }
  return clock ?? 'Never used, and Zendesk does not say since when it exists.';
}

function judgeEnabled(known: Known, rules: Rules): Verdict {
  const clock = clockOf(known, rules.policy);
  if (typeof clock === 'string') return spare(clock);
  const idle = daysBetween(clock.from, rules.now);
  const { warnDaysBefore } = rules.policy;
  const since = sentence(clock, idle) + expired(known, rules);
  if (warnDaysBefore === null) {
    return idle > clock.limit ? { kind: 'disable', reason: since, days: idle } : spare(since, idle);
  }
  // However early warnings are to be, nobody is told in the first half of the time that they have.
  if (idle <= Math.max(clock.limit - warnDaysBefore, clock.limit / 2)) return spare(since, idle);
  return judgeWarned(known, rules, { since, idle, clock, wait: warnDaysBefore });
}

interface Late {
  since: string;
  idle: number;
  clock: Clock;
  /** Days between the warning and the disabling. */
  wait: number;
}

/** A warning counts for the time without use in which it was sent. */
function judgeWarned({ history, account }: Known, rules: Rules, { since, idle, clock, wait }: Late): Verdict {
  const warnedAt = history.warnedAt !== null && history.warnedAt >= clock.from ? history.warnedAt : null;
  if (warnedAt === null) {
    if (!rules.canWarn) return spare(`${since} Not warned: mails are switched off in the setup.`, idle);
    if (account.email === '') return spare(`${since} Not warned: the account has no address.`, idle);
    return { kind: 'warn', reason: since, days: idle };
  }
  const told = `${since} Warned on ${dayOf(warnedAt)}.`;
  const isDue = idle > clock.limit && daysBetween(warnedAt, rules.now) >= wait;
  return isDue ? { kind: 'disable', reason: told, days: idle } : spare(told, idle);
}

function sentence({ told, limit }: Clock, idle: number): string {
  if (idle < 0) return 'Used or created in the future, by the dates that Zendesk gives.';
  return `${told(days(idle))}, limit ${limit}.`;
}

/** An exemption that has ended is shown, so that nobody wonders. */
function expired({ account }: Known, { exemptions, now }: Rules): string {
  const exemption = exemptionOf(account.email, exemptions, now);
  if (!exemption || exemption.until === null || isCurrent(exemption, now)) return '';
  return ` Its exemption ended on ${lastDay(exemption.until)}.`;
}

/** Deleted is only what our own log says we have disabled, and nobody has touched since. */
function judgeDisabled({ account, history, state }: Known, { policy, now }: Rules): Verdict {
  const { disabledAt } = history;
  const ours = state.word === 'Disabled by Chat Access';
  if (!ours) return spare('Disabled already, and not by Chat Access.');
  if (disabledAt === null)
    return spare('Disabled already; the Log holds no record of it, so it is never deleted.');
  const since = `Disabled by Chat Access on ${dayOf(disabledAt)}`;
  const { deleteAfterDays } = policy;
  if (deleteAfterDays === null) return spare(`${since}.`);
  if (account.lastUsedAt === 'unknown')
    return spare(`${since}. Zendesk does not say whether it was used since.`);
  if (typeof account.lastUsedAt === 'number' && account.lastUsedAt > disabledAt) {
    return spare(`${since}, but used since.`);
  }
  const past = daysBetween(disabledAt, now);
  if (past > deleteAfterDays) {
    return { kind: 'delete', reason: `${since}, ${days(past)} ago, limit ${deleteAfterDays}.`, days: past };
  }
  return spare(`${since}, may be deleted after ${dayOf(daysLater(disabledAt, deleteAfterDays))}.`, past);
}
