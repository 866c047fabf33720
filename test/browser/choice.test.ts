import { chooseBrowser } from './choice';

const EDGE = { browser: 'Microsoft Edge', executable: '/apps/edge' };
const FIREFOX = { browser: 'Firefox', executable: '/apps/firefox' };
const CHROMIUM = { browser: 'Chromium', executable: '/apps/chromium' };
const CHROME = { browser: 'Google Chrome', executable: '/apps/chrome' };

describe('the browser of the tests', () => {
  it('is the one that CHROMIUM names, whatever else there is', () => {
    expect(chooseBrowser({ named: '/my/browser', installed: [CHROME] })).toBe('/my/browser');
  });

  it('is an installed one when CHROMIUM is empty', () => {
    expect(chooseBrowser({ named: '', installed: [CHROME] })).toBe('/apps/chrome');
  });

  it.each([
    ['Chrome before all others', [CHROMIUM, FIREFOX, CHROME, EDGE], '/apps/chrome'],
    ['Chromium before Edge', [EDGE, CHROMIUM], '/apps/chromium'],
    ['Edge when there is no other', [FIREFOX, EDGE], '/apps/edge'],
  ])('is, of the installed ones, %s', (_, installed, path) => {
    expect(chooseBrowser({ named: undefined, installed })).toBe(path);
  });

  it('is asked for in one sentence where there is none', () => {
    expect(() => chooseBrowser({ named: undefined, installed: [FIREFOX] })).toThrow(
      /^The tests need a browser: install Chrome, Chromium or Edge, or set CHROMIUM to the path of one\.$/,
    );
  });
});
