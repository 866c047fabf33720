import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../shared/time';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** `02 Mar 2026 12:00:30` and `02-Mar-26 12:00:30`; nothing but the time of Greenwich is written. */
const USUAL =
  /\b(\d{1,2})[ -]+([a-z]{3})[a-z]*[ -]+(\d{4}|\d{2}) +(\d{1,2}:\d\d(?::\d\d)?)(?: *(?:gmt|utc|z|[+-]00:?00))?/gi;

/** `Mar  2 12:00:30 2026`, as C's `asctime` writes it. */
const ASCTIME = /\b([a-z]{3})[a-z]* +(\d{1,2}) +(\d{1,2}:\d\d:\d\d)(?: +(?:gmt|utc))? +(\d{4})/gi;

const ISO = /\b\d{4}-\d\d-\d\d[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?/gi;

const AMOUNT = /^\+?(\d+(?:\.\d*)?(?:e\d{1,2})?)(?:(s|secs?|seconds?)|(m|mins?|minutes?)|(h|hrs?|hours?))?$/i;

/**
 * The moment that a `Retry-After` header names, in milliseconds since 1970; `null` without a header. Seconds (decimal ones
 * are rounded up), or a date in any form that HTTP knows or proxies write; of several the longest counts. What cannot be
 * read asks for a wait all the same: a minute. A day at most: a mistyped year must not stop everything.
 * Source: RFC 9110, sections 5.6.7 and 10.2.3.
 */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined || header.trim() === '') return null;
  const moments = [...datesIn(header, now), ...amountsIn(header, now)];
  if (moments.length === 0) return now + MINUTE_MS;
  return Math.min(Math.max(...moments, now), now + DAY_MS);
}

function datesIn(header: string, now: number): number[] {
  const usual = [...header.matchAll(USUAL)].map(([, day = '', month = '', year = '', time = '']) =>
    timeOfDate({ day, month, year: fullYear(year, now), time }),
  );
  const asctime = [...header.matchAll(ASCTIME)].map(([, month = '', day = '', time = '', year = '']) =>
    timeOfDate({ day, month, year, time }),
  );
  const iso = [...header.matchAll(ISO)].map(([date]) => Date.parse(isoWithZone(date)));
  return [...usual, ...asctime, ...iso].filter((at) => !Number.isNaN(at));
}

interface WrittenDate {
  day: string;
  month: string;
  year: string;
  time: string;
}

function timeOfDate({ day, month, year, time }: WrittenDate): number {
  const index = MONTHS.indexOf(month.toLowerCase());
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return index % 3 === 0
    ? Date.UTC(Number(year), index / 3, Number(day), hours, minutes, seconds)
    : Number.NaN;
}

/** Of two digits: a year that seems to be more than 50 years ahead is a past one. */
function fullYear(year: string, now: number): string {
  if (year.length === 4) return year;
  const thisYear = new Date(now).getUTCFullYear();
  const inThisCentury = thisYear - (thisYear % 100) + Number(year);
  return String(inThisCentury > thisYear + 50 ? inThisCentury - 100 : inThisCentury);
}

/** Without a zone it is the time of Greenwich, too. */
function isoWithZone(date: string): string {
  const zoned = date
    .toUpperCase()
    .replace(' ', 'T')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  return /(Z|[+-]\d\d:\d\d)$/.test(zoned) ? zoned : `${zoned}Z`;
}

function amountsIn(header: string, now: number): number[] {
  const others = header.replace(USUAL, ',').replace(ASCTIME, ',').replace(ISO, ',');
  const parts = others.replace(/(\d) +(?=[smh])/gi, '$1').split(/[,;"'\s]+/);
  return parts.flatMap((part) => {
    const [, amount, , minutes, hours] = AMOUNT.exec(part) ?? [];
    const unit = hours ? HOUR_MS : minutes ? MINUTE_MS : SECOND_MS;
    return amount === undefined ? [] : [now + Math.ceil(Number(amount)) * unit];
  });
}
