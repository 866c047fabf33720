import type { Browser, Page } from 'playwright-core';
import {
  ADDRESS,
  acquirePage,
  type CallAnswer,
  DIALOG_ADDRESS,
  type PageClient,
  releasePage,
} from './browser';
import type { Scene } from './scene';

export interface WindowOptions {
  /** The address of the editor who uses the sidebar; the owner of the spreadsheet if left out. */
  as?: string;
  /** Device pixels per CSS pixel. */
  scale?: number;
  /** No call is answered before `releaseAnswers`. */
  areAnswersHeld?: boolean;
  /** Another page than the sidebar. */
  address?: string;
  /** The editor has set Google to this language: the page is the one that the script opens for them. */
  locale?: string;
  size?: { width: number; height: number };
}

/** How a call can go wrong: the script throws, or the answer never arrives. */
type Fault = 'failed' | 'lost';

/** The built sidebar in a browser, its `google.script.run` connected to the emulator. */
export class SidebarWindow implements PageClient {
  page!: Page;
  readonly unexpectedEvents: string[] = [];
  /** The names of the functions that the sidebar has called. */
  readonly calls: string[] = [];
  private readonly browser: Browser;
  private readonly scene: Scene;
  private readonly as: string;
  private ownPage: string | undefined;
  private readonly scale: number;
  private readonly faults: { name: string; fault: Fault }[] = [];
  private readonly stubbedAnswers = new Map<string, unknown>();
  /** Pending while answers are held. */
  private answersReleased: Promise<void> | null = null;
  private held: string | null = null;
  releaseAnswers: () => void = () => {};

  private constructor(browser: Browser, scene: Scene, options: WindowOptions) {
    this.browser = browser;
    this.scene = scene;
    this.as = options.as ?? scene.google.owner;
    this.scale = options.scale ?? 1;
    if (options.areAnswersHeld) this.holdAnswers();
  }

  static async open(browser: Browser, scene: Scene, options: WindowOptions = {}): Promise<SidebarWindow> {
    const window = new SidebarWindow(browser, scene, options);
    window.page = await acquirePage(browser, window.scale, window);
    await window.page.clock.install({ time: scene.google.clock.now() });
    if (options.size) await window.page.setViewportSize(options.size);
    if (options.locale) window.openIn(options.locale);
    await window.page.goto(options.locale ? DIALOG_ADDRESS : (options.address ?? ADDRESS));
    return window;
  }

  /** Opens the sidebar and waits until it has loaded the setup. */
  static async openLoaded(
    browser: Browser,
    scene: Scene,
    options: WindowOptions = {},
  ): Promise<SidebarWindow> {
    const window = await SidebarWindow.open(browser, scene, options);
    await window.waitForServer();
    return window;
  }

  async close(): Promise<void> {
    await releasePage(this.browser, this.scale, this.page);
  }

  private openIn(locale: string): void {
    const { google } = this.scene;
    google.speak(this.as, locale);
    google.run('openSetup', [], { as: this.as, via: 'menu' });
    this.ownPage = google.ui.sidebar?.html;
  }

  shownPage(): string | undefined {
    return this.ownPage ?? this.scene.google.ui.dialogs.at(-1)?.html;
  }

  /** Throws where something has gone wrong in the page that no test has asked for. */
  async closeAfterTest(): Promise<void> {
    const events = [...this.unexpectedEvents];
    await this.close();
    if (events.length > 0) throw new Error(`In the sidebar: ${events.join('; ')}`);
  }

  report(event: string): void {
    this.unexpectedEvents.push(event);
  }

  breakNextCall(name: string, fault: Fault): void {
    this.faults.push({ name, fault });
  }

  /** Answers every further call of that function with a value, instead of calling the script. */
  stubAnswer(name: string, value: unknown): void {
    this.stubbedAnswers.set(name, value);
  }

  /** `name`: of the function whose answers are held; left out: of all. */
  holdAnswers(name: string | null = null): void {
    this.held = name;
    this.answersReleased = new Promise((resolve) => {
      this.releaseAnswers = () => {
        this.answersReleased = null;
        resolve();
      };
    });
  }

  async answerCall(name: string, args: string): Promise<CallAnswer> {
    this.calls.push(name);
    if (this.held === null || this.held === name) await this.answersReleased;
    const index = this.faults.findIndex((each) => each.name === name);
    const fault = this.faults.splice(index, index < 0 ? 0 : 1)[0]?.fault;
    if (fault === 'failed') return { isFailed: true };
    if (this.stubbedAnswers.has(name)) return { value: this.stubbedAnswers.get(name) };
    try {
      const value = this.scene.google.callAs(this.as, name, ...JSON.parse(args));
      return fault === 'lost' ? { isLost: true } : { value };
    } catch {
      return { isFailed: true };
    }
  }

  /** Waits until the effects of the last render have run and every call has been answered. */
  async waitForServer(): Promise<void> {
    await this.page.evaluate(EFFECTS_HAVE_RUN);
    await this.page.waitForFunction('window.pendingCalls === 0');
  }

  async waitForText(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Waits until a step or a view with that heading is open. */
  /** Opens a step of the setup, unless it is the one that is open. */
  async openStep(title: string): Promise<void> {
    const closed = this.page.getByRole('button', { name: new RegExp(`^${title}( \\(done\\))?$`) });
    if ((await closed.count()) > 0) await closed.click();
    await this.waitForHeading(title);
  }

  async waitForHeading(heading: string): Promise<void> {
    const open = this.page.locator('h1, [aria-current="step"] h2, .ready h2', { hasText: heading });
    await open.first().waitFor();
    await this.waitForServer();
  }

  async click(button: string): Promise<void> {
    await this.button(button).click();
    await this.waitForServer();
  }

  /** Moves the clock of the page, and has the timers fire that are due by then. */
  async advanceClock(milliseconds: number): Promise<void> {
    await this.page.clock.runFor(milliseconds);
    if (this.answersReleased === null) await this.waitForServer();
  }

  /** Opens fields that are folded away, by their title. */
  async unfold(title: string): Promise<void> {
    await this.page.locator('summary', { hasText: title }).click();
  }

  field(label: string) {
    return this.page.getByLabel(label, { exact: true });
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The error message of the field that has the focus. */
  errorOfFocusedField(): Promise<string> {
    return this.page.evaluate(ERROR_OF_FOCUSED_FIELD);
  }

  /** The label of the element that has the focus, or else its text. */
  focusedLabel(): Promise<string> {
    return this.page.evaluate(FOCUSED_LABEL);
  }
}

// These are texts, because the types of the tests do not include those of a page.

/** Effects move the focus and call the server: what is typed before them goes to the wrong element. */
const EFFECTS_HAVE_RUN = 'new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))';
const ERROR_OF_FOCUSED_FIELD = `(document.activeElement.getAttribute('aria-describedby') ?? '').split(' ')
  .filter((id) => id.endsWith('-error')).map((id) => document.getElementById(id).textContent).join(' ')`;
const FOCUSED_LABEL = `((document.activeElement.labels ?? [])[0] ?? document.activeElement).textContent.trim()`;
