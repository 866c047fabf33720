/** The page that says how to paste the files into a script, and copies each at the press of a button. */
import { readFile } from 'node:fs/promises';

/**
 * @param {Record<string, string>} files what is to be pasted, by name
 * @param {string} version
 * @returns {Promise<string>}
 */
export async function installPage(files, version) {
  const pages = Object.keys(files).filter((name) => name.endsWith('.html'));
  /** @type {Record<string, string>} */
  const parts = {
    VERSION: version,
    CODE_BUTTON: copyButton('Code.gs'),
    PAGE_COUNT: pages.length === 1 ? 'There is one page' : `There are ${pages.length} pages`,
    PAGE_BUTTONS: pages.map((name) => pageButton(name)).join('\n'),
    MANIFEST_BUTTON: copyButton('appsscript.json'),
    '"FILES"': asScript(files),
  };
  const page = await readFile(new URL('install.html', import.meta.url), 'utf8');
  const places = new RegExp(Object.keys(parts).join('|'), 'g');
  return page.replace(places, (place) => parts[place] ?? '');
}

/** @param {string} name */
function pageButton(name) {
  const typed = name.replace('.html', '');
  return `<p>A page named <b>${typed}</b></p>\n${copyButton(name)}`;
}

/** @param {string} name */
function copyButton(name) {
  return `<div><button type="button" data-file="${name}">Copy ${name}</button><output></output></div>`;
}

/** As JSON that does not end the element in which it stands. @param {Record<string, string>} files */
function asScript(files) {
  return JSON.stringify(files).replaceAll('<', '\\u003c');
}
