import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testBrowser } from '../test-browser';
import { AXE, CLIPPED, COLOR_VIOLATIONS, SCROLLS_SIDEWAYS, VIOLATIONS } from './accessibility';
import { EVIDENCE_ADDRESS } from './browser';
import { type PlanScene, planScenes } from './plan-scenes';
import type { Scene } from './scene';
import { SidebarWindow, type WindowOptions } from './sidebar-window';

const browser = testBrowser();

const SIZE = { width: 680, height: 600 };
const SECOND_EDITOR = 'second@acme.example';

let window: SidebarWindow;

async function open(scene: Scene, options: WindowOptions = {}): Promise<void> {
  window = await SidebarWindow.openLoaded(browser(), scene, {
    address: EVIDENCE_ADDRESS,
    size: SIZE,
    ...options,
  });
}

function made<S extends Scene>(scene: S): S {
  scene.submit();
  scene.google.clock.advance(60_000);
  expect(scene.google.call('makeEvidence', '')).toMatchObject({ ok: true });
  return scene;
}

/** What the person gets who clicks on the link. */
async function download(): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    window.page.waitForEvent('download'),
    window.page.getByRole('link', { name: 'Download CSV' }).click(),
  ]);
  const path = join(tmpdir(), `evidence-${process.pid}.csv`);
  await file.saveAs(path);
  return { name: file.suggestedFilename(), text: readFileSync(path, 'utf8') };
}

const evidenceSheets = ({ google }: Scene) =>
  google.spreadsheet.sheets.map(({ name }) => name).filter((name) => name.startsWith('Evidence '));

describe.each(planScenes())('the page of the evidence (%s)', (_product, make) => {
  afterEach(() => window.closeAfterTest());

  it('says what the evidence says in all, and gives the file whose fingerprint is in the log', async () => {
    const scene = made(make({ Ana: 100, Ben: 3 }));
    await open(scene);
    await window.waitForText('1 account created, 0 enabled or raised');
    const [sheet = ''] = evidenceSheets(scene);
    await window.waitForText(sheet);
    const { name, text } = await download();
    expect(name).toBe(`${sheet}.csv`);
    expect(text).toContain('"ana.diaz@acme.example"');
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
    await window.waitForText(sha256);
    expect(JSON.stringify(scene.google.spreadsheet.sheet('Log').display().at(-1))).toContain(sha256);
    expect(await window.page.getByText('The sheet was changed').count()).toBe(0);
  });
});

describe('the page of the evidence', () => {
  const [[, make] = []] = planScenes();
  const scene = (): PlanScene => {
    if (!make) throw new Error('((no product))');
    return made(make({ Ana: 100 }));
  };
  afterEach(() => window.closeAfterTest());

  it('says that the sheet was changed after it was made', async () => {
    const altered = scene();
    altered.google.spreadsheet.sheet(evidenceSheets(altered)[0] ?? '').set('B3', 'mallory@acme.example');
    await open(altered);
    await window.waitForText('The sheet was changed after it was made');
  });

  it('makes evidence about another period, with the keyboard alone', async () => {
    const one = scene();
    await open(one);
    await window.page.getByRole('link', { name: 'Download CSV' }).focus();
    await window.page.keyboard.press('Tab');
    expect(await window.focusedLabel()).toBe('Another period');
    await window.page.keyboard.type('last week');
    await window.page.keyboard.press('Enter');
    await window.waitForText('"last week" is not a period.');
    expect(evidenceSheets(one)).toHaveLength(1);
    await window.field('Another period').fill('2020 Q1');
    await window.page.keyboard.press('Tab');
    await window.page.keyboard.press('Enter');
    await window.waitForText('2020-01-01 to 2020-03-31');
    await window.waitForText('The evidence is in the sheet');
    await window.waitForServer();
    expect(evidenceSheets(one)).toHaveLength(2);
    expect((await download()).text).toContain('0 accounts created');
  });

  it('shows a person what to do who has made none, or whose call failed', async () => {
    const one = scene();
    await open(one, { as: SECOND_EDITOR });
    await window.waitForText('You have made no evidence in this spreadsheet yet.');
    await window.close();
    await open(one);
    window.breakNextCall('getEvidence', 'failed');
    await window.page.reload();
    await window.button('Reload').click();
    await window.page.getByRole('link', { name: 'Download CSV' }).waitFor();
  });
});

describe('the looks of the page of the evidence', () => {
  const [[, make] = []] = planScenes();
  beforeAll(async () => {
    if (make) await open(made(make({ Ana: 100, Ben: 3 })));
    await window.page.getByRole('link', { name: 'Download CSV' }).waitFor();
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
    ['a zoom of 200 %', { width: 340, height: 300 }],
    ['a phone', { width: 390, height: 700 }],
  ])('fits at %s', async (_size, size) => {
    await window.page.setViewportSize(size);
    expect(await window.page.evaluate(SCROLLS_SIDEWAYS)).toBe(false);
    expect(await window.page.evaluate(CLIPPED)).toEqual([]);
  });
});
