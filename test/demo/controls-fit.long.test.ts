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
    const top = '.take-tour, .start-over, .clock button, .clock p';
    for (const { x, width: wide, height: high } of [...(await boxes(top)), ...(await boxes('.tool'))]) {
      expect(Math.min(x, wide, high)).toBeGreaterThan(0);
      expect(x + wide).toBeLessThanOrEqual(width);
    }
    expect(await linesOf('.script-menu, .signed-in select, .tool')).toBe(lines);
    expect(await linesOf('.clock p')).toBe(1);
    expect((await boxes('.top'))[0]?.height).toBeLessThan(width === 390 ? 140 : 80);
  });

  it('say what the clock does, beside its buttons and of each one', async () => {
    const clock = window.page.getByRole('group', { name: 'Clock' });
    await clock.getByText('Time stands still until you press these.').waitFor();
    const day = clock.getByRole('button', { name: '+1 day', exact: true });
    expect(await day.getAttribute('title')).toBe(
      'Lets 1 day pass in the demo. The timers of Chat Access run for that time.',
    );
  });
});
