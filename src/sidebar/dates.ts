import { text } from './text/text';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * `2026-03-02 14:05 (UTC)`, as the sheet and the emails write it: in the zone of the browser, or in that which is named, and then to
 * the second.
 */
export function formatDateTime(iso: string, zone?: string): string {
  const time = new Date(iso);
  const options = {
    ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
    ...(zone && ({ second: '2-digit', timeZone: zone } as const)),
  };
  // The Swedish locale writes dates and times this way.
  return `${time.toLocaleString('sv', options)} (${zoneName(time, zone)})`;
}

function zoneName(time: Date, timeZone?: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZoneName: 'short', ...(timeZone && { timeZone }) });
  return format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** The zone, or universal time where the browser does not know it. */
export function knownZone(zone: string): string {
  try {
    formatDateTime('2026', zone);
    return zone || 'UTC';
  } catch {
    return 'UTC';
  }
}

/** A time in the past, relative to now. */
export function formatTimeAgo(iso: string, now: number): string {
  const elapsed = Math.max(0, now - Date.parse(iso));
  if (elapsed < 2 * MINUTE_MS) return text.time.justNow;
  if (elapsed < 2 * HOUR_MS) return text.time.minutesAgo(Math.round(elapsed / MINUTE_MS));
  if (elapsed < 2 * DAY_MS) return text.time.hoursAgo(Math.round(elapsed / HOUR_MS));
  return text.time.daysAgo(Math.floor(elapsed / DAY_MS));
}

/** An estimate of the time that a job still needs, by its speed so far; `null` if there is nothing to go by. */
export function formatTimeLeft(
  job: { done: number; total: number; startedAt: string },
  now: number,
): string | null {
  const elapsed = now - Date.parse(job.startedAt);
  if (job.done <= 0 || job.total <= job.done || elapsed <= 0) return null;
  const minutes = Math.ceil(((elapsed / job.done) * (job.total - job.done)) / MINUTE_MS);
  return minutes <= 1 ? text.time.minuteLeft : text.time.minutesLeft(minutes);
}
