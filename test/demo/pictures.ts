/** Takes the screenshots of the demo for the documents; with an argument, only that part of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
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
  async motion(browser) {
    const window = await DemoWindow.open(browser, {}, { width: 1360, height: 820 });
    save('demo-in-motion.png', await recordAnimation(window));
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
  await window.page.locator('.toast').getByRole('button', { name: 'Close' }).click();
  await window.page.getByRole('button', { name: 'Enlarge Sheet' }).click();
  await waitUntilDrawn(window);
  save('demo-plan.png', reducePng(await window.page.locator('.panel.sheet').screenshot()));
  await window.page.getByRole('button', { name: 'Show all panels' }).click();
  await window.menu('Open setup and health');
  await window.page.frameLocator('.sidebar iframe').getByRole('heading', { name: 'Health' }).waitFor();
  await waitUntilDrawn(window);
  save('demo-sidebar.png', reducePng(await window.page.locator('.panel.sheet').screenshot()));
}

/** The approver has selected the row that waits, and opens the menu. */
async function takeApprovalPicture(window: DemoWindow): Promise<void> {
  await window.field('Signed in as').selectOption(APPROVER);
  await window.idle();
  await window.page.getByRole('tab', { name: /^Approvers / }).click();
  await window.page.locator('revo-grid .rgCell', { hasText: 'Needs approval' }).first().click();
  await window.page.locator('.script-menu').click();
  await window.page.getByRole('menuitem', { name: 'Approve selected rows' }).hover();
  await window.page.waitForTimeout(600);
  save('demo-approval.png', reducePng(await window.page.screenshot()));
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
