/** The licence notices of the packages that a bundle holds: their licences ask for them in every copy. */
import { readdir, readFile } from 'node:fs/promises';

const LICENCE_FILE = /^licen[cs]e(\.(md|txt))?$/i;

/**
 * @param {string[]} inputs the files that a bundle is made of, as esbuild lists them
 * @returns {Promise<string>} a text for a comment; empty when no package is in the bundle
 */
export async function noticesOf(inputs) {
  const packages = [...new Set(inputs.flatMap((path) => packageOf(path) ?? []))].sort();
  const notices = await Promise.all(packages.map(noticeOf));
  return notices.join('\n\n');
}

/** @param {string} path */
function packageOf(path) {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path)?.[1];
}

/** @param {string} name */
async function noticeOf(name) {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const file = (await readdir(folder)).find((each) => LICENCE_FILE.test(each));
  if (!file) throw new Error(`The package ${name} has no licence file: its notice cannot be given.`);
  const text = (await readFile(`${folder}/${file}`, 'utf8')).trim();
  return `${name} ${version} (${license})\n${text}`;
}
