/** Takes the screenshots of the demo for the documents; with an argument, only that part of them. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { launch } from '../chromium';
import { AnimatedPng, reducePng } from './animated-png';
import { APPROVER } from './backend/installation';
import { DemoWindow } from './demo-window';

const FOLDER = 'docs/pictures';
const PANELS = ['form', 'sheet', 'inbox', 'zendesk'] as const;

const PARTS: Record<string, (browser: Browser) => Promise<void>> = {
  async chat(browser) {
    const window = await DemoWindow.open(browser, {}, { width: 1440, height: 900, scale: 2 });
    await takePictures(window);
    await window.close();
  },
  async approval(browser) {
    const window = await DemoWindow.open(browser, {}, { width: 1440, height: 900, scale: 2 });
    await takeApprovalPicture(window);
    await window.close();
  },
  async dashboard(browser) {
    const agents = fewAgents();
    const window = await DemoWindow.open(browser, { agents }, { width: 1440, height: 1000, scale: 2 });
    await takeDashboardPicture(window);
    await window.close();
  },
  async motion(browser) {
    const window = await DemoWindow.open(browser, {}, { width: 1360, height: 820 });
    save('demo-in-motion.png', await recordAnimation(window));
    await window.close();
  },
  async german(browser) {
    const window = await DemoWindow.open(browser, { language: 'de' }, { width: 1440, height: 900, scale: 2 });
    await window.submit();
    await window.page.locator('.script-menu').click();
    await waitUntilDrawn(window);
    await window.page.waitForTimeout(600);
    save('demo-german.png', reducePng(await window.page.screenshot()));
    await window.close();
  },
  async suite(browser) {
    const size = { width: 1440, height: 900, scale: 2 };
    const window = await DemoWindow.open(browser, { product: 'support' }, size);
    await takeSuitePictures(window);
    await window.close();
  },
};

async function main(part?: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch();
  for (const [name, take] of Object.entries(PARTS)) {
    if (part === undefined || part === name) await take(browser);
  }
  await browser.close();
}

async function takePictures(window: DemoWindow): Promise<void> {
  await window.submit();
  await waitUntilDrawn(window);
  save('demo.png', reducePng(await window.page.screenshot()));
  for (const panel of PANELS) {
    const card = await window.page.locator(`.panel.${panel}`).screenshot();
    save(`demo-${panel}.png`, reducePng(card));
  }
  await window.menu('Check idle accounts (no changes)');
  await window.page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await waitUntilDrawn(window);
  await closeToasts(window);
  await window.page.getByRole('button', { name: 'Enlarge Sheet' }).click();
  await waitUntilDrawn(window);
  save('demo-plan.png', reducePng(await window.page.locator('.panel.sheet').screenshot()));
  await window.page.getByRole('button', { name: 'Show all panels' }).click();
  await window.menu('Open setup and health');
  await window.page.frameLocator('.sidebar iframe').getByRole('heading', { name: 'Health' }).waitFor();
  await waitUntilDrawn(window);
  save('demo-sidebar.png', reducePng(await window.page.locator('.panel.sheet').screenshot()));
}

/** A message leaves by itself once something else is done. */
async function closeToasts(window: DemoWindow): Promise<void> {
  const close = window.page.locator('.toast').getByRole('button', { name: 'Close' });
  while ((await close.count()) > 0) await close.first().click();
}

/** The approver has selected the row that waits, and opens the menu. */
async function takeApprovalPicture(window: DemoWindow): Promise<void> {
  await window.field('Signed in as').selectOption(APPROVER);
  await window.idle();
  await window.page.getByRole('tab', { name: /^Approvers / }).click();
  await window.selectRow('Needs approval');
  await window.page.locator('.script-menu').click();
  await window.page.getByRole('menuitem', { name: 'Approve selected rows' }).hover();
  await window.page.waitForTimeout(600);
  save('demo-approval.png', reducePng(await window.page.screenshot()));
}

