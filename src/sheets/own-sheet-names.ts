import { isSameTitle } from '../shared/titles';
import { STAGING_SHEET } from './staging-sheet';

/** The sheet that lines are added to. */
export const LOG_SHEET = 'Log';

/** Names of our sheets. In a sheet of such a name answers are looked for only if a form writes to it. */
const NAMES = ['Agents', STAGING_SHEET, 'Plan', 'Exemptions', LOG_SHEET, 'Dashboard'];

export function isOwnSheetName(name: string): boolean {
  const isNumbered = [PROBE_SHEET, EVIDENCE_SHEET, LOG_OF_YEAR].some((each) => each.test(name));
  return isNumbered || NAMES.some((each) => isSameTitle(each, name));
}

const LOG_OF_YEAR = /^Log (\d{4})(?: \((\d+)\))?$/;

/** The log of a year that is over. Of several of one year each has a number. */
export function logOfYearName(year: number, number: number): string {
  return number > 1 ? `Log ${year} (${number})` : `Log ${year}`;
}

/** What such a name says, so that a later one is greater; `null`: it is not the name of one. */
export function orderOfLogName(name: string): number | null {
  const [, year, number = '1'] = LOG_OF_YEAR.exec(name) ?? [];
  return year === undefined ? null : Number(year) * MOST_LOGS_OF_A_YEAR + Number(number);
}

/** 0: it is not such a name. */
export function yearOfLogName(name: string): number {
  return Number(LOG_OF_YEAR.exec(name)?.[1] ?? 0);
}

const MOST_LOGS_OF_A_YEAR = 1000;

/** The sheet in which the platform is tried, for as long as that takes. */
const PROBE_SHEET = /^Chat Access check [0-9a-f]{8}$/;

/** `key`: eight hexadecimal digits. */
export function probeSheetName(key: string): string {
  return `Chat Access check ${key}`;
}

/** Also the one that is being written. */
const EVIDENCE_SHEET = /^Evidence (\d{4}-\d\d-\d\d( \(\d+\))?|[0-9a-f]{8} \(being written\))$/;

/** `day`: such as `2026-03-02`. Of several on one day each has a number. */
export function evidenceSheetName(day: string, number: number): string {
  return number > 1 ? `Evidence ${day} (${number})` : `Evidence ${day}`;
}

/** While it is being written. `key`: eight hexadecimal digits. */
export function unfinishedEvidenceName(key: string): string {
  return `Evidence ${key} (being written)`;
}
