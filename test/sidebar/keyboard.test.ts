import type { Browser } from 'playwright-core';
import { launch } from '../chromium';
import { withPeople } from './people';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

/** More than there are places to stop in any view. */
const LONGEST_WAY = 40;

/** The name of what has the focus, as it is announced; empty where nothing shows that it has it. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const shown = getComputedStyle(element).outlineStyle !== 'none' || /^H\\d$/.test(element.tagName);
  const words = ((element.labels ?? [])[0] ?? element).cloneNode(true);
  for (const hidden of words.querySelectorAll('[aria-hidden]')) hidden.remove();
  const name = element.getAttribute('aria-label') ?? words.textContent;
  return shown ? name.trim() : '';
})()`;

describe('with the keyboard only', () => {
  let browser: Browser;
  let window: SidebarWindow;

  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(() => window.close());
  afterAll(() => browser.close());

  const press = (key: string) => window.page.keyboard.press(key);

  async function tabTo(name: string, key = 'Tab'): Promise<void> {
    const way: unknown[] = [];
    for (let stop = 0; stop < LONGEST_WAY; stop++) {
      await press(key);
      way.push(await window.page.evaluate(FOCUSED));
      if (way.at(-1) === name) return;
    }
    throw new Error(`"${name}" is not on the way: ${way.join(', ')}`);
  }

  async function type(name: string, text: string): Promise<void> {
    await tabTo(name);
    await window.page.keyboard.type(text);
  }

  it('the whole set-up can be done', async () => {
    const scene = new Scene().withForm();
    window = await SidebarWindow.loaded(browser, scene);
    await type('Zendesk subdomain', 'acme');
    await type('Access token', scene.zendesk.token);
    await press('Enter');
    await window.isAt('Choose the form');
    await tabTo('Save and continue');
    await press('Enter');
    await window.isAt('Who may get access');
    await type('Domains of new agents', 'acme.example');
    await press('Enter');
    await type('Who may ask (optional)', 'lead@acme.example');
    await tabTo('Save and continue');
    await press('Space');
    await window.isAt('Messages');
    await tabTo('Created');
    await press('ArrowRight');
    await press('End');
    await window.page.getByRole('tab', { name: 'Alert', selected: true }).waitFor();
    await tabTo('Problem');
    await press('Enter');
    await tabTo('Save and continue');
    await press('Enter');
    await window.isAt('Idle accounts');
    await tabTo('Save and continue');
    await press('Enter');
    await window.isAt('Ready');
    await tabTo('Turn on');
    await press('Enter');
    await window.isAt('Health');
    expect(scene.google.triggers()).toHaveLength(3);
    expect(scene.google.call('getSetup')).toMatchObject({
      setup: { access: { domains: ['acme.example'], requesters: ['lead@acme.example'] } },
    });
  });

  it('the review of idle accounts can be set up, corrected and checked', async () => {
    const scene = withPeople(new Scene().withForm().saved(), { Ana: 100 });
    window = await SidebarWindow.loaded(browser, scene);
    await tabTo('Idle accounts');
    await press('Enter');
    await tabTo('Off');
    await press('ArrowDown');
    await type('Days without sign-in until disabled', 'x');
    await type('Exempt people (optional)', 'boss@acme.example');
    await press('Enter');
    await tabTo('Check now (no changes)');
    await press('Enter');
    await window.page.locator('[aria-invalid="true"]:focus').waitFor();
    await window.page.keyboard.press('Control+a');
    await window.page.keyboard.type('60');
    await tabTo('Check now (no changes)');
    await press('Enter');
    await window.sees('Look at the sheet Plan.');
    expect(await window.focused()).toBe('Check now (no changes)');
    await tabTo('Save and continue', 'Shift+Tab');
    await press('Enter');
    await window.isAt('Ready');
    expect(scene.google.call('getSetup')).toMatchObject({
      setup: { idle: { mode: 'report', disableAfterDays: 60, exempt: ['boss@acme.example'] } },
    });
  });

  it('the focus goes on from the heading of what was opened', async () => {
    window = await SidebarWindow.loaded(browser, new Scene().withForm().saved());
    await tabTo('Who may get access (done)');
    await press('Enter');
    await window.page.locator('[aria-current="step"] h2:focus').waitFor();
    await tabTo('Remove acme.example');
    await press('Enter');
    expect(await window.focused()).toBe('Domains of new agents');
    await tabTo('Connect Zendesk (done)', 'Shift+Tab');
  });

  it('a merge field goes where the cursor was, and the cursor behind it', async () => {
    window = await SidebarWindow.loaded(browser, new Scene().withForm().saved());
    await type('Subject', '');
    await press('Home');
    await tabTo('Address');
    await press('Enter');
    await window.page.waitForFunction(`document.activeElement.selectionStart === '{{email}}'.length`);
    await window.page.keyboard.type(': ');
    expect(await window.field('Subject').inputValue()).toBe('{{email}}: Chat account created for {{name}}');
  });
});
