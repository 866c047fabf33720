import { testBrowser } from '../test-browser';
import { addAgents } from './agents';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

/** More than the focusable elements of any view. */
const MAX_TAB_STOPS = 40;

/** The accessible name of the element with the focus; empty if the element does not show that it has the focus. */
const FOCUSED_NAME = `(() => {
  const element = document.activeElement;
  const showsFocus = getComputedStyle(element).outlineStyle !== 'none' || /^H\\d$/.test(element.tagName);
  const label = ((element.labels ?? [])[0] ?? element).cloneNode(true);
  for (const hidden of label.querySelectorAll('[aria-hidden]')) hidden.remove();
  const name = element.getAttribute('aria-label') ?? label.textContent;
  return showsFocus ? name.trim() : '';
})()`;

describe('with the keyboard alone', () => {
  let window: SidebarWindow;

  afterEach(() => window.close());

  const press = (key: string) => window.page.keyboard.press(key);

  async function tabTo(name: string, key = 'Tab'): Promise<void> {
    const stops: unknown[] = [];
    while (stops.length < MAX_TAB_STOPS) {
      await press(key);
      stops.push(await window.page.evaluate(FOCUSED_NAME));
      if (stops.at(-1) === name) return;
    }
    throw new Error(`"${name}" is not among the tab stops: ${stops.join(', ')}`);
  }

  async function type(name: string, text: string): Promise<void> {
    await tabTo(name);
    await window.page.keyboard.type(text);
  }

  it('the whole set-up can be completed', async () => {
    const scene = new Scene().withForm();
    window = await SidebarWindow.openLoaded(browser(), scene);
    await type('Zendesk subdomain', 'acme');
    await type('Access token', scene.zendesk.token);
    await press('Enter');
    await window.waitForHeading('Choose the form');
    await tabTo('Save and continue');
    await press('Enter');
    await window.waitForHeading('Who may get access');
    await type('Domains of new agents', 'acme.example');
    await press('Enter');
    await tabTo('Allowed requesters Everyone at these domains.');
    await press('Enter');
    await type('Allowed requesters (optional)', 'lead@acme.example');
    await tabTo('Blocked people No one is blocked.');
    await press('Space');
    await type('Blocked people (optional)', 'left@acme.example');
    await tabTo('Save and continue');
    await press('Space');
    await window.waitForHeading('Messages');
    await tabTo('Created');
    await press('ArrowRight');
    await press('End');
    await window.page.getByRole('tab', { name: 'Alert', selected: true }).waitFor();
    await tabTo('Problem');
    await press('Enter');
    await tabTo('Save and continue');
    await press('Enter');
    await window.waitForHeading('Idle accounts');
    await tabTo('Save and continue');
    await press('Enter');
    await window.waitForHeading('Ready');
    await tabTo('Turn on');
    await press('Enter');
    await window.waitForHeading('Health');
    expect(scene.google.triggers()).toHaveLength(3);
    expect(scene.google.call('getSetup')).toMatchObject({
      setup: {
        access: {
          domains: ['acme.example'],
          requesters: ['lead@acme.example'],
          blocked: ['left@acme.example'],
        },
      },
    });
  });

  it('the policy for idle accounts can be entered, corrected and checked', async () => {
    const scene = addAgents(new Scene().withForm().saved(), { Ana: 100 });
    window = await SidebarWindow.openLoaded(browser(), scene);
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
    await press('Control+a');
    await window.page.keyboard.type('60');
    await tabTo('Check now (no changes)');
    await press('Enter');
    await window.waitForText('See the Plan sheet.');
    expect(await window.focusedLabel()).toBe('Check now (no changes)');
    await tabTo('Save and continue', 'Shift+Tab');
    await press('Enter');
    await window.waitForHeading('Ready');
    expect(scene.google.call('getSetup')).toMatchObject({
      setup: { idle: { mode: 'report', disableAfterDays: 60, exempt: ['boss@acme.example'] } },
    });
  });

  it('the focus moves to the heading of the step that is opened', async () => {
    window = await SidebarWindow.openLoaded(browser(), new Scene().withForm().saved());
    await tabTo('Who may get access (done)');
    await press('Enter');
    await window.page.locator('[aria-current="step"] h2:focus').waitFor();
    await tabTo('Remove acme.example');
    await press('Enter');
    expect(await window.focusedLabel()).toBe('Domains of new agents');
    await tabTo('Connect Zendesk (done)', 'Shift+Tab');
  });

  it('a merge field is inserted at the cursor, and the cursor moves behind it', async () => {
    window = await SidebarWindow.openLoaded(browser(), new Scene().withForm().saved());
    await type('Subject', '');
    await press('Home');
    await tabTo('Email address');
    await press('Enter');
    await window.page.waitForFunction(`document.activeElement.selectionStart === '{{email}}'.length`);
    await window.page.keyboard.type(': ');
    expect(await window.field('Subject').inputValue()).toBe('{{email}}: Chat account created for {{name}}');
  });
});
