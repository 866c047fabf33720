/** Which script is pushed to, and which spreadsheet it belongs to: `.clasp.json`, which clasp keeps. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { clasp } from './clasp.mjs';

export const SETTINGS = '.clasp.json';
const PLACEHOLDER = 'PUT_YOUR_SCRIPT_ID_HERE';

/**
 * An id is 44 characters long today; a word that is much shorter is a mistake of the person who types.
 * @param {string} given the address of a spreadsheet, or its id @returns {string | undefined}
 */
export function spreadsheetId(given) {
  return /^(?:https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/)?([\w-]{20,})(?:[/?#].*)?$/.exec(
    given,
  )?.[1];
}

/** @returns {{ scriptId: string, parentId?: string } | null} `null`: no script is named yet */
export function namedScript() {
  const text = savedSettings();
  return text === '' || text.includes(PLACEHOLDER) ? null : JSON.parse(text);
}

/**
 * Makes an empty script in the spreadsheet. clasp writes the settings, and refuses to where they exist: the placeholder makes way.
 * @param {string} id @returns {number} the exit code of clasp
 */
export function createScript(id) {
  const before = savedSettings();
  rmSync(SETTINGS, { force: true });
  const { status } = clasp('create-script', '--parentId', id, '--title', 'Chat Access', '--rootDir', 'dist');
  if (!existsSync(SETTINGS) && before !== '') writeFileSync(SETTINGS, before);
  return status;
}

function savedSettings() {
  return existsSync(SETTINGS) ? readFileSync(SETTINGS, 'utf8') : '';
}
