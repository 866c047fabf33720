import type { Browser } from 'playwright-core';

/** Writing that stands in the pictures, a letter of it, and the package of Debian and Ubuntu that has a font for it. */
export interface Script {
  name: string;
  letter: string;
  fonts: string;
}

const SCRIPTS: readonly Script[] = [
  { name: 'Japanese', letter: '日', fonts: 'fonts-noto-cjk' },
  { name: 'Arabic', letter: 'ع', fonts: 'fonts-noto-core' },
  { name: 'Cyrillic', letter: 'Ж', fonts: 'fonts-noto-core' },
  { name: 'the sign ✓', letter: '✓', fonts: 'fonts-dejavu-core' },
  { name: 'the sign ⏳', letter: '⏳', fonts: 'fonts-noto-color-emoji' },
];

/** What a browser without the fonts would draw as boxes, and what to install; `null`: it has them all. */
export async function missingFonts(
  browser: Browser,
  scripts: readonly Script[] = SCRIPTS,
): Promise<string | null> {
  const drawn = await areDrawn(
    browser,
    scripts.map(({ letter }) => letter),
  );
  const missing = scripts.filter((_, index) => !drawn[index]);
  if (missing.length === 0) return null;
  const names = missing.map(({ name }) => name).join(', ');
  const packages = [...new Set(missing.map(({ fonts }) => fonts))].join(' ');
  return `This browser has no font for ${names}: pictures show boxes instead. Install one and make them again: sudo apt-get install ${packages}`;
}

/** A letter that no font has looks like a character that does not exist. */
async function areDrawn(browser: Browser, letters: readonly string[]): Promise<boolean[]> {
  const page = await browser.newPage();
  const pictures: Buffer[] = [];
  for (const letter of [NO_CHARACTER, ...letters]) {
    await page.setContent(`<p style="font: 40px sans-serif; width: 80px; height: 80px">${letter}</p>`);
    pictures.push(await page.locator('p').screenshot());
  }
  await page.close();
  const [box = Buffer.alloc(0), ...others] = pictures;
  return others.map((picture) => !picture.equals(box));
}

/** Reserved for good. Source: https://www.unicode.org/faq/private_use.html#noncharacters */
const NO_CHARACTER = '\u{2fffe}';
