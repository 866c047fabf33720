import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EndState } from './end-state';
import type { Recording } from './recording';

const FOLDER = join('test', 'upgrade', 'differences');

/**
 * The end that a recording leads to now. Where that is another one than the recorded version reached, and is meant to be,
 * the file in `differences` holds what is different.
 */
export function expectedEnd(recording: Recording): EndState {
  return withoutLaterIds({ ...recording.end, ...differencesOf(recording) }, recording);
}

function differencesOf({ version, scenario }: Recording): Partial<EndState> {
  const path = join(FOLDER, version, `${scenario}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<EndState>) : {};
}

/** The id of a request that is submitted later depends on the second in which it is, and so on how many calls came before. */
export function withoutLaterIds(end: EndState, { installation }: Pick<Recording, 'installation'>): EndState {
  const known = JSON.stringify(installation);
  const text = JSON.stringify(end).replace(/R-[0-9a-f]{12}/g, (id) => (known.includes(id) ? id : 'R-later'));
  const replaced = JSON.parse(text) as EndState;
  return { ...replaced, log: [...replaced.log].sort() };
}
