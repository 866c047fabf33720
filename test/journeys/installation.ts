import { type Execution, Google, type GoogleOptions } from '../emulator';
import type { Duration } from '../emulator/duration';
import {
  ADMIN,
  answersOf,
  COLUMNS,
  LEAD,
  linkAccessForm,
  QUESTIONS,
  type AccessRequest as Request,
} from '../fixture/access-form';
import { chatSetup, saveSetup, turnOn } from '../fixture/set-up';
import { advanceWithLateTimer } from '../late-timer';
import { type StandInOptions, ZendeskChat } from '../stand-in';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../stand-in/saved-state';
import { type SupportOptions, ZendeskSupport } from '../stand-in/support';
import { loadSupport, type SavedSupport, saveSupport } from '../stand-in/support/saved-state';
import { mailBuild } from './mail-build';
import { startFrom } from './starting-points';

export { ADMIN, COLUMNS, LEAD, QUESTIONS };

export const SECOND_EDITOR = 'second@acme.example';

/** A row as it is displayed, icons included: header text to cell text. */
export type ShownRow = Record<string, string>;

interface Options {
  google?: Partial<GoogleOptions>;
  zendesk?: object;
  access?: Record<string, unknown>;
  mail?: Record<string, unknown>;
  idle?: Record<string, unknown>;
  /** Columns beside the four that each form has, by their names in the setup. */
  columns?: Record<string, string>;
}

export interface InstallationOptions extends Options {
  zendesk?: Partial<StandInOptions>;
}

/** With more rows, saving a state takes longer than turning on. */
const FEW_ROWS = 50;

/** A stand-in for a product of Zendesk. */
interface StandIn {
  token: string;
  modes: { intercept?: unknown; afterwards?: unknown };
  readonly calls: { method: string; path: string }[];
  handle: Google['server'];
}

/** The built bundle bound to a spreadsheet with a linked form, and a stand-in for a product of Zendesk. */
abstract class Installation<Zendesk extends StandIn> {
  readonly google: Google;
  abstract readonly zendesk: Zendesk;
  readonly options: Options;

  constructor(options: Options) {
    this.options = options;
    this.google = new Google({
      ...mailBuild.script(),
      owner: ADMIN,
      accountKind: 'workspace',
      ...options.google,
    });
    linkAccessForm(this.google, Object.values(options.columns ?? {}));
  }

  abstract get setup(): Record<string, unknown>;
  abstract saveZendesk(): unknown;
  abstract loadZendesk(saved: unknown): void;

  protected get responses() {
    return { columns: { ...COLUMNS, ...this.options.columns } };
  }

  /** Saves the setup and turns Chat Access on. */
  turnOn(options?: { backlog: 'handle' | 'leave' }): this {
    const really = () => {
      saveSetup(this.google, this.setup);
      turnOn(this.google, options);
    };
    if (this.google.form.sheet.lastRow <= FEW_ROWS)
      return startFrom(this, ['on', this.setup, options], really);
    really();
    return this;
  }

  /** Turned on, and the timer has run once: the starting point of most tests. `more`: named by `name`. */
  ready(name = 'ready', more: (installation: this) => void = () => {}): this {
    return startFrom<this>(this, [name, this.setup], (installation) =>
      more(installation.turnOn().runTimerOnce()),
    );
  }

  /** Lets the timer run once, which extracts all accounts. */
  runTimerOnce(): this {
    this.google.advance({ minutes: 5 });
    this.zendesk.calls.length = 0;
    return this;
  }

  /** Advances the time with a timer that runs late. */
  wait(time: Duration, everyMinutes?: number): void {
    advanceWithLateTimer(this.google, time, everyMinutes);
  }

  /** Submits the form as a team lead; returns the row. `more`: answers to further questions, by their titles. */
  submit(person: Partial<Request> = {}, options = {}, more: Record<string, string> = {}): number {
    return this.google.form.submit({ ...answersOf(person), ...more }, options).row;
  }

  row(number: number): ShownRow {
    return this.shownRows()[number - 2] ?? {};
  }

  /** The rows that contain a response. */
  rows(): ShownRow[] {
    return this.shownRows().filter((row) => row.Timestamp !== '');
  }

