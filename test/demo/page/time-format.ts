export function clockText(time: number, zone: string): string {
  return format(time, zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...HOUR_AND_MINUTE,
    timeZoneName: 'short',
  });
}

function timeText(time: number, zone: string): string {
  return format(time, zone, HOUR_AND_MINUTE);
}

export function secondText(time: number, zone: string): string {
  return format(time, zone, { ...HOUR_AND_MINUTE, second: '2-digit' });
}

export function dayText(time: number, zone: string): string {
  return format(time, zone, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** The time if it is today, otherwise the date. */
export function shortText(time: number, now: number, zone: string): string {
  return dayText(time, zone) === dayText(now, zone) ? timeText(time, zone) : dayText(time, zone);
}

const HOUR_AND_MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

function format(time: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(time);
}
