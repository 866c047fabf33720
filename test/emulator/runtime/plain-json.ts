import { ServiceError } from './errors';
import { isDate } from './membrane';

/**
 * What passes between the sidebar and the server: primitives, plain objects and arrays of those. `undefined` in an
 * array becomes null (developers.google.com/apps-script/guides/html/reference/run).
 */
export function plainResult(value: unknown): unknown {
  return plain(value, 'result', new Set());
}

export function plainArgument(value: unknown): unknown {
  return plain(value, 'argument', new Set());
}

function plain(value: unknown, what: string, above: Set<unknown>): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw illegal(what, typeof value);
  if (value === null || typeof value !== 'object') return value;
  if (isDate(value)) throw illegal(what, 'Date');
  if (above.has(value)) throw illegal(what, 'circular value');
  const inside = new Set(above).add(value);
  if (Array.isArray(value)) return Array.from(value, (item) => plain(item ?? null, what, inside));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item, what, inside)]));
}

function illegal(what: string, kind: string): ServiceError {
  return new ServiceError(`((google.script.run: illegal ${what}: ${kind}))`);
}