  private shownRows(): ShownRow[] {
    return underTitles(this.google.form.sheet.display());
  }

  /** The calls to Zendesk since the last call of this method, as `GET /agents/...`. */
  takeCalls(): string[] {
    const calls = this.zendesk.calls.map(
      ({ method, path }) => `${method} ${decodeURIComponent(path.replace(/^\/api\/v2(\/chat)?/, ''))}`,
    );
    this.zendesk.calls.length = 0;
    return calls;
  }

  /** The problems that `saveSetup` reports: field to message. A field has at most one. */
  setupProblems(change: unknown, as = ADMIN): Record<string, string> {
    const { problems = [] } = this.google.callAs(as, 'saveSetup', change) as { problems?: Problem[] };
    const messages = Object.fromEntries(problems.map(({ field, message }) => [field, message]));
    expect(Object.keys(messages)).toHaveLength(problems.length);
    return messages;
  }

  /** All properties, to be compared. */
  storedProperties(...people: string[]) {
    const { document, script, user } = this.google.properties;
    return { document: document(), script: script(), people: [ADMIN, ...people].map(user) };
  }

  /** The last message that the menu has shown. */
  toast(): string {
    return this.google.ui.toasts.at(-1)?.message ?? '';
  }

  lastExecution(): Execution {
    const last = this.google.executions[this.google.executions.length - 1];
    if (!last) throw new Error('no execution has run yet');
    return last;
  }
}

/** On stand-alone Zendesk Chat. */
export class TestInstallation extends Installation<ZendeskChat> {
  readonly zendesk: ZendeskChat;

  constructor(options: InstallationOptions = {}) {
    super(options);
    this.zendesk = new ZendeskChat({ clock: () => this.google.clock.now(), ...options.zendesk });
    this.google.server = this.zendesk.handle;
  }

  static ready(options: InstallationOptions = {}): TestInstallation {
    return new TestInstallation(options).ready();
  }

  saveZendesk(): SavedStandIn {
    return saveStandIn(this.zendesk);
  }

  loadZendesk(saved: SavedStandIn): void {
    loadStandIn(this.zendesk, saved);
  }

  get setup() {
    const { access, mail, idle } = this.options;
    return chatSetup(this.google, this.zendesk, { responses: this.responses, access, mail, idle });
  }

  accountsOf(email: string) {
    return this.zendesk
      .snapshot()
      .agents.filter((agent) => !agent.deleted && agent.email.toLowerCase() === email);
  }
}

export interface SuiteOptions extends Omit<InstallationOptions, 'zendesk'> {
  zendesk?: Partial<SupportOptions>;
  /** What is there before Chat Access is turned on. */
  prepare?: (zendesk: ZendeskSupport) => void;
}

/** On Zendesk Suite. */
export class SuiteInstallation extends Installation<ZendeskSupport> {
  readonly zendesk: ZendeskSupport;

  constructor({ zendesk, prepare, ...options }: SuiteOptions = {}) {
    super({ ...options, ...(zendesk && { zendesk }) });
    this.zendesk = new ZendeskSupport({ clock: () => this.google.clock.now(), ...zendesk });
    this.google.server = this.zendesk.handle;
    prepare?.(this.zendesk);
  }

  static ready(options: SuiteOptions = {}): SuiteInstallation {
    return new SuiteInstallation(options).ready();
  }

  saveZendesk(): SavedSupport {
    return saveSupport(this.zendesk);
  }

  loadZendesk(saved: SavedSupport): void {
    loadSupport(this.zendesk, saved);
  }

  get setup() {
    const { access, mail, idle } = this.options;
    const connection = { product: 'support' };
    return chatSetup(this.google, this.zendesk, {
      connection,
      responses: this.responses,
      access,
      mail,
      idle,
    });
  }

  /** The person whose address, of any kind, this is. */
  personOf(email: string) {
    return this.zendesk.snapshot().users.find((user) => user.email === email) ?? null;
  }
}

/** The rows below a header row, by its titles. */
export function underTitles([header = [], ...rows]: string[][]): ShownRow[] {
  return rows.map((cells) => Object.fromEntries(header.map((title, index) => [title, cells[index] ?? ''])));
}

interface Problem {
  field: string;
  message: string;
}

export { answersOf, type Request };
