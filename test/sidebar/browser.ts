import type { Browser, Page } from 'playwright-core';
import { FUNCTIONS, SIDEBAR } from './scene';

export const ADDRESS = 'https://sidebar.example/';
const SIZE = { width: 300, height: 700 };

export interface Answer {
  value?: unknown;
  failed?: true;
  lost?: true;
}

/** Who has a page just now: what it asks the server and what it says goes there. */
export interface Guest {
  answer(name: string, args: string): Promise<Answer>;
  hear(noise: string): void;
}

/** Making a page takes longer than most tests: those that are left are used again, emptied. */
const free = new WeakMap<Browser, { page: Page; scale: number }[]>();
const guests = new WeakMap<Page, Guest>();

export async function takePage(browser: Browser, scale: number, guest: Guest): Promise<Page> {
  const pages = free.get(browser) ?? [];
  const fitting = pages.find((each) => each.scale === scale);
  free.set(
    browser,
    pages.filter((each) => each !== fitting),
  );
  const page = fitting?.page ?? (await newPage(browser, scale));
  guests.set(page, guest);
  return page;
}

export async function leavePage(browser: Browser, scale: number, page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize(SIZE);
  free.set(browser, [...(free.get(browser) ?? []), { page, scale }]);
}

async function newPage(browser: Browser, scale: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: SIZE,
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  context.setDefaultTimeout(12_000);
  const page = await context.newPage();
  const hear = (noise: string) => guests.get(page)?.hear(noise);
  page.on('console', (message) => hear(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => hear(`error: ${error.message}`));
  await page.route('**/*', (route) => {
    if (route.request().url() === ADDRESS) return route.fulfill({ contentType: 'text/html', body: SIDEBAR });
    hear(`loaded: ${route.request().url()}`);
    return route.abort();
  });
  await page.exposeFunction('askServer', (name: string, args: string) =>
    guests.get(page)?.answer(name, args),
  );
  await page.addInitScript({ content: `(${SCRIPT_RUN})(${JSON.stringify(FUNCTIONS)})` });
  return page;
}

/**
 * Runs in the page: `google.script.run` with immutable runners, as Google makes them. A text, because what compiles
 * these tests adds helpers of its own that the page does not have.
 */
const SCRIPT_RUN = `(names) => {
  window.asking = 0;
  const call = async (name, args, good, bad) => {
    window.asking += 1;
    const { value, failed, lost } = await window.askServer(name, JSON.stringify(args));
    window.asking -= 1;
    if (lost) return;
    if (failed) bad?.(new Error('Exception: something in the language of the account'));
    else good?.(value ?? null);
  };
  const runner = (good, bad) => Object.freeze({
    ...Object.fromEntries(names.map((name) => [name, (...args) => void call(name, args, good, bad)])),
    withSuccessHandler: (handler) => runner(handler, bad),
    withFailureHandler: (handler) => runner(good, handler),
  });
  window.google = { script: { run: runner(null, null) } };
}`;
