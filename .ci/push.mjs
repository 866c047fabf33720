/** Builds, and pushes with clasp to the script that `.clasp.json` names. Takes the options of the build. */
import { spawnSync } from 'node:child_process';
import { buildAsAsked } from './build.mjs';
import { SETTINGS } from './script/settings.mjs';

await buildAsAsked(process.argv.slice(2));
const { status } = spawnSync('clasp push --force', { shell: true, stdio: 'inherit' });
if (status !== 0)
  console.error(
    `Nothing was pushed, see above. If no credentials were found, run npx clasp login; if ${SETTINGS} names no script, npm run deploy makes one.`,
  );
process.exit(status ?? 1);
