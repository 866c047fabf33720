import { chooseBrowser, type Findings } from './choice';

const EDGE = { browser: 'Microsoft Edge', executable: '/apps/edge' };
const FIREFOX = { browser: 'Firefox', executable: '/apps/firefox' };
const CHROMIUM = { browser: 'Chromium', executable: '/apps/chromium' };
const CHROME = { browser: 'Google Chrome', executable: '/apps/chrome' };

const BARE: Findings = { named: undefined, installed: [], packagedRuns: false };

describe('the browser of the tests', () => {
  it('is the one that CHROMIUM names, whatever else there is', () => {
    const findings = { named: '/my/browser', installed: [CHROME], packagedRuns: true };
    expect(chooseBrowser(findings)).toEqual({ executablePath: '/my/browser' });
  });

  it('is an installed one when CHROMIUM is empty', () => {
    expect(chooseBrowser({ ...BARE, named: '', installed: [CHROME] })).toEqual({
      executablePath: '/apps/chrome',
    });
  });

  it.each([
    ['Chrome before all others', [CHROMIUM, FIREFOX, CHROME, EDGE], '/apps/chrome'],
    ['Chromium before Edge', [EDGE, CHROMIUM], '/apps/chromium'],
    ['Edge when there is no other', [FIREFOX, EDGE], '/apps/edge'],
  ])('is, of the installed ones, %s', (_, installed, executablePath) => {
    expect(chooseBrowser({ ...BARE, installed, packagedRuns: true })).toEqual({ executablePath });
  });

  it('is the one that npm brings where none is installed that can be driven', () => {
    expect(chooseBrowser({ ...BARE, packagedRuns: true })).toBe('packaged');
    expect(chooseBrowser({ ...BARE, installed: [FIREFOX], packagedRuns: true })).toBe('packaged');
  });

  it('is asked for in one sentence where there is none', () => {
    expect(() => chooseBrowser({ ...BARE, installed: [FIREFOX] })).toThrow(
      /^The tests need a browser: install Chrome, Chromium or Edge, or set CHROMIUM to the path of one\.$/,
    );
  });
});
