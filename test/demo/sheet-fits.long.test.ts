import { testBrowser } from '../test-browser';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

describe('the Detail of a new row can be read whole', () => {
  let window: DemoWindow;

  beforeAll(async () => {
    window = await DemoWindow.open(browser(), { product: 'support' });
    await window.submit();
  });
  afterAll(() => window.close());

  const resize = async (width: number, height: number) => {
    await window.page.setViewportSize({ width, height });
    const panel = window.page.getByRole('navigation').getByRole('button', { name: 'Sheet' });
    if (await panel.isVisible()) await panel.click();
    await window.page.waitForTimeout(800);
    await window.page.evaluate("document.querySelector('revo-grid').scrollToRow(6)");
    await window.page.waitForTimeout(300);
  };

  /** How much of its width is in view, and whether the cell shows all of its text. */
  const seen = async () => {
    const cell = window.page
      .locator('revo-grid .rgCell.wrapped', { hasText: 'choose Roles and access' })
      .last();
    const isWhole = await cell.evaluate(
      (each) => each.scrollHeight <= each.clientHeight && each.scrollWidth <= each.clientWidth,
    );
    const [inner, grid] = [await cell.boundingBox(), await window.page.locator('.grid').boundingBox()];
    if (!inner || !grid) return null;
    return { isWhole, isLeft: inner.x >= grid.x, isRight: inner.x + inner.width <= grid.x + grid.width };
  };

  const ALL = { isWhole: true, isLeft: true, isRight: true };

  /** The grid draws a moment after its window has another size, on a busy machine a long one. */
  const seesAll = async () => {
    for (let waits = 0; waits < 30; waits += 1) {
      const now = await seen();
      if (now?.isWhole && now.isLeft && now.isRight) break;
      await window.page.waitForTimeout(300);
    }
    expect(await seen()).toEqual(ALL);
  };

  it.each([
    [1440, 900],
    [1024, 768],
    [390, 844],
  ])('in a window of %d by %d pixels', async (width, height) => {
    await resize(width, height);
    await seesAll();
  });

  it.each([
    [1440, 900],
    [1024, 768],
  ])('beside the sidebar in a window of %d by %d pixels', async (width, height) => {
    await resize(width, height);
    await window.menu('Open setup and health');
    await window.page.frameLocator('.sidebar iframe').getByRole('heading', { name: 'Health' }).waitFor();
    await window.page.waitForTimeout(800);
    await seesAll();
    await window.page.locator('.sidebar header button').click();
  });
});

it('a shorter sheet is read from its top, although the one before it was scrolled to its end', async () => {
  const window = await DemoWindow.open(browser(), {}, { height: 1000 });
  const top = () => window.page.locator('.rgCol .scroll-rgRow').evaluate((each) => each.scrollTop);
  await window.send({ do: 'submit-many', count: 30 });
  await window.send({ do: 'advance', minutes: 5 });
  await window.menu('Update the dashboard');
  // What is scrolled back comes a moment after the sheet was drawn.
  await window.page.waitForTimeout(1_500);
  await window.seesCell('Within five minutes');
  expect(await top()).toBe(0);
  await window.close();
});
