import { readFileSync } from 'node:fs';
import { testBrowser } from '../test-browser';
import type { SidebarWindow } from './sidebar-window';
import { VIEWS } from './views';

const browser = testBrowser();

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that are violated, each with the elements that violate it. */
const VIOLATIONS = violationsOf({});

/** All that forced colours can change. */
const COLOR_VIOLATIONS = violationsOf({
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
});

function violationsOf(options: { runOnly?: { type: 'rule'; values: string[] } }): string {
  return `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...options })}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;
}

/** The elements that extend beyond the page, or whose content is wider than they are. */
const CLIPPED = `[...document.querySelectorAll('#app *')].filter((element) => {
  if (element.closest('.visually-hidden, svg') || element.closest('details:not([open]) > :not(summary)')) return false;
  const { right, width } = element.getBoundingClientRect();
  const isClipped = getComputedStyle(element).overflowX !== 'visible' && !element.matches('input, textarea, select');
  return width > 0 && (right > innerWidth + 0.5 || (isClipped && element.scrollWidth > element.clientWidth + 1));
}).map((element) => element.outerHTML.slice(0, 120))`;

const SCROLLS_SIDEWAYS = 'document.documentElement.scrollWidth > innerWidth';

describe.each(Object.entries(VIEWS))('the view %s', (_name, open) => {
  let window: SidebarWindow;

  beforeAll(async () => {
    window = await open(browser());
    await window.page.evaluate(AXE);
  });
  afterAll(() => window.close());

  async function expectNothingClipped(): Promise<void> {
    expect(await window.page.evaluate(SCROLLS_SIDEWAYS)).toBe(false);
    expect(await window.page.evaluate(CLIPPED)).toEqual([]);
  }

  it('has no violation that axe finds', async () => {
    expect(await window.page.evaluate(VIOLATIONS)).toEqual([]);
  });

  it('has no violation in forced colours', async () => {
    await window.page.emulateMedia({ forcedColors: 'active' });
    expect(await window.page.evaluate(COLOR_VIOLATIONS)).toEqual([]);
    await window.page.emulateMedia({ forcedColors: 'none' });
  });

  it('fits into a width of 300 pixels', expectNothingClipped);

  it('has at most one coloured button', async () => {
    expect(await window.page.locator('button.action, button.create').count()).toBeLessThanOrEqual(1);
  });

  it('fits at a zoom of 200 %', async () => {
    await window.page.setViewportSize({ width: 150, height: 350 });
    await expectNothingClipped();
  });

  it('fits with text of twice the size', async () => {
    await window.page.setViewportSize({ width: 300, height: 700 });
    await window.page.addStyleTag({ content: 'html { font-size: 200%; }' });
    await expectNothingClipped();
  });
});
