/** `npm run bind -- SPREADSHEET`: makes an empty script in the spreadsheet with that id or address. A script that is named already stays. */
import { refuse } from './script/refuse.mjs';
import { createScript, namedScript, SETTINGS, spreadsheetId } from './script/settings.mjs';

const id =
  spreadsheetId(process.argv[2] ?? '') ??
  refuse(
    'Name the spreadsheet: npm run bind -- followed by its address, or by the part between /d/ and /edit.',
  );
if (namedScript())
  refuse(
    `${SETTINGS} already names a script. Run npm run push, or delete the file first to make another script.`,
  );
process.exit(createScript(id));
