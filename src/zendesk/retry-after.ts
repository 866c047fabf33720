import { DAY_MS, SECOND_MS } from '../shared/time';

/**
 * The moment that a `Retry-After` header names (seconds, or an HTTP date: RFC 9110, section 10.2.3), in
 * milliseconds since 1970; `null` when there is none that can be read. A day at most: a mistyped year must not
 * stop everything.
 */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const at = /^\d+$/.test(text) ? now + Number(text) * SECOND_MS : Date.parse(text);
  return Number.isNaN(at) ? null : Math.min(Math.max(at, now), now + DAY_MS);
}
