import { isSameTitle } from '../shared/titles';
import { STAGING_SHEET } from './staging-sheet';

/** Names that our sheets bear, or will; no form's answers are looked for in a sheet of that name that no form writes to. */
const NAMES = ['Agents', STAGING_SHEET, 'Plan', 'Exemptions', 'Log', 'Dashboard'];

export function isOwnSheetName(name: string): boolean {
  return PROBE_SHEET.test(name) || NAMES.some((each) => isSameTitle(each, name));
}

/** The sheet in which the platform is tried, for as long as that takes. */
const PROBE_SHEET = /^Chat Access check [0-9a-f]{8}$/;

/** `key`: eight hexadecimal digits. */
export function probeSheetName(key: string): string {
  return `Chat Access check ${key}`;
}
