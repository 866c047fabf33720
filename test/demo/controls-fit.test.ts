import { testBrowser } from '../test-browser';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

describe('the controls at the top and over the sheet', () => {
  let window: DemoWindow;

  beforeAll(async () => {
    window = await DemoWindow.open(browser());
  });
  afterAll(() => window.close());

  const boxes = async (selector: string) => {
    const all = await window.page.locator(selector).all();
    const found = await Promise.all(all.map((each) => each.boundingBox()));
    return found.map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 });
  };

  /** Of those that are drawn, in how many lines they stand. */
  const linesOf = async (selector: string) => {
    const middles = (await boxes(selector)).map(({ y, height }) => Math.round((y + height / 2) / 12));
    return new Set(middles).size;
  };

  it.each([
    [1440, 900, 1],
    [1024, 768, 1],
    [390, 844, 2],
  ])('fit into %d by %d pixels, those of the sheet in %d lines', async (width, height, lines) => {
    await window.page.setViewportSize({ width, height });
    const panel = window.page.getByRole('navigation').getByRole('button', { name: 'Sheet' });
    if (await panel.isVisible()) await panel.click();
    const top = '.take-tour, .clock button';
    for (const { x, width: wide, height: high } of [...(await boxes(top)), ...(await boxes('.tool'))]) {
      expect(Math.min(x, wide, high)).toBeGreaterThan(0);
      expect(x + wide).toBeLessThanOrEqual(width);
    }
    expect(await linesOf('.script-menu, .signed-in select, .tool')).toBe(lines);
    expect((await boxes('.top'))[0]?.height).toBeLessThan(width === 390 ? 140 : 80);
  });
});
