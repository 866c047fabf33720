const DAY = 24 * 60 * 60_000;

/** Whole days that have passed: one is full after 24 hours, whatever the time zone. */
export function daysBetween(from: number, to: number): number {
  return Math.floor((to - from) / DAY);
}

export function daysLater(from: number, days: number): number {
  return from + days * DAY;
}

/** `2026-03-02`, in universal time. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
