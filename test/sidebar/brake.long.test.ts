import { testBrowser } from '../test-browser';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

const ONE = 'Accounts a day for one requester';
const ALL = 'Accounts a day in total (optional)';

describe('the brake, in the sidebar,', () => {
  let window: SidebarWindow;
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene().withForm().saved();
  });
  afterEach(() => window.closeAfterTest());

  async function open(): Promise<void> {
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.click('Who may get access (done)');
    await unfold();
  }

  const unfold = () => window.page.locator('summary', { hasText: 'Accounts a day' }).click();

  const saved = () => {
    const { setup } = scene.google.call('getSetup') as { setup: { access: Record<string, unknown> } };
    const { brake, brakeAll } = setup.access;
    return { brake, brakeAll };
  };

  it('is a number of accounts a day, or none, for one requester and in all', async () => {
    await open();
    await window.field(ONE).fill(' 30 ');
    await window.field(ALL).fill('200');
    await window.click('Save and continue');
    await window.waitForHeading('Messages');
    expect(saved()).toEqual({ brake: 30, brakeAll: 200 });
    await window.click('Who may get access (done)');
    await window.field(ONE).fill('');
    await window.field(ALL).fill('');
    await window.click('Save and continue');
    await window.waitForHeading('Messages');
    expect(saved()).toEqual({ brake: null, brakeAll: null });
  });

  it.each(['0', '-3', '2.5', 'many'])('is not %p, which stays there to be corrected', async (typed) => {
    await open();
    const before = saved();
    await window.field(ONE).fill(typed);
    await window.click('Save and continue');
    await window.page.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await window.focusedLabel()).toBe(ONE);
    expect(await window.errorOfFocusedField()).toMatch('Enter a whole number of accounts a day');
    expect(await window.field(ONE).inputValue()).toBe(typed);
    expect(saved()).toEqual(before);
  });

  it('comes with what the last four weeks have needed', async () => {
    scene.google.call('turnOn');
    for (const name of ['Ana', 'Ben']) scene.submit(name);
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.click('Edit setup');
    await window.click('Who may get access (done)');
    await unfold();
    await window.waitForText('The most in a day of the last four weeks: 2 by one requester, 2 in total.');
  });
});
