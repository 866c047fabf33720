import type { Browser, Page } from 'playwright-core';
import { ADDRESS, type Answer, type Guest, leavePage, takePage } from './browser';
import type { Scene } from './scene';

export interface WindowOptions {
  as?: string;
  /** Pixels of the screen for one of the page. */
  scale?: number;
  /** The server does not answer before `release`. */
  held?: boolean;
}

/** What becomes of the next call of a function. */
type Fate = 'failed' | 'lost';

/** The sidebar as a person has it open: the built page, its `google.script.run` bridged to the emulator. */
export class SidebarWindow implements Guest {
  page!: Page;
  /** What the browser console said, and what was loaded from elsewhere. */
  readonly noise: string[] = [];
  readonly calls: string[] = [];
  private readonly browser: Browser;
  private readonly scene: Scene;
  private readonly as: string;
  private readonly scale: number;
  private readonly fates: { name: string; fate: Fate }[] = [];
  private readonly answers = new Map<string, unknown>();
  private held: Promise<void> | null = null;
  /** Lets the answers through that were held. */
  release: () => void = () => {};

  private constructor(browser: Browser, scene: Scene, options: WindowOptions) {
    this.browser = browser;
    this.scene = scene;
    this.as = options.as ?? scene.google.owner;
    this.scale = options.scale ?? 1;
    if (options.held) this.hold();
  }

  static async open(browser: Browser, scene: Scene, options: WindowOptions = {}): Promise<SidebarWindow> {
    const window = new SidebarWindow(browser, scene, options);
    window.page = await takePage(browser, window.scale, window);
    await window.page.clock.install({ time: scene.google.clock.now() });
    await window.page.goto(ADDRESS);
    return window;
  }

  /** As `open`, and the server has answered. */
  static async loaded(browser: Browser, scene: Scene, options: WindowOptions = {}): Promise<SidebarWindow> {
    const window = await SidebarWindow.open(browser, scene, options);
    await window.settled();
    return window;
  }

  hear(noise: string): void {
    this.noise.push(noise);
  }

  /** The next call of that function fails, or is never answered. */
  next(name: string, fate: Fate): void {
    this.fates.push({ name, fate });
  }

  /** Every further call of that function gets this answer, whatever the server would say. */
  answerWith(name: string, value: unknown): void {
    this.answers.set(name, value);
  }

  /** No call is answered before `release`. */
  hold(): void {
    this.held = new Promise((resolve) => {
      this.release = resolve;
    });
  }

  async answer(name: string, args: string): Promise<Answer> {
    this.calls.push(name);
    await this.held;
    const index = this.fates.findIndex((each) => each.name === name);
    const fate = this.fates.splice(index, index < 0 ? 0 : 1)[0]?.fate;
    if (fate === 'failed') return { failed: true };
    if (this.answers.has(name)) return { value: this.answers.get(name) };
    try {
      const value = this.scene.google.callAs(this.as, name, ...JSON.parse(args));
      return fate === 'lost' ? { lost: true } : { value };
    } catch {
      return { failed: true };
    }
  }

  /** Nothing is being asked. */
  async settled(): Promise<void> {
    await this.page.waitForFunction('window.asking === 0');
  }

  async close(): Promise<void> {
    await leavePage(this.browser, this.scale, this.page);
  }

  /** Waits for what is to be seen. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async click(button: string): Promise<void> {
    await this.button(button).click();
    await this.settled();
  }

  /** Waits until that step or view is open. */
  async isAt(heading: string): Promise<void> {
    const open = this.page.locator('h1, [aria-current="step"] h2, .ready h2', { hasText: heading });
    await open.first().waitFor();
    await this.settled();
  }

  /** The clock of the page goes on, and what is due on the way happens. */
  async wait(milliseconds: number, answers: 'held' | 'awaited' = 'awaited'): Promise<void> {
    await this.page.clock.runFor(milliseconds);
    if (answers === 'awaited') await this.settled();
  }

  field(label: string) {
    return this.page.getByLabel(label, { exact: true });
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  heading(name: string | RegExp) {
    return this.page.getByRole('heading', { name });
  }

  /** What is told as wrong at the field with the focus. */
  errorAtFocus(): Promise<string> {
    return this.page.evaluate(ERROR_AT_FOCUS);
  }

  /** The label, or the text, of what has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate(FOCUSED);
  }
}

// Texts, since the types of a page are not those of the tests.
const ERROR_AT_FOCUS = `(document.activeElement.getAttribute('aria-describedby') ?? '').split(' ')
  .filter((id) => id.endsWith('-error')).map((id) => document.getElementById(id).textContent).join(' ')`;
const FOCUSED = `((document.activeElement.labels ?? [])[0] ?? document.activeElement).textContent.trim()`;
