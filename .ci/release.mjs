/** `npm run release`: what people install from who have no Node. Takes the options of the build. */
import { readFile } from 'node:fs/promises';
import { buildAsAsked, readChoice } from './build.mjs';
import { makeRelease } from './release/make-release.mjs';

const given = process.argv.slice(2);
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const folder = `release/chat-access-${version}${readChoice(given).compose ? '-compose' : ''}`;
await buildAsAsked(given);
await makeRelease('dist', folder, version);
console.log(
  `${folder}.zip, and the same as a folder: open ${folder}/Install.html in a browser and follow it.`,
);
