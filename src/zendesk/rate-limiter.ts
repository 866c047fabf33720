import { MINUTE_MS } from '../shared/time';

/** Waits until so many calls may be sent. */
export type RateLimiter = (calls: number) => void;

export interface RateLimiterParts {
  /** A function where it becomes known only while calls are made. */
  callsPerMinute: number | (() => number);
  now: () => number;
  sleep: (milliseconds: number) => void;
}

/**
 * Never lets more than `callsPerMinute` calls go within any sixty seconds of an execution. Time that was spent
 * on other work counts, so that a job is only as slow as it must be.
 */
export function slidingRateLimiter({ callsPerMinute, now, sleep }: RateLimiterParts): RateLimiter {
  let sent: number[] = [];
  return (calls) => {
    const most = typeof callsPerMinute === 'number' ? callsPerMinute : callsPerMinute();
    const excess = sent.length + calls - most;
    const blocking = excess > 0 ? sent[excess - 1] : undefined;
    if (blocking !== undefined) sleep(blocking + MINUTE_MS - now());
    const at = now();
    sent = sent.filter((time) => time > at - MINUTE_MS);
    for (let call = 0; call < calls; call++) sent.push(at);
  };
}