/** The first of the sample accounts: each night of three months all of them are read. */
function fewAgents(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'agents-')), 'agents.csv');
  const lines = readFileSync('test/samples/agents.csv', 'utf8').split('\n');
  writeFileSync(path, `${lines.slice(0, 121).join('\n')}\n`);
  return path;
}

const WEEK_MINUTES = 7 * 24 * 60;
const REQUESTS_A_WEEK = [4, 6, 5, 8, 3, 7, 5, 9, 6, 4, 7];

/** Eleven weeks of requests; in three of them Zendesk is down for a while. */
async function takeDashboardPicture(window: DemoWindow): Promise<void> {
  for (const [week, count] of REQUESTS_A_WEEK.entries()) {
    await window.send({ do: 'submit-many', count });
    await window.send({ do: 'advance', minutes: 5 });
    if (week % 4 === 2) await window.turn('Zendesk is down');
    await window.submit('New person');
    if (week % 4 === 2) await window.turn('Zendesk is down');
    await window.send({ do: 'advance', minutes: 30 });
    if (week % 3 === 0) await window.submit('Wrong domain');
    await window.send({ do: 'advance', minutes: WEEK_MINUTES });
  }
  await window.menu('Update the dashboard');
  const { id } = await window.view('sheet');
  await window.send({ do: 'type', sheet: id, row: 11, column: 4, text: '\u20ac 55' });
  await window.menu('Update the dashboard');
  await window.page.getByRole('button', { name: 'Enlarge Sheet' }).click();
  await closeToasts(window);
  // What has changed is no longer marked.
  await window.page.waitForTimeout(7_000);
  await waitUntilDrawn(window);
  save('demo-dashboard.png', reducePng(await window.page.locator('.panel.sheet').screenshot()));
}

/** A new person waits for Chat, which an admin then ticks. */
async function takeSuitePictures(window: DemoWindow): Promise<void> {
  await window.submit();
  await waitUntilDrawn(window);
  save('demo-suite.png', reducePng(await window.page.screenshot()));
  await window.page
    .getByRole('checkbox', { name: /^Chat for / })
    .first()
    .check();
  await window.turn('No free seat');
  await waitUntilDrawn(window);
  const card = await window.page.locator('.panel.zendesk').screenshot();
  save('demo-suite-zendesk.png', reducePng(card));
}

/** A new person gets an account; for the next person Zendesk is down, and the timer retries. */
async function recordAnimation(window: DemoWindow): Promise<Buffer> {
  const animation = new AnimatedPng();
  const addFrame = async (ms: number) => animation.addFrame(await window.page.screenshot(), ms);
  const click = async (target: Locator) => {
    await setOutlined(target, true);
    await addFrame(900);
    await setOutlined(target, false);
    await target.click();
    await window.idle();
    await waitUntilDrawn(window);
  };
  const down = window.page.getByRole('switch', { name: 'Zendesk is down', exact: true });
  await window.page.locator('.panel.zendesk tbody tr').first().waitFor();
  await window.page.locator('revo-grid .rgCell', { hasText: 'Done' }).first().waitFor();
  await waitUntilDrawn(window);
  await addFrame(1_600);
  await click(window.button('Submit'));
  await addFrame(3_000);
  await click(down);
  await click(window.button('Submit'));
  await addFrame(2_400);
  await click(down);
  await click(window.button('+5 min'));
  await addFrame(3_600);
  return animation.encode();
}

/** Outlines the element that is clicked next. */
async function setOutlined(target: Locator, isOutlined: boolean): Promise<void> {
  await target.evaluate(
    (element, shadow) => {
      (element as unknown as { style: { boxShadow: string } }).style.boxShadow = shadow;
    },
    isOutlined ? '0 0 0 4px #f9ab00' : '',
  );
}

/** Waits until all changes are drawn. */
async function waitUntilDrawn(window: DemoWindow): Promise<void> {
  await window.page.mouse.move(0, 0);
  await window.page.waitForTimeout(600);
}

function save(name: string, picture: Buffer): void {
  writeFileSync(`${FOLDER}/${name}`, picture);
  console.log(`${FOLDER}/${name} ${Math.round(picture.length / 1024)} kB`);
}

await main(process.argv[2]);
