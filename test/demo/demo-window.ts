import type { Browser, Page } from 'playwright-core';
import { BROWSER_TIMEOUT_MS } from '../chromium';
import type { Arguments } from './arguments';
import { type Demo, startDemo } from './demo';
import type { Command, ViewName, Views } from './protocol';

export interface WindowOptions {
  width?: number;
  height?: number;
  scale?: number;
  /** The folder of another script than the one in `dist`. */
  built?: string;
}

/** After a click, the grid tells within this time what is selected; it is clicked again if not. */
const SELECTED_MS = 1_500;

/** A running demo and a browser window that shows it. */
export class DemoWindow {
  readonly demo: Demo;
  readonly page: Page;
  /** Everything in the browser console, and every request to another site. */
  readonly noise: string[] = [];

  private constructor(demo: Demo, page: Page) {
    this.demo = demo;
    this.page = page;
  }

  static async open(browser: Browser, given: Partial<Arguments> = {}, options: WindowOptions = {}) {
    const { width = 1440, height = 900, scale = 1 } = options;
    const demo = await startDemo({ empty: false, ...given }, 0, options.built);
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
    context.setDefaultTimeout(BROWSER_TIMEOUT_MS);
    const window = new DemoWindow(demo, await context.newPage());
    await window.load();
    return window;
  }

  private async load(): Promise<void> {
    const { page, demo } = this;
    page.on('console', (message) => this.noise.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.noise.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(demo.url) || request.url().startsWith('data:');
      if (!isOwn) this.noise.push(`loaded: ${request.url()}`);
    });
    await page.addInitScript({ content: COUNT_COMMANDS });
    await page.goto(demo.url);
    await this.button('Submit').waitFor();
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await this.demo.close();
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  field(label: string) {
    return this.page.getByLabel(label, { exact: true });
  }

  /** Submits the form and waits until the answer has been handled. */
  async submit(example?: string): Promise<void> {
    if (example) await this.button(example).click();
    await this.button('Submit').click();
    await this.idle();
  }

  async turn(name: string): Promise<void> {
    const toggle = this.page.getByRole('switch', { name, exact: true });
    const was = await toggle.getAttribute('aria-checked');
    await toggle.click();
    await this.page.locator(`[role=switch][aria-checked="${was !== 'true'}"]`, { hasText: name }).waitFor();
  }

  /** What has no button in the page. */
  async send(command: Command): Promise<void> {
    const body = JSON.stringify(JSON.stringify(command));
    const headers = "{ 'Content-Type': 'application/json', 'X-Demo-Token': token }";
    await this.page.evaluate(
      `(async () => {
        const token = document.querySelector('meta[name="demo-token"]').content;
        await fetch('/command', { method: 'POST', headers: ${headers}, body: ${body} });
      })()`,
    );
    await this.idle();
  }

  async wait(step: '+5 min' | '+1 day' | '+60 days'): Promise<void> {
    await this.button(step).click();
    await this.idle();
  }

  async menu(caption: string): Promise<void> {
    await this.openMenuAt(caption);
    await this.page.getByRole('menuitem', { name: caption, exact: true }).click();
    await this.idle();
  }

  /** Opens the menu of the script, and the submenu with that item. */
  async openMenuAt(caption: string): Promise<void> {
    await this.page.locator('.script-menu').click();
    const entries = (await this.view('sheet')).menus.flatMap(({ items }) => items);
    const subMenu = entries.find((each) => typeof each === 'object' && each?.items.includes(caption));
    if (typeof subMenu === 'object' && subMenu)
      await this.page.getByRole('menuitem', { name: subMenu.caption, exact: true }).click();
  }

  /** Waits until every command of the page has been answered, which an action is at its end, and no action is running. */
  async idle(): Promise<void> {
    await this.page.evaluate('commandsAnswered()');
    const deadline = Date.now() + 110_000;
    // Gives what was clicked in the sidebar, another frame, time to reach the backend.
    let pause = 60;
    do {
      await this.page.waitForTimeout(pause);
      // Asking often slows down what is waited for.
      pause = Math.min(pause * 2, 480);
    } while ((await this.view('clock')).busy !== null && Date.now() < deadline);
  }

  /** The current content of a panel. */
  async view<N extends ViewName>(name: N): Promise<Views[N]> {
    const reply = (await (await this.page.request.get(`${this.demo.url}/view/${name}`)).json()) as {
      value: Views[N];
    };
    return reply.value;
  }

  /** The rows of the active sheet with content, by column title. */
  async rows(): Promise<Record<string, string>[]> {
    const { rows } = await this.view('sheet');
    const [header = [], ...lines] = rows.map((row) => row.map((cell) => [cell].flat()[0] as string));
    return lines
      .filter((line) => line.some((text) => text !== ''))
      .map((line) => Object.fromEntries(header.map((title, index) => [title, line[index] ?? ''])));
  }

  async lastRow(): Promise<Record<string, string>> {
    return (await this.rows()).at(-1) ?? {};
  }

  /** Waits until a visible cell holds the text. */
  async seesCell(text: string): Promise<void> {
    await this.page.locator('revo-grid .rgCell', { hasText: text }).first().waitFor();
  }

  /** Selects the row of that text, once it is drawn where it stays: a new row scrolls into view. */
  async selectRow(text: string): Promise<void> {
    const { rows } = await this.view('sheet');
    const shown = rows.map((cells) => cells.map((cell) => [cell].flat()[0] as string));
    const named = shown.flatMap((cells, index) =>
      cells.some((cell) => cell.includes(text)) ? [index + 1] : [],
    );
    const selected = this.page.locator(
      named.map((row) => `.sheet-body[data-selected="${row}:${row}"]`).join(', '),
    );
    for (let tries = 0; tries < 20 && !(await selected.isVisible()); tries += 1) {
      await this.page.locator('revo-grid .rgCell', { hasText: text }).first().click();
      await selected.waitFor({ timeout: SELECTED_MS }).catch(() => {});
    }
    await selected.waitFor();
  }

  /** The first and the last of the rows that the page takes for selected; 0: none yet. */
  async selectedRows(): Promise<[first: number, last: number]> {
    const rows = (await this.page.locator('.sheet-body').getAttribute('data-selected')) ?? '';
    const [first = 0, last = 0] = rows.split(':').map(Number);
    return [first, last];
  }

  /** Waits until the panel shows the text. */
  async sees(panel: Exclude<ViewName, 'clock'>, text: string | RegExp): Promise<void> {
    await this.page.locator(`.panel.${panel}`).getByText(text).first().waitFor();
  }
}

/** Runs in the page, before its script: `commandsAnswered` waits for what a click has sent, however late it is carried out. */
const COUNT_COMMANDS = `{
  const pending = new Set();
  const send = window.fetch;
  window.fetch = (address, ...more) => {
    const reply = send(address, ...more);
    if (address === '/command') {
      const forget = () => pending.delete(reply);
      pending.add(reply);
      reply.then(forget, forget);
    }
    return reply;
  };
  window.commandsAnswered = async () => {
    while (pending.size > 0) await Promise.allSettled(pending);
  };
}`;
