import { testBrowser } from '../test-browser';
import { AXE, CLIPPED, COLOR_VIOLATIONS, SCROLLS_SIDEWAYS, VIOLATIONS } from './accessibility';
import type { SidebarWindow } from './sidebar-window';
import { VIEWS } from './views';

const browser = testBrowser();

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
