import { isDeepStrictEqual } from 'node:util';
import type { EndState } from './end-state';

/** Describes briefly how a state differs from the expected one. */
export function difference(state: EndState, expected: EndState): string {
  const names = Object.keys(expected) as (keyof EndState)[];
  return names
    .filter((name) => !isDeepStrictEqual(state[name], expected[name]))
    .map((name) => `${name}: ${describeDifference(state[name], expected[name])}`)
    .join('; ');
}

function describeDifference(actual: unknown, expected: unknown): string {
  if (!Array.isArray(actual) || !Array.isArray(expected))
    return `${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`;
  const index = expected.findIndex((item, i) => !isDeepStrictEqual(item, actual[i]));
  const sizes = actual.length === expected.length ? '' : `${actual.length} rather than ${expected.length}; `;
  const at = index < 0 ? expected.length : index;
  return `${sizes}${JSON.stringify(actual[at])}, not ${JSON.stringify(expected[at])}`;
}
