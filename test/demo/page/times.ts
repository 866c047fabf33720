/** Times of the virtual clock, as a person at the desk reads them. */
export function clockText(time: number, zone: string): string {
  return format(time, zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', ...HOURS });
}

export function timeText(time: number, zone: string): string {
  return format(time, zone, HOURS);
}

export function secondText(time: number, zone: string): string {
  return format(time, zone, { ...HOURS, second: '2-digit' });
}

export function dayText(time: number, zone: string): string {
  return format(time, zone, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** The time of today, the day of what is longer ago. */
export function shortText(time: number, now: number, zone: string): string {
  return dayText(time, zone) === dayText(now, zone) ? timeText(time, zone) : dayText(time, zone);
}

const HOURS = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

function format(time: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(time);
}
