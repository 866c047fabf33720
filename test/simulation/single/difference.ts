import { isDeepStrictEqual } from 'node:util';
import type { EndState } from './end-state';

/** What is other than it was to be, in as few words as will do. */
export function difference(state: EndState, wanted: EndState): string {
  const names = Object.keys(wanted) as (keyof EndState)[];
  return names
    .filter((name) => !isDeepStrictEqual(state[name], wanted[name]))
    .map((name) => `${name}: ${described(state[name], wanted[name])}`)
    .join('; ');
}

function described(is: unknown, wanted: unknown): string {
  if (!Array.isArray(is) || !Array.isArray(wanted))
    return `${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`;
  const index = wanted.findIndex((item, i) => !isDeepStrictEqual(item, is[i]));
  const sizes = is.length === wanted.length ? '' : `${is.length} rather than ${wanted.length}; `;
  const at = index < 0 ? wanted.length : index;
  return `${sizes}${JSON.stringify(is[at])}, not ${JSON.stringify(wanted[at])}`;
}
