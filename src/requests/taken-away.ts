import { unreadable } from '../zendesk/failures';
import type { AccessRules } from './admission';
import type { AskedAccess } from './as-asked';
import { decideIntent, finish, type OpenAttempt, priorEffect, type SettledAttempt } from './attempt';
import { readLastDay } from './last-day';
import { outcomeOfFailure } from './outcome';
import type { RequestServices } from './ports';

type Services = Pick<RequestServices, 'accounts' | 'calendar' | 'now'> & {
  access: Pick<AccessRules, 'blocked'> & AskedAccess;
};

/**
 * For a row that waits for access to chat, and whose account the look-up does not show any more, or not as one that is on. Somebody
 * else has taken it away since: only a person gives it again. The account is asked for by its id, which no index of a search delays.
 */
export function lookForTakenAway(attempt: OpenAttempt, services: Services): SettledAttempt {
  const { access, accounts, now } = services;
  const effect = priorEffect(attempt);
  const { agentId } = effect;
  const [read = unreadable('the account')] = accounts.byId([agentId]);
  if (read.kind !== 'ok')
    return finish(attempt, outcomeOfFailure(read, { attempts: attempt.attempts, now: now(), effect }));
  const account = read.value === 'absent' ? null : read.value;
  if (account?.enabled) return decideIntent(attempt, account, access);
  const { email } = attempt.person;
  const until = lastDayBefore(now(), attempt, services);
  if (until !== null) {
    const message = { code: 'rejection.ended-while-waiting', email, until } as const;
    return finish(attempt, { kind: 'rejected', message, told: message });
  }
  const message = { code: 'outcome.taken-away', email } as const;
  return finish(attempt, { kind: 'attention', message, action: '', agentId }, account);
}

/** The last day of access that the form has asked for, if it is over; else `null`. */
function lastDayBefore(
  now: number,
  { row }: OpenAttempt,
  { calendar }: Pick<Services, 'calendar'>,
): string | null {
  const lastDay = readLastDay(row.answers.until ?? '', calendar, now);
  return lastDay.kind === 'day' && lastDay.isPast ? lastDay.day : null;
}
