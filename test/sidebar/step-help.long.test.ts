import { text } from '../../src/sidebar/text/text';
import { say } from '../../src/text/say';
import { testBrowser } from '../test-browser';
import { AXE, CLIPPED, VIOLATIONS } from './accessibility';
import { DIALOG_ADDRESS } from './browser';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

let window: SidebarWindow;

const help = () => window.page.locator('summary', { hasText: /^Help$/ });

describe('help in the sidebar', () => {
  afterEach(() => window.closeAfterTest());

  it.each([
    ['Connect Zendesk', 'connect'],
    ['Choose the form', 'form'],
    ['Who may get access', 'access'],
    ['Messages', 'messages'],
    ['Idle accounts', 'idle'],
  ] as const)('says in place what the step %s is for, and opens the guide there', async (title, topic) => {
    const scene = new Scene().withForm().saved();
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.openStep(title);
    await help().click();
    await window.waitForText(say({ code: `help.${topic}` }));
    await window.click('Read more');
    await window.page.goto(DIALOG_ADDRESS);
    await window.page.getByRole('heading', { name: title, exact: true }).waitFor();
    expect(await window.focusedLabel()).toBe(title);
  });

  it('is there before and after turning on, too', async () => {
    const scene = new Scene().withForm().saved({ idle: { mode: 'report' }, mail: { enabled: true } });
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.waitForHeading('Ready');
    await help().click();
    await window.waitForText(say({ code: 'help.ready' }));
    await window.click('Turn on');
    await window.waitForHeading('Health');
    await help().click();
    await window.waitForText(say({ code: 'help.health' }));
    await window.click('Read more');
    expect(scene.google.ui.dialogs.at(-1)?.html).toContain('"section":"health"');
  });

  it('starts folded at each step, and needs no call to be unfolded', async () => {
    window = await SidebarWindow.openLoaded(browser(), new Scene().withForm().saved());
    await window.openStep('Connect Zendesk');
    await help().click();
    await window.openStep('Choose the form');
    expect(await window.button('Read more').isVisible()).toBe(false);
    expect(window.calls.filter((name) => name !== 'getSetup')).toEqual([]);
  });

  it('is there before the server has answered', async () => {
    window = await SidebarWindow.open(browser(), new Scene(), { areAnswersHeld: true });
    await help().click();
    await window.waitForText(text.help.unknown);
    window.releaseAnswers();
    await window.waitForText(say({ code: 'help.connect' }));
  });

  it('says so when the guide cannot be opened, and tries again', async () => {
    const scene = new Scene();
    window = await SidebarWindow.openLoaded(browser(), scene);
    window.breakNextCall('showHelp', 'failed');
    await help().click();
    await window.click('Read more');
    await window.waitForText(text.app.callFailed);
    await window.click('Try again');
    expect(scene.google.ui.dialogs).toHaveLength(1);
    expect(await window.page.getByText(text.app.callFailed).count()).toBe(0);
  });

  it('is used with the keyboard alone', async () => {
    const scene = new Scene().withForm().saved();
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.openStep('Choose the form');
    for (const key of ['Tab', 'Enter', 'Tab', 'Enter']) await window.page.keyboard.press(key);
    await window.waitForServer();
    expect(scene.google.ui.dialogs).toHaveLength(1);
    expect(await window.focusedLabel()).toBe('Read more');
  });

  it('can be read by everyone, beside the title and below it', async () => {
    window = await SidebarWindow.openLoaded(browser(), new Scene().withForm().saved());
    await window.openStep('Who may get access');
    await help().click();
    await window.page.evaluate(AXE);
    expect(await window.page.evaluate(VIOLATIONS)).toEqual([]);
    const bottomOfTitle = `document.querySelector('.current h2').getBoundingClientRect().bottom`;
    const topOfHelp = `document.querySelector('.current summary').getBoundingClientRect().top`;
    expect(await window.page.evaluate(`${topOfHelp} < ${bottomOfTitle}`)).toBe(true);
    await window.page.setViewportSize({ width: 150, height: 350 });
    expect(await window.page.evaluate(CLIPPED)).toEqual([]);
    expect(await window.page.evaluate(`${topOfHelp} >= ${bottomOfTitle}`)).toBe(true);
  });
});
