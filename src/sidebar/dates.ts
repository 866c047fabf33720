const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A moment in the way of the reader's own country. */
export function moment(iso: string): string {
  return new Date(iso).toLocaleString(undefined, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** How long ago, as one would say it. */
export function ago(iso: string, now: number): string {
  const passed = Math.max(0, now - Date.parse(iso));
  if (passed < 2 * MINUTE) return 'just now';
  if (passed < 2 * 60 * MINUTE) return `${Math.round(passed / MINUTE)} minutes ago`;
  if (passed < 2 * DAY) return `${Math.round(passed / (60 * MINUTE))} hours ago`;
  return `${Math.floor(passed / DAY)} days ago`;
}

/** How long a job will still take, by what it has done so far; `null` while that cannot be said. */
export function timeLeft(
  job: { done: number; total: number; startedAt: string },
  now: number,
): string | null {
  const passed = now - Date.parse(job.startedAt);
  if (job.done <= 0 || job.total <= job.done || passed <= 0) return null;
  const minutes = Math.ceil(((passed / job.done) * (job.total - job.done)) / MINUTE);
  return minutes <= 1 ? 'about a minute left' : `about ${minutes} minutes left`;
}
