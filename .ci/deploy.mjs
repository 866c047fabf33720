/**
 * `npm run deploy -- SPREADSHEET [--message TEXT] [--compose] [--force]`: builds and checks, makes the script in the spreadsheet
 * where there is none, pushes, and makes a version of it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildAsAsked } from './build.mjs';
import { clasp, isLoggedIn } from './script/clasp.mjs';
import { lastCommit, uncommitted } from './script/commit.mjs';
import { isReplaceable } from './script/pushed.mjs';
import { refuse } from './script/refuse.mjs';
import { createScript, namedScript, SETTINGS, spreadsheetId } from './script/settings.mjs';

const USAGE = `Name the spreadsheet: npm run deploy -- followed by its address, or by the part between /d/ and /edit. Options:
  --message TEXT   what is new, for the list of versions (the last commit)
  --compose        emails by the advanced Gmail service, with a smaller permission
  --force          replace a script that is not Chat Access, and push what is not committed`;

const asked = readArguments();
refuseUncommitted();
refuseOtherSpreadsheet();
refuseLoggedOut();
refuseForeignScript();
must(
  spawnSync('npm run --silent check', { shell: true, stdio: 'inherit' }).status,
  'The checks have failed, see above: nothing was sent to Google.',
);
if (!namedScript())
  must(
    createScript(asked.spreadsheet),
    'Google has not made a script, see above. If there is no such spreadsheet, check its address.',
  );
await buildAsAsked(asked.compose ? ['--compose'] : []);
must(clasp('push', '--force').status, 'The push has failed, see above: the script at Google is as it was.');
must(
  clasp('create-version', asked.message).status,
  'The script is pushed and works, but Google has made no version of it, see above.',
);
console.log(`
Chat Access is in the spreadsheet: https://docs.google.com/spreadsheets/d/${asked.spreadsheet}/edit
Reload it, wait for the menu Chat Access, and choose Open setup and health. The first time, Google asks for permissions, and asks again after an
update that needs another one.`);

function readArguments() {
  const options = /** @type {const} */ ({
    message: { type: 'string' },
    compose: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
  });
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const spreadsheet = positionals.length === 1 ? spreadsheetId(positionals[0] ?? '') : undefined;
    return { ...values, spreadsheet: spreadsheet ?? refuse(USAGE), message: values.message ?? whatIsNew() };
  } catch (error) {
    return refuse(`${/** @type {Error} */ (error).message.split('. ')[0]}.\n${USAGE}`);
  }
}

function whatIsNew() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return `Chat Access ${version} ${lastCommit()}`.trim();
}

function refuseUncommitted() {
  const changed = uncommitted();
  if (changed !== '' && !asked.force)
    refuse(
      `These files are changed and not committed, so that nobody could tell later what was deployed:\n${changed}\nCommit them, or add --force.`,
    );
}

/** A file that somebody else keeps is left alone. */
function refuseOtherSpreadsheet() {
  const parent = namedScript()?.parentId;
  if (parent !== undefined && parent !== asked.spreadsheet)
    refuse(
      `${SETTINGS} names the script of another spreadsheet, ${parent}. Name that one, or move ${SETTINGS} away to make a script in this one.`,
    );
}

/** The checks take a minute; this is known before. */
function refuseLoggedOut() {
  if (!isLoggedIn())
    refuse('Nobody is logged in to Google on this machine. Run npx clasp login, and then this again.');
}

function refuseForeignScript() {
  const script = namedScript();
  if (!script || asked.force) return;
  const isOurs =
    isReplaceable(script.scriptId) ??
    refuse('Google does not show the script that is named in .clasp.json, see above. Nothing was pushed.');
  if (!isOurs)
    refuse(
      `The script ${script.scriptId} holds code that is not Chat Access, and a push would replace it. Save that code, and add --force if it may go.`,
    );
}

/** @param {number | null} status @param {string} sentence what to say of a failure */
function must(status, sentence) {
  if (status !== 0) refuse(sentence);
}
