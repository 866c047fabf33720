import { MINUTE_MS } from '../shared/time';

/** Waiting times after the first, second, ... failed attempt. */
const RETRY_WAITS_MS = [1, 5, 15, 60, 4 * 60, 12 * 60].map((minutes) => minutes * MINUTE_MS);

/**
 * When to try again after `attempts` failed attempts, in milliseconds since 1970: never before `notBefore`
 * (Zendesk's `Retry-After`). `null` when the last attempt is used up.
 */
export function nextTry(attempts: number, now: number, notBefore: number | null): number | null {
  const wait = RETRY_WAITS_MS[Math.max(attempts, 1) - 1];
  return wait === undefined ? null : Math.max(now + wait, notBefore ?? 0);
}
