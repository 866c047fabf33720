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
  return comparable({ ...recording.end, ...differencesOf(recording) }, recording);
}

function differencesOf({ version, scenario }: Recording): Partial<EndState> {
  const path = join(FOLDER, version, `${scenario}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<EndState>) : {};
}

/** The end without what says nothing, or what the recorded version did not know. */
export function comparable(end: EndState, recording: Recording): EndState {
  return withoutNews(withoutLaterIds(end, recording), recording);
}

/** The id of a request that is submitted later depends on the second in which it is, and so on how many calls came before. */
function withoutLaterIds(end: EndState, { installation }: Recording): EndState {
  const known = JSON.stringify(installation);
  const text = JSON.stringify(end).replace(/R-[0-9a-f]{12}/g, (id) => (known.includes(id) ? id : 'R-later'));
  const replaced = JSON.parse(text) as EndState;
  return { ...replaced, log: [...replaced.log].sort() };
}

/** Version 0.1.0 made no dashboard, gave what editors do no lines of their own, and mailed in English alone. */
function withoutNews(end: EndState, recording: Recording): EndState {
  if (provesItsLog(recording)) return end;
  return {
    ...end,
    sheets: end.sheets.filter((name) => name !== 'Dashboard'),
    log: end.log.filter((line) => !line.startsWith('E ')),
    languages: [],
    recoveries: 0,
  };
}

/** Lines of version 0.1.0 have no proofs: nothing is restored by them. */
export function provesItsLog({ version }: Pick<Recording, 'version'>): boolean {
  return version !== '0.1.0';
}
