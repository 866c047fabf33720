import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { makeRelease } from '../../.ci/release/make-release.mjs';
import { AXE, SCROLLS_SIDEWAYS, VIOLATIONS } from '../sidebar/accessibility';
import { testBrowser } from '../test-browser';

const VERSION = '1.2.3';
/** What the editor of Google calls a file that the build has made. */
const inEditor = (name: string) => name.replace(/\.js$/, '.gs');
const BUILT = new Map(
  readdirSync('dist').map((name) => [inEditor(name), readFileSync(`dist/${name}`, 'utf8')]),
);

describe('a release', () => {
  const browser = testBrowser();
  const parent = mkdtempSync(join(tmpdir(), 'chat-access-'));
  const folder = join(parent, 'chat-access-1.2.3');
  let page: Page;

  beforeAll(async () => {
    await makeRelease('dist', folder, VERSION);
    const context = await browser().newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'Install.html')).href);
  });
  afterAll(() => rmSync(parent, { recursive: true }));

  it('holds what the build made, under the names that the editor gives, and the page that says how to install it', () => {
    expect(readdirSync(folder).sort()).toEqual(['Install.html', ...BUILT.keys()].sort());
    for (const [name, text] of BUILT) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  it('is zipped as it is', () => {
    const zipped = unzipSync(readFileSync(`${folder}.zip`));
    const names = Object.keys(zipped).map((path) => path.replace('chat-access-1.2.3/', ''));
    expect(names.sort()).toEqual(readdirSync(folder).sort());
    for (const [path, bytes] of Object.entries(zipped))
      expect(Buffer.from(bytes).equals(readFileSync(join(parent, path)))).toBe(true);
  });

  it('is the same, byte by byte, when it is made again', async () => {
    const before = readFileSync(`${folder}.zip`);
    await makeRelease('dist', folder, VERSION);
    expect(readFileSync(`${folder}.zip`).equals(before)).toBe(true);
  });

  it('names its version, and each file in the order of the steps', async () => {
    await expect(page.title()).resolves.toBe('Install Chat Access 1.2.3');
    const files = await page.getByRole('button', { name: /^Copy / }).allTextContents();
    const pages = [...BUILT.keys()].filter((name) => name.endsWith('.html')).sort();
    expect(files).toEqual(['Code.gs', ...pages, 'appsscript.json'].map((name) => `Copy ${name}`));
    const named = await page.getByText(/^A page named /).allTextContents();
    expect(named).toEqual(pages.map((name) => `A page named ${name.replace('.html', '')}`));
  });

  it.each([...BUILT])('copies %s at the press of a button, and says so', async (name, text) => {
    await page.getByRole('button', { name: `Copy ${name}` }).click();
    await page.getByText(`${name} is copied. Now paste it.`).waitFor();
    await expect(page.evaluate('navigator.clipboard.readText()')).resolves.toBe(text);
  });

  it('says where to copy from when the browser refuses', async () => {
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))");
    await page.getByRole('button', { name: 'Copy Code.gs' }).click();
    await page
      .getByText('Open the file Code.gs beside this page in a text editor, and copy from there.')
      .waitFor();
  });

  it('has a page that is accessible and as wide as a phone', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.evaluate(AXE);
    await expect(page.evaluate(VIOLATIONS)).resolves.toEqual([]);
    await expect(page.evaluate(SCROLLS_SIDEWAYS)).resolves.toBe(false);
  });
});
