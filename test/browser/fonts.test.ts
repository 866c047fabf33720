import { testBrowser } from '../test-browser';
import { missingFonts } from './fonts';

const browser = testBrowser();

const LATIN = { name: 'Latin', letter: 'A', fonts: 'fonts-dejavu-core' };
const NOBODYS = { name: 'Nobody’s', letter: '\u{3fffe}', fonts: 'fonts-nobody' };

describe('the fonts of a browser', () => {
  it('need nothing where every letter is drawn', async () => {
    expect(await missingFonts(browser(), [LATIN])).toBeNull();
  });

  it('are named with their package where a letter would be a box', async () => {
    expect(await missingFonts(browser(), [LATIN, NOBODYS])).toBe(
      'This browser has no font for Nobody’s: pictures show boxes instead. Install one and make them again: sudo apt-get install fonts-nobody',
    );
  });
});
