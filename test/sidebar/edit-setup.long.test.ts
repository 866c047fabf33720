import { text } from '../../src/sidebar/text/text';
import { testBrowser } from '../test-browser';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

/** So low that both views are higher than the window. */
const SIZE = { width: 300, height: 320 };

describe('the setup that is opened from Health', () => {
  let window: SidebarWindow;

  beforeEach(async () => {
    window = await SidebarWindow.openLoaded(browser(), new Scene().withForm().saved().turnedOn(), {
      size: SIZE,
    });
    await window.waitForHeading('Health');
  });
  afterEach(() => window.closeAfterTest());

  const scrolled = () => window.page.evaluate<number>('scrollY');
  const scrollToEnd = () => window.page.evaluate('scrollTo(0, document.body.scrollHeight)');

  it('starts at its top, with the focus on its title', async () => {
    await scrollToEnd();
    expect(await scrolled()).toBeGreaterThan(100);
    await window.click(text.health.editSetup);
    await window.waitForHeading(text.setup.title);
    expect([await scrolled(), await window.focusedLabel()]).toEqual([0, text.setup.title]);
  });

  it('keeps the focus on what is new, where the last step is saved', async () => {
    await window.click(text.health.editSetup);
    await window.openStep('Idle accounts');
    await window.click(text.setup.save);
    await window.waitForHeading(text.ready.saved);
    expect(await window.focusedLabel()).toBe(text.ready.saved);
  });
});
