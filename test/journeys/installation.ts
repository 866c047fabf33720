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
import { builtScript } from '../fixture/built-script';
import { chatSetup, saveSetup, turnOn } from '../fixture/set-up';
import { passLate } from '../late-timer';
import { type StandInOptions, ZendeskChat } from '../stand-in';
import { startFrom } from './starting-points';

export { ADMIN, COLUMNS, LEAD, QUESTIONS };

/** A row as a person sees it: header text to displayed text, icons and all. */
export type ShownRow = Record<string, string>;

export interface InstallationOptions {
  google?: Partial<GoogleOptions>;
  zendesk?: Partial<StandInOptions>;
  access?: Record<string, unknown>;
  mail?: Record<string, unknown>;
  idle?: Record<string, unknown>;
}

/** The built bundle bound to a sheet with a linked form, and a Zendesk for it to work on. */
export class TestInstallation {
  readonly google: Google;
  readonly zendesk: ZendeskChat;
  readonly options: InstallationOptions;

  constructor(options: InstallationOptions = {}) {
    this.options = options;
    this.google = new Google({
      ...builtScript(),
      owner: ADMIN,
      accountKind: 'workspace',
      ...options.google,
    });
    this.zendesk = new ZendeskChat({ clock: () => this.google.clock.now(), ...options.zendesk });
    this.google.server = this.zendesk.handle;
    linkAccessForm(this.google);
  }

  /** On, and the timer has looked at it once: where most stories begin. */
  static ready(options: InstallationOptions = {}): TestInstallation {
    return startFrom(new TestInstallation(options), 'ready', (installation) =>
      installation.turnOn().warmUp(),
    );
  }

  get setup() {
    const { access, mail, idle } = this.options;
    return chatSetup(this.google, this.zendesk, { access, mail, idle });
  }

  /** Saved and turned on, with a fresh extract, as after the first five minutes. */
  turnOn(options?: { backlog: 'handle' | 'leave' }): this {
    saveSetup(this.google, this.setup);
    turnOn(this.google, options);
    return this;
  }

  /** The timer has looked at the desk once. */
  warmUp(): this {
    this.google.advance({ minutes: 5 });
    this.zendesk.calls.length = 0;
    return this;
  }

  /** Time passes in which the timer is late. */
  wait(time: Duration, every?: number): void {
    passLate(this.google, time, every);
  }

  /** A team lead submits the form. */
  submit(person: Partial<Request> = {}, options = {}): number {
    return this.google.form.submit(answersOf(person), options).row;
  }

  row(number: number): ShownRow {
    return this.shownRows()[number - 2] ?? {};
  }

  /** The rows that hold a response. */
  rows(): ShownRow[] {
    return this.shownRows().filter((row) => row.Timestamp !== '');
  }

  private shownRows(): ShownRow[] {
    return underTitles(this.google.form.sheet.display());
  }

  account(email: string) {
    return this.zendesk
      .snapshot()
      .agents.filter((agent) => !agent.deleted && agent.email.toLowerCase() === email);
  }

  /** Calls to Zendesk since the last look, as `GET /agents/...`. */
  takeCalls(): string[] {
    const calls = this.zendesk.calls.map(
      ({ method, path }) => `${method} ${decodeURIComponent(path.replace(/^\/api\/v2\/chat/, ''))}`,
    );
    this.zendesk.calls.length = 0;
    return calls;
  }

  /** What `saveSetup` finds wrong: field to message. Two messages for one field are one too many. */
  setupProblems(wish: unknown, as = ADMIN): Record<string, string> {
    const { problems = [] } = this.google.callAs(as, 'saveSetup', wish) as { problems?: Problem[] };
    const messages = Object.fromEntries(problems.map(({ field, message }) => [field, message]));
    expect(Object.keys(messages)).toHaveLength(problems.length);
    return messages;
  }

  /** All that scripts have stored, to be compared. */
  stored(...people: string[]) {
    const { document, script, user } = this.google.properties;
    return { document: document(), script: script(), people: [ADMIN, ...people].map(user) };
  }

  /** The sentence that the menu has shown last. */
  toast(): string {
    return this.google.ui.toasts.at(-1)?.message ?? '';
  }

  lastExecution(): Execution {
    const last = this.google.executions[this.google.executions.length - 1];
    if (!last) throw new Error('nothing has run yet');
    return last;
  }
}

/** The rows below a header, by its titles. */
export function underTitles([header = [], ...rows]: string[][]): ShownRow[] {
  return rows.map((cells) => Object.fromEntries(header.map((title, index) => [title, cells[index] ?? ''])));
}

interface Problem {
  field: string;
  message: string;
}

export { answersOf, type Request };
