/**
 * `npm run bind -- SPREADSHEET`: makes an empty script in the spreadsheet with that id or address. clasp writes the script's id
 * into `.clasp.json`, and refuses to where that file exists: the placeholder makes way, a real id stays.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const SETTINGS = '.clasp.json';
const PLACEHOLDER = 'PUT_YOUR_SCRIPT_ID_HERE';
const USAGE =
  'Name the spreadsheet: npm run bind -- followed by its address, or by the part between /d/ and /edit.';

/** @param {string} given @returns {string | undefined} */
function spreadsheetId(given) {
  return /^(?:https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/)?([\w-]{6,})(?:[/?#].*)?$/.exec(
    given,
  )?.[1];
}

/** @param {string} sentence @returns {never} */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

const id = spreadsheetId(process.argv[2] ?? '') ?? refuse(USAGE);
const before = existsSync(SETTINGS) ? readFileSync(SETTINGS, 'utf8') : '';
if (before !== '' && !before.includes(PLACEHOLDER)) {
  refuse(
    `${SETTINGS} already names a script. Run npm run push, or delete the file first to make another script.`,
  );
}
rmSync(SETTINGS, { force: true });
const bind = `clasp create-script --parentId ${id} --title "Chat Access" --rootDir dist`;
const { status } = spawnSync(bind, { shell: true, stdio: 'inherit' });
if (!existsSync(SETTINGS) && before !== '') writeFileSync(SETTINGS, before);
process.exit(status ?? 1);
