import { testBrowser } from '../test-browser';
import { AXE, CLIPPED, COLOR_VIOLATIONS, SCROLLS_SIDEWAYS, VIOLATIONS } from './accessibility';
import { PLAN_ADDRESS } from './browser';
import { chatScene, type PlanScene } from './plan-scenes';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

const SIZE = { width: 900, height: 640 };

const MANY = 2_100;

function peopleOf(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`Person${index}`, 100]));
}

let window: SidebarWindow;

async function open(scene: PlanScene): Promise<void> {
  window = await SidebarWindow.openLoaded(browser(), scene, { address: PLAN_ADDRESS, size: SIZE });
  await window.page.locator('tbody tr').first().waitFor();
}

const focusedRow = () =>
  window.page.evaluate<string>(`document.activeElement.closest('tr')?.getAttribute('aria-rowindex') ?? ''`);
const nodes = () => window.page.evaluate<number>(`document.querySelectorAll('*').length`);

describe('a plan of very many accounts', () => {
  afterEach(() => window.closeAfterTest());

  it('takes few calls, draws what is seen, and is gone through by the keyboard', async () => {
    const scene = chatScene(peopleOf(MANY), { limit: { percent: 100, count: 5_000 } });
    const started = performance.now();
    await open(scene);
    console.info(`${MANY} accounts: drawn after ${Math.round(performance.now() - started)} ms`);
    await window.waitForServer();
    expect(window.calls).toEqual(['getIdlePlan', 'getIdlePlan']);
    expect(await nodes()).toBeLessThan(500);
    expect(await window.page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(MANY + 1));
    await window.page.locator('tbody tr').first().focus();
    await window.page.keyboard.press('End');
    await window.page.waitForFunction(`scrollY > ${MANY} * 40`);
    expect(await focusedRow()).toBe(String(MANY + 1));
    expect(await nodes()).toBeLessThan(500);
    await window.page.keyboard.press('ArrowUp');
    expect(await focusedRow()).toBe(String(MANY));
    await window.page.keyboard.press('Home');
    expect(await focusedRow()).toBe('2');
    await window.page.mouse.wheel(0, 30_000);
    await window.page.locator('tr[aria-rowindex="540"]').waitFor();
    expect(await focusedRow()).toBe('2');
    expect(window.calls).toHaveLength(2);
  });

  it('spares with the keyboard alone', async () => {
    const scene = chatScene(peopleOf(20));
    await open(scene);
    const press = async (...keys: string[]) => {
      for (const key of keys) await window.page.keyboard.press(key);
    };
    await window.field('Search').focus();
    await press('Tab', 'ArrowDown', 'ArrowDown', 'Enter');
    await window.page.locator('dialog[open] input:focus').waitFor();
    await window.page.keyboard.type('On leave');
    await press('Enter');
    await window.page.locator('dialog').waitFor({ state: 'detached' });
    // The row is drawn anew with its button before it has the focus again.
    await window.page.locator('tr[aria-rowindex="4"]:focus-within').waitFor();
    expect(await focusedRow()).toBe('4');
    await press('Tab');
    expect(await window.focusedLabel()).toBe('Take back');
    expect(scene.google.spreadsheet.sheet('Exemptions').display()[1]?.slice(0, 2)).toEqual([
      'person2@acme.example',
      'On leave',
    ]);
  });
});

async function expectNothingClipped(): Promise<void> {
  expect(await window.page.evaluate(SCROLLS_SIDEWAYS)).toBe(false);
  // A cell shows the beginning of what is long; all of it is in the dialog that the row opens.
  const clipped = await window.page.evaluate<string[]>(CLIPPED);
  expect(clipped.filter((each) => !/class="[^"]*\b(cut|list-head)\b/.test(each))).toEqual([]);
}

const STATES: [string, () => Promise<unknown>][] = [
  ['with its list', async () => {}],
  ['about one account', () => window.page.locator('tbody tr').first().click()],
  ['asking for a number', () => window.click('Apply anyway…')],
  [
    'after the run',
    async () => {
      await window.click('Apply anyway…');
      await window.field('Number of accounts').fill('20');
      await window.click('Disable 20 accounts');
      await window.waitForText('Carried out: 20 disabled.');
    },
  ],
];

describe.each(STATES)('the page of the plan %s', (_state, prepare) => {
  beforeAll(async () => {
    await open(chatScene(peopleOf(20), { limit: { percent: 100, count: 3 } }));
    await prepare();
    await window.page.evaluate(AXE);
  });
  afterAll(() => window.closeAfterTest());

  it('has no violation that axe finds, also in forced colours', async () => {
    expect(await window.page.evaluate(VIOLATIONS)).toEqual([]);
    await window.page.emulateMedia({ forcedColors: 'active' });
    expect(await window.page.evaluate(COLOR_VIOLATIONS)).toEqual([]);
    await window.page.emulateMedia({ forcedColors: 'none' });
  });

  it.each([
    ['its own size', SIZE],
    ['a zoom of 200 %', { width: 450, height: 320 }],
    ['a phone', { width: 390, height: 700 }],
  ])('fits at %s', async (_size, size) => {
    await window.page.setViewportSize(size);
    await expectNothingClipped();
  });

  it('fits with text of twice the size', async () => {
    await window.page.setViewportSize(SIZE);
    await window.page.addStyleTag({ content: 'html { font-size: 200%; }' });
    await expectNothingClipped();
  });
});
