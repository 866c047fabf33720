import { ServiceError } from '../runtime/errors';
import { offsetAt } from '../spreadsheet/time-zone';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const TOKENS = /'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g;

/** The common letters of Java's SimpleDateFormat, in English. */
export function formatDate(date: Date, zone: string, pattern: string): string {
  const offset = offsetOf(date, zone);
  const wall = new Date(date.getTime() + offset);
  return (pattern.match(TOKENS) ?? []).map((token) => tokenText(token, wall, offset, zone)).join('');
}

function offsetOf(date: Date, zone: string): number {
  const fixed = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return (fixed[1] === '-' ? -minutes : minutes) * 60_000;
  }
  try {
    return offsetAt(date.getTime(), zone);
  } catch {
    return 0; // Java treats an unknown zone as GMT
  }
}

type Field = (wall: Date, length: number, offset: number, zone: string) => string;

const FIELDS: Record<string, Field> = {
  y: (wall, length) =>
    length === 2 ? pad(wall.getUTCFullYear() % 100, 2) : pad(wall.getUTCFullYear(), length),
  M: (wall, length) => named(MONTHS[wall.getUTCMonth()], wall.getUTCMonth() + 1, length),
  d: (wall, length) => pad(wall.getUTCDate(), length),
  E: (wall, length) => (length >= 4 ? DAYS[wall.getUTCDay()] : DAYS[wall.getUTCDay()]?.slice(0, 3)) ?? '',
  u: (wall, length) => pad(wall.getUTCDay() || 7, length),
  H: (wall, length) => pad(wall.getUTCHours(), length),
  h: (wall, length) => pad(wall.getUTCHours() % 12 || 12, length),
  m: (wall, length) => pad(wall.getUTCMinutes(), length),
  s: (wall, length) => pad(wall.getUTCSeconds(), length),
  S: (wall, length) => pad(wall.getUTCMilliseconds(), length),
  a: (wall) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  Z: (_wall, _length, offset) => offsetText(offset, ''),
  X: (_wall, length, offset) =>
    offset === 0 ? 'Z' : offsetText(offset, length >= 3 ? ':' : '').slice(0, length === 1 ? 3 : 6),
  z: (_wall, _length, offset) => (offset === 0 ? 'GMT' : `GMT${offsetText(offset, ':')}`),
};

function tokenText(token: string, wall: Date, offset: number, zone: string): string {
  if (token === "''") return "'";
  if (token.startsWith("'")) return token.slice(1, -1).replace(/''/g, "'");
  const letter = token[0] ?? '';
  if (!/[A-Za-z]/.test(letter)) return token;
  const field = FIELDS[letter];
  if (!field) throw new ServiceError(`((the date letter ${letter} is not emulated))`);
  return field(wall, token.length, offset, zone);
}

function named(name: string | undefined, number: number, length: number): string {
  if (length < 3) return pad(number, length);
  return (length === 3 ? name?.slice(0, 3) : name) ?? '';
}

function offsetText(offset: number, colon: string): string {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${colon}${pad(minutes % 60, 2)}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
