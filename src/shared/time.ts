/** Times are milliseconds since 1970; lengths of time are milliseconds too, and their names end in `_MS`. */

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Whole days that have passed: one is full after 24 hours, whatever the time zone. */
export function daysBetween(from: number, to: number): number {
  return Math.floor((to - from) / DAY_MS);
}

export function daysLater(from: number, days: number): number {
  return from + days * DAY_MS;
}

/** The beginning of that second: forms and Zendesk give times in whole seconds. */
export function secondOf(time: number): number {
  return Math.floor(time / SECOND_MS) * SECOND_MS;
}

/** `2026-03-02`, in universal time. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** `2026-03-02 14:05 (UTC)` */
export function momentOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} (UTC)`;
}

export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
