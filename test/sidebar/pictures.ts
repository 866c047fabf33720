/** Makes a picture of every view in docs/pictures, as a person sees it at 300 pixels. */
import { mkdirSync } from 'node:fs';
import { launch } from '../chromium';
import { VIEWS } from './views';

const FOLDER = 'docs/pictures';

async function main(wanted: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch();
  for (const [name, open] of Object.entries(VIEWS)) {
    if (!name.includes(wanted)) continue;
    const window = await open(browser, { scale: 2 });
    // What a change has set in motion is drawn.
    await window.wait(200);
    await window.page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true });
    await window.close();
    console.log(`${FOLDER}/${name}.png`);
  }
  await browser.close();
}

await main(process.argv[2] ?? '');
