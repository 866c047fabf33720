import type { Schedule } from '../runtime/world';
import { fromWallClock, offsetAt } from '../spreadsheet/time-zone';

const DAY_MS = 86_400_000;

export function firstTime(schedule: Schedule, now: number): number {
  if (schedule.kind === 'once') return Math.max(schedule.at, now);
  return nextTime(schedule, now) ?? now;
}

/** The next time after `now`; `null` when there is none. */
export function nextTime(schedule: Schedule, now: number): number | null {
  if (schedule.kind === 'once') return null;
  if (schedule.kind === 'every') return now + schedule.ms;
  const { days, hour, minute, zone } = schedule;
  const today = Math.floor((now + offsetAt(now, zone)) / DAY_MS) * DAY_MS;
  const time = (day: number): number =>
    fromWallClock(today + day * DAY_MS + (hour * 60 + minute) * 60_000, zone);
  const first = time(0) > now ? 0 : days;
  return time(first);
}
