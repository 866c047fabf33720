/** Pictures of the demo for the README, made while it tells its story. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { launch } from '../chromium';
import { Film } from './film';
import { DemoWindow } from './testing';

const FOLDER = 'docs/pictures';
const PLACES = ['form', 'sheet', 'inbox', 'zendesk'] as const;

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch();
  const still = await DemoWindow.open(browser, {}, { width: 1440, height: 900, scale: 2 });
  await stills(still);
  await still.close();
  const moving = await DemoWindow.open(browser, {}, { width: 1360, height: 820 });
  keep('demo-in-motion.png', await story(moving));
  await moving.close();
  await browser.close();
}

async function stills(window: DemoWindow): Promise<void> {
  const film = new Film();
  await window.submit();
  await settled(window);
  keep('demo.png', film.still(await window.page.screenshot()));
  for (const place of PLACES) {
    const card = await window.page.locator(`.place.${place}`).screenshot();
    keep(`demo-${place}.png`, film.still(card));
  }
  await window.menu('Check idle accounts (no changes)');
  await window.page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await settled(window);
  keep('demo-plan.png', film.still(await window.page.locator('.place.sheet').screenshot()));
  await window.menu('Open setup and health');
  await window.page.frameLocator('.sidebar iframe').getByRole('heading', { name: 'Health' }).waitFor();
  await settled(window);
  keep('demo-sidebar.png', film.still(await window.page.locator('.place.sheet').screenshot()));
}

/** A new person gets an account; Zendesk is down for the next one, and the clock makes up for it. */
async function story(window: DemoWindow): Promise<Buffer> {
  const film = new Film();
  const shoot = async (ms: number) => film.add(await window.page.screenshot(), ms);
  const click = async (target: Locator) => {
    await mark(target, true);
    await shoot(900);
    await mark(target, false);
    await target.click();
    await window.idle();
    await settled(window);
  };
  const down = window.page.getByRole('switch', { name: 'Down', exact: true });
  await shoot(1_600);
  await click(window.button('Submit'));
  await shoot(3_000);
  await click(down);
  await click(window.button('Submit'));
  await shoot(2_400);
  await click(down);
  await click(window.button('+5 min'));
  await shoot(3_600);
  return film.moving();
}

/** What is clicked next, for whoever only looks. */
async function mark(target: Locator, isMarked: boolean): Promise<void> {
  await target.evaluate(
    (element, shadow) => {
      (element as unknown as { style: { boxShadow: string } }).style.boxShadow = shadow;
    },
    isMarked ? '0 0 0 4px #f9ab00' : '',
  );
}

/** What has changed is drawn. */
async function settled(window: DemoWindow): Promise<void> {
  await window.page.mouse.move(0, 0);
  await window.page.waitForTimeout(600);
}

function keep(name: string, picture: Buffer): void {
  writeFileSync(`${FOLDER}/${name}`, picture);
  console.log(`${FOLDER}/${name} ${Math.round(picture.length / 1024)} kB`);
}

await main();
