const LONGEST = 24 * 60 * 60_000;

/**
 * The moment that a `Retry-After` header names (seconds, or an HTTP date), in milliseconds since 1970;
 * `null` when there is none that can be read. A day at most: a mistyped year must not stop the desk.
 */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const at = /^\d+$/.test(text) ? now + Number(text) * 1000 : Date.parse(text);
  return Number.isNaN(at) ? null : Math.min(Math.max(at, now), now + LONGEST);
}
