import { isSameTitle } from '../shared/titles';
import { STAGING_SHEET } from './staging-sheet';

/** Names that our sheets bear, or will; no form's answers are looked for in a sheet of that name that no form writes to. */
const NAMES = ['Agents', STAGING_SHEET, 'Plan', 'Exemptions', 'Log', 'Dashboard'];

export function isOwnSheetName(name: string): boolean {
  return PROBE_SHEET.test(name) || EVIDENCE_SHEET.test(name) || NAMES.some((each) => isSameTitle(each, name));
}

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
