const DAY_MS = 86_400_000;
const EPOCH_SERIAL = 25_569; // 1970-01-01 counted from 1899-12-30, which is day 0 in Google Sheets

const formats = new Map<string, Intl.DateTimeFormat>();
/** By zone and day; needed for every date that is read or written. */
const offsetsAtMidnight = new Map<string, Map<number, number>>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

function exactOffset(time: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(time)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}

function offsetAtMidnight(day: number, zone: string): number {
  const days = offsetsAtMidnight.get(zone) ?? new Map<number, number>();
  const known = days.get(day);
  if (known !== undefined) return known;
  const offset = exactOffset(day * DAY_MS, zone);
  offsetsAtMidnight.set(zone, days.set(day, offset));
  return offset;
}

/** The offset of the zone from UTC at that time, in milliseconds. */
export function offsetAt(time: number, zone: string): number {
  if (zone === 'UTC' || zone === 'Etc/UTC' || zone === 'GMT' || zone === 'Etc/GMT') return 0;
  const day = Math.floor(time / DAY_MS);
  const before = offsetAtMidnight(day, zone);
  return before === offsetAtMidnight(day + 1, zone) ? before : exactOffset(time, zone);
}

/** The time at which the wall clock in the zone shows what `wall` shows in UTC. */
export function fromWallClock(wall: number, zone: string): number {
  const guess = wall - offsetAt(wall, zone);
  return wall - offsetAt(guess, zone);
}

export function toSerial(time: number, zone: string): number {
  return (time + offsetAt(time, zone)) / DAY_MS + EPOCH_SERIAL;
}

export function fromSerial(serial: number, zone: string): number {
  return fromWallClock(wallClock(serial), zone);
}

const MAX_DAYS = 99_999_999;

/** Whether JavaScript has a date for it. What Google gives for other numbers that are formatted as a date is not documented. */
export function isInRange(serial: number): boolean {
  return Math.abs(serial - EPOCH_SERIAL) < MAX_DAYS;
}

/** The wall-clock time of a serial number as if it were UTC, in milliseconds. */
export function wallClock(serial: number): number {
  return Math.round((serial - EPOCH_SERIAL) * DAY_MS);
}

export function serialOfWallClock(wall: number): number {
  return wall / DAY_MS + EPOCH_SERIAL;
}
