import type { Message } from '../text/say';
import type { Known, Policy } from './rules';

/** The time for which an account has not been used. */
export interface Clock {
  kind: 'runs';
  /** When that time began. */
  from: number;
  /** Days that it may last. */
  limit: number;
  /** What began it, so many days ago. */
  message(days: number): Message;
}

/** It cannot be told when that time began. */
export interface UnknownClock {
  kind: 'unknown';
  message: Message;
}

type Start = [from: number | null, message: Clock['message']];

/** The latest of what restarts the clock counts. */
export function clockOf(
  known: Known,
  { neverUsedAfterDays, disableAfterDays }: Pick<Policy, 'neverUsedAfterDays' | 'disableAfterDays'>,
): Clock | UnknownClock {
  const { lastUsedAt } = known.account;
  if (lastUsedAt === 'unknown') return { kind: 'unknown', message: { code: 'verdict.use-unknown' } }; // guard: last-use-unknown
  const limit = lastUsedAt === 'never' ? neverUsedAfterDays : disableAfterDays;
  let clock: Clock | null = null;
  for (const [from, message] of startsOf(known, limit)) {
    if (from !== null && (!clock || from > clock.from)) clock = { kind: 'runs', from, limit, message };
  }
  return clock ?? { kind: 'unknown', message: { code: 'verdict.age-unknown' } };
}

function startsOf({ account, history, state }: Known, limit: number): Start[] {
  const { lastUsedAt, createdAt } = account;
  const { isEnabled, by, since } = state;
  const created = lastUsedAt === 'never' ? 'verdict.never-used' : 'verdict.created';
  return [
    [typeof lastUsedAt === 'number' ? lastUsedAt : null, (days) => ({ code: 'verdict.used', days, limit })],
    [createdAt, (days) => ({ code: created, days, limit })],
    [history.lastRequestedAt, (days) => ({ code: 'verdict.requested', days, limit })],
    [since, (days) => ({ code: 'verdict.switched', isEnabled, by, days, limit })], // guard: enabled-elsewhere
  ];
}
