/** Builds, and pushes with clasp to the script that `.clasp.json` names. Takes the options of the build. */
import { spawnSync } from 'node:child_process';
import { buildAsAsked } from './build.mjs';

await buildAsAsked(process.argv.slice(2));
const { status } = spawnSync('clasp push --force', { shell: true, stdio: 'inherit' });
process.exit(status ?? 1);
