/** Takes a screenshot of every view at a width of 300 pixels, and of the pages of the idle plan and of the evidence, into docs/pictures. */
import { mkdirSync } from 'node:fs';
import { missingFonts } from '../browser/fonts';
import { launch } from '../chromium';
import { EVIDENCE_VIEWS } from './evidence-views';
import { PLAN_VIEWS } from './plan-views';
import { VIEWS } from './views';

const FOLDER = 'docs/pictures';

async function main(namePart: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch();
  const missing = await missingFonts(browser);
  if (missing) console.warn(missing);
  for (const [name, open] of Object.entries({ ...VIEWS, ...PLAN_VIEWS, ...EVIDENCE_VIEWS })) {
    if (!name.includes(namePart)) continue;
    const window = await open(browser, { scale: 2 });
    // Effects that a change has scheduled are rendered.
    await window.advanceClock(200);
    await window.page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: name in VIEWS });
    await window.close();
    console.log(`${FOLDER}/${name}.png`);
  }
  await browser.close();
}

await main(process.argv[2] ?? '');
