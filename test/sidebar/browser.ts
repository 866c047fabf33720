import type { Browser, Page } from 'playwright-core';
import { BROWSER_TIMEOUT_MS } from '../chromium';
import { EVIDENCE, FUNCTIONS, IDLE_PLAN, PERSON, SIDEBAR } from './scene';

export const ADDRESS = 'https://sidebar.example/';
/** Where the page of the idle plan is. */
export const PLAN_ADDRESS = `${ADDRESS}plan`;
/** Where the page of the evidence is. */
export const EVIDENCE_ADDRESS = `${ADDRESS}evidence`;
/** Where the page is that the script has shown last. */
export const DIALOG_ADDRESS = `${ADDRESS}dialog`;
/** Where the page of a person's history is. */
export const PERSON_ADDRESS = `${ADDRESS}person`;
const PAGES: Record<string, string> = {
  [ADDRESS]: SIDEBAR,
  [PLAN_ADDRESS]: IDLE_PLAN,
  [PERSON_ADDRESS]: PERSON,
  [EVIDENCE_ADDRESS]: EVIDENCE,
};
const SIZE = { width: 300, height: 700 };

export interface CallAnswer {
  value?: unknown;
  isFailed?: true;
  isLost?: true;
}

/** The test that uses a page at the moment. */
export interface PageClient {
  answerCall(name: string, args: string): Promise<CallAnswer>;
  /** Receives what should not happen: a message on the console, a request to another host. */
  report(event: string): void;
  /** The page that the script has shown last. */
  shownPage(): string | undefined;
}

/** Opening a page takes longer than most tests, so pages are reset and used again. */
const freePages = new WeakMap<Browser, { page: Page; scale: number }[]>();
const clients = new WeakMap<Page, PageClient>();

export async function acquirePage(browser: Browser, scale: number, client: PageClient): Promise<Page> {
  const pages = freePages.get(browser) ?? [];
  const fitting = pages.find((each) => each.scale === scale);
  freePages.set(
    browser,
    pages.filter((each) => each !== fitting),
  );
  const page = fitting?.page ?? (await newPage(browser, scale));
  clients.set(page, client);
  return page;
}

export async function releasePage(browser: Browser, scale: number, page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize(SIZE);
  freePages.set(browser, [...(freePages.get(browser) ?? []), { page, scale }]);
}

async function newPage(browser: Browser, scale: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: SIZE,
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  context.setDefaultTimeout(BROWSER_TIMEOUT_MS);
  const page = await context.newPage();
  const report = (event: string) => clients.get(page)?.report(event);
  page.on('console', (message) => report(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => report(`error: ${error.message}`));
  await page.route('**/*', (route) => {
    const url = route.request().url();
    const body = url === DIALOG_ADDRESS ? clients.get(page)?.shownPage() : PAGES[url];
    if (body) return route.fulfill({ contentType: 'text/html', body });
    report(`loaded: ${url}`);
    return route.abort();
  });
  await page.exposeFunction('callServer', (name: string, args: string) =>
    clients.get(page)?.answerCall(name, args),
  );
  await page.addInitScript({ content: `(${SCRIPT_RUN})(${JSON.stringify(FUNCTIONS)})` });
  return page;
}

/**
 * Runs in the page: `google.script.run` with immutable runners, as Google makes them. It is a text, because the
 * compiler of these tests adds helpers that the page does not have.
 */
const SCRIPT_RUN = `(names) => {
  window.pendingCalls = 0;
  const call = async (name, args, onSuccess, onFailure) => {
    window.pendingCalls += 1;
    const { value, isFailed, isLost } = await window.callServer(name, JSON.stringify(args));
    window.pendingCalls -= 1;
    if (isLost) return;
    if (isFailed) onFailure?.(new Error('Exception: something in the language of the account'));
    else onSuccess?.(value ?? null);
  };
  const newRunner = (onSuccess, onFailure) => Object.freeze({
    ...Object.fromEntries(names.map((name) => [name, (...args) => void call(name, args, onSuccess, onFailure)])),
    withSuccessHandler: (handler) => newRunner(handler, onFailure),
    withFailureHandler: (handler) => newRunner(onSuccess, handler),
  });
  const host = { close: () => { window.isClosed = true; } };
  window.google = { script: { run: newRunner(null, null), host } };
}`;
