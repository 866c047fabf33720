import { DAY_MS, SECOND_MS } from '../shared/time';

const HTTP_DATE = /[A-Z][a-z]{2,8},? \d{1,2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d\d:\d\d:\d\d GMT/g;

/**
 * The moment that a `Retry-After` header names, in milliseconds since 1970; `null` when there is none that can be
 * read. Seconds (decimal ones are rounded up) or an HTTP date; where proxies have put several into one header,
 * the longest counts. A day at most: a mistyped year must not stop everything.
 * Source: RFC 9110, section 10.2.3.
 */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  const moments = header === undefined ? [] : [...datesIn(header), ...secondsIn(header, now)];
  if (moments.length === 0) return null;
  return Math.min(Math.max(...moments, now), now + DAY_MS);
}

function datesIn(header: string): number[] {
  return (header.match(HTTP_DATE) ?? []).map((date) => Date.parse(date)).filter((at) => !Number.isNaN(at));
}

function secondsIn(header: string, now: number): number[] {
  const parts = header.replace(HTTP_DATE, '').split(',');
  const numbers = parts.map((part) => part.trim()).filter((part) => /^\d+(\.\d+)?$/.test(part));
  return numbers.map((seconds) => now + Math.ceil(Number(seconds)) * SECOND_MS);
}
