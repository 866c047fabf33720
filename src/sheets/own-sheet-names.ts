import { isSameTitle } from '../shared/titles';
import { STAGING_SHEET } from './staging-sheet';

/** Names that our sheets bear, or will; no form's answers are looked for in a sheet of that name that no form writes to. */
const NAMES = ['Agents', STAGING_SHEET, 'Plan', 'Exemptions', 'Log', 'Dashboard'];

export function isOwnSheetName(name: string): boolean {
  return NAMES.some((each) => isSameTitle(each, name));
}
