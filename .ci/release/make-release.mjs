/** What people without Node install from: the files of the script, under the names that Google's editor gives them, and a page that says how. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { zipSync } from 'fflate';
import { installPage } from './install-page.mjs';

/** The first day that a zip can name: two releases of the same source are the same, byte by byte. */
const ANY_DAY = '1980-01-01T00:00:00';

/**
 * Writes a folder, and a zip of it beside it.
 * @param {string} built the folder of a build @param {string} folder @param {string} version
 */
export async function makeRelease(built, folder, version) {
  const files = await filesIn(built);
  const all = { ...files, 'Install.html': await installPage(files, version) };
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(all).map(([name, text]) => writeFile(`${folder}/${name}`, text)));
  await writeFile(`${folder}.zip`, zipped(all, basename(folder)));
}

/** @param {string} folder @returns {Promise<Record<string, string>>} */
async function filesIn(folder) {
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name.replace(/\.js$/, '.gs'), texts[index] ?? '']));
}

/** @param {Record<string, string>} files @param {string} folder in which they are unpacked */
function zipped(files, folder) {
  const encoder = new TextEncoder();
  const entries = Object.entries(files).map(([name, text]) => [`${folder}/${name}`, encoder.encode(text)]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: ANY_DAY });
}
