import { testBrowser } from '../test-browser';
import { AXE, CLIPPED, COLOR_VIOLATIONS, SCROLLS_SIDEWAYS, VIOLATIONS } from './accessibility';
import { openHelp } from './help-views';
import { ADMIN, Scene } from './scene';
import type { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

let window: SidebarWindow;

const on = () => new Scene().withForm().saved().turnedOn();
const heading = (title: string) => window.page.getByRole('heading', { name: title, exact: true });
const search = () => window.field('Search the guide');
/** How far below the upper edge of the window the heading with the focus is; `null`: no heading has it. */
const focusedTop = () =>
  window.page.evaluate<number | null>(
    `/^H/.test(document.activeElement.tagName) ? document.activeElement.getBoundingClientRect().top : null`,
  );
const isClosed = () => window.page.evaluate<boolean>('window.isClosed === true');
const press = async (...keys: string[]) => {
  for (const key of keys) await window.page.keyboard.press(key);
};

async function expectToBeAt(title: string): Promise<void> {
  expect(await window.focusedLabel()).toBe(title);
  const top = (await focusedTop()) ?? -1;
  expect(top).toBeGreaterThan(40);
  expect(top).toBeLessThan(160);
}

describe('the page of help', () => {
  afterEach(() => window.closeAfterTest());

  it('opens from the menu with how Chat Access is, ready for a search', async () => {
    window = await openHelp(browser(), on());
    await heading('Admin guide').waitFor();
    await window.waitForText(`Chat Access is on and runs as ${ADMIN}.`);
    expect(await window.page.evaluate('document.activeElement.id')).toBe('search');
    expect(window.calls).toEqual([]);
  });

  it('opens at the section of a step', async () => {
    window = await openHelp(browser(), on(), { topic: 'access' });
    await expectToBeAt('Who may get access');
  });

  it('finds sections by words, and shows all again', async () => {
    window = await openHelp(browser(), on());
    await search().fill('lock light agents');
    await window.waitForText(/^\d+ sections? found$/);
    await search().fill('exempt subdomains');
    expect(await heading('Exemptions').isVisible()).toBe(true);
    expect(await heading('Looking after idle accounts').isVisible()).toBe(true);
    expect(await heading('Emails').isVisible()).toBe(false);
    const links = window.page.getByRole('navigation').getByRole('link');
    expect(await links.allTextContents()).toContain('Exemptions');
    expect(await links.count()).toBeLessThan(10);
    await search().fill('zebra crossing');
    await window.waitForText('Nothing found. Try fewer words.');
    await press('Escape');
    expect(await heading('Emails').isVisible()).toBe(true);
    expect(await isClosed()).toBe(false);
    await press('Escape');
    expect(await isClosed()).toBe(true);
  });

  it('explains a message that is pasted from the sheet', async () => {
    window = await openHelp(browser(), on());
    await search().fill(
      'eva@other.example: other.example is not on the list of domains that may get access.',
    );
    await window.waitForText('1 section found');
    await window.waitForText("The whole domain of the agent's address must be listed.");
    await press('Enter');
    expect(await window.focusedLabel()).toBe('is not on the list of domains');
  });

  it('follows links within the guide, also to what a search hides, and goes back', async () => {
    window = await openHelp(browser(), on(), { topic: 'access' });
    await search().fill('people who approve');
    const link = window.page.getByRole('link', { name: 'approval', exact: true }).first();
    await link.click();
    await expectToBeAt('Approval');
    expect(await search().inputValue()).toBe('');
    await window.click('Back');
    expect(await window.focusedLabel()).toBe('approval');
    expect(await window.button('Back').count()).toBe(0);
    expect(window.page.url()).not.toContain('#');
  });

  it('is used with the keyboard alone', async () => {
    window = await openHelp(browser(), on());
    await window.page.keyboard.type('undo');
    await press('Tab', 'Tab', 'Enter');
    expect(await focusedTop()).not.toBeNull();
    await press('Escape', 'Escape');
    expect(await isClosed()).toBe(true);
  });

  it('leads past the contents to the guide', async () => {
    window = await openHelp(browser(), on(), { topic: 'health' });
    await window.page.getByText('Skip to the guide').focus();
    await press('Enter');
    expect(await window.page.evaluate('document.activeElement.id')).toBe('guide');
  });

  it('folds the contents on a phone, and again after a choice', async () => {
    window = await openHelp(browser(), on(), { size: { width: 390, height: 700 } });
    const link = window.page.getByRole('link', { name: 'Turn on', exact: true });
    expect(await link.isVisible()).toBe(false);
    await window.unfold('Contents');
    await link.click();
    await expectToBeAt('Turn on');
    expect(await link.isVisible()).toBe(false);
  });
});

const STATES: [string, () => Promise<unknown>][] = [
  ['at its top', async () => {}],
  ['at a section', () => window.page.getByRole('link', { name: 'Status', exact: true }).click()],
  ['with what a search found', () => search().fill('free seat')],
];

/** What screen readers and keyboards find, and nobody sees, is cut off on purpose. */
async function expectNothingClipped(): Promise<void> {
  expect(await window.page.evaluate(SCROLLS_SIDEWAYS)).toBe(false);
  const clipped = await window.page.evaluate<string[]>(CLIPPED);
  expect(clipped.filter((each) => !/^<(thead|a class="skip")/.test(each))).toEqual([]);
}

describe.each(STATES)('the page of help %s', (_state, prepare) => {
  beforeAll(async () => {
    window = await openHelp(browser(), on());
    await prepare();
    await window.page.evaluate(AXE);
  });
  afterAll(() => window.closeAfterTest());

  it('has no violation that axe finds', async () => {
    expect(await window.page.evaluate(VIOLATIONS)).toEqual([]);
  });

  it('has none in forced colours', async () => {
    await window.page.emulateMedia({ forcedColors: 'active' });
    expect(await window.page.evaluate(COLOR_VIOLATIONS)).toEqual([]);
    await window.page.emulateMedia({ forcedColors: 'none' });
  });

  it('has none on a phone, where tables are stacked', async () => {
    await window.page.setViewportSize({ width: 390, height: 700 });
    expect(await window.page.evaluate(VIOLATIONS)).toEqual([]);
  });

  it.each([
    ['its own size', { width: 960, height: 640 }],
    ['a zoom of 200 %', { width: 480, height: 320 }],
    ['a phone', { width: 390, height: 700 }],
    ['the narrowest window that has a column of contents', { width: 896, height: 640 }],
    ['the narrowest window with tables', { width: 769, height: 640 }],
  ])('fits at %s', async (_size, size) => {
    await window.page.setViewportSize(size);
    await window.page.waitForFunction('innerWidth >= 896 === document.getElementById("contents").open');
    await expectNothingClipped();
  });

  it('fits with text of twice the size', async () => {
    await window.page.setViewportSize({ width: 390, height: 700 });
    await window.page.addStyleTag({ content: 'html { font-size: 200%; }' });
    await expectNothingClipped();
  });
});
