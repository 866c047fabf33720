/** Days and times as the script writes them: `2026-03-02`, and `2026-03-02 14:05 (UTC)`. */

export function clockText(time: number, zone: string): string {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'short' })
    .formatToParts(time)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${dayText(time, zone)} ${timeText(time, zone)} (${name})`;
}

function timeText(time: number, zone: string): string {
  return format(time, zone, HOUR_AND_MINUTE);
}

export function secondText(time: number, zone: string): string {
  return format(time, zone, { ...HOUR_AND_MINUTE, second: '2-digit' });
}

export function dayText(time: number, zone: string): string {
  return format(time, zone, { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** The time if it is today, otherwise the date. */
export function shortText(time: number, now: number, zone: string): string {
  return dayText(time, zone) === dayText(now, zone) ? timeText(time, zone) : dayText(time, zone);
}

const HOUR_AND_MINUTE = { hour: '2-digit', minute: '2-digit' } as const;

/** Swedes write dates so. */
function format(time: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('sv', { timeZone: zone, ...options }).format(time);
}
