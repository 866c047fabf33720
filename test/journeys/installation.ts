import { readFileSync } from 'node:fs';
import { type Execution, Google, type GoogleOptions } from '../emulator';
import type { Duration } from '../emulator/duration';
import { passLate } from '../late-timer';
import { type StandInOptions, ZendeskChat } from '../zendesk';
import { bring } from './beginnings';

const CODE = readFileSync('dist/Code.js', 'utf8');
const SIDEBAR = readFileSync('dist/Sidebar.html', 'utf8');
const MANIFEST = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));

export const ADMIN = 'admin@acme.example';
export const LEAD = 'lead@acme.example';

export const QUESTIONS = ['Email of the new agent', 'First name', 'Last name'];
export const COLUMNS = {
  requester: 'Email Address',
  email: 'Email of the new agent',
  firstName: 'First name',
  lastName: 'Last name',
};

/** A row as a person sees it: header text to displayed text, icons and all. */
export type ShownRow = Record<string, string>;

export interface DeskOptions {
  google?: Partial<GoogleOptions>;
  zendesk?: Partial<StandInOptions>;
  access?: Record<string, unknown>;
  mail?: Record<string, unknown>;
  idle?: Record<string, unknown>;
}

/** The built bundle bound to a sheet with a linked form, and a Zendesk for it to work on. */
export class TestDesk {
  readonly google: Google;
  readonly zendesk: ZendeskChat;
  readonly options: DeskOptions;

  constructor(options: DeskOptions = {}) {
    this.options = options;
    this.google = new Google({
      code: CODE,
      html: { Sidebar: SIDEBAR },
      manifest: MANIFEST,
      owner: ADMIN,
      accountKind: 'workspace',
      ...options.google,
    });
    this.zendesk = new ZendeskChat({ clock: () => this.google.clock.now(), ...options.zendesk });
    this.google.server = this.zendesk.handle;
    this.google.linkForm({ title: 'Chat access', questions: QUESTIONS, collectEmail: true });
  }

  /** On, and the timer has looked at it once: where most stories begin. */
  static ready(options: DeskOptions = {}): TestDesk {
    return bring(new TestDesk(options), 'ready', (desk) => desk.turnOn().warmUp());
  }

  get setup() {
    const { access, mail, idle } = this.options;
    return {
      connection: {
        product: 'chat',
        subdomain: 'acme',
        host: 'zendesk',
        credential: { kind: 'token', token: this.zendesk.token },
      },
      responses: { sheetId: this.google.form.sheetId, columns: COLUMNS },
      access: { domains: ['acme.example'], ...access },
      mail: { ...mail },
      idle: { ...idle },
    };
  }

  /** Saved and turned on, with a fresh extract, as after the first five minutes. */
  turnOn(options?: { backlog: 'handle' | 'leave' }): this {
    this.mustWork(this.google.call('saveSetup', this.setup));
    this.mustWork(this.google.call('turnOn', options ?? {}));
    return this;
  }

  private mustWork(answer: unknown): void {
    if ((answer as { ok: boolean }).ok !== true) throw new Error(JSON.stringify(answer));
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
  problems(wish: unknown, as = ADMIN): Record<string, string> {
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

export interface Request {
  requester: string;
  email: string;
  firstName: string;
  lastName: string;
}

export function answersOf(person: Partial<Request>): Record<string, string> {
  const { requester = LEAD, email = 'ana@acme.example', firstName = 'Ana', lastName = 'Silva' } = person;
  return {
    [COLUMNS.requester]: requester,
    [COLUMNS.email]: email,
    [COLUMNS.firstName]: firstName,
    [COLUMNS.lastName]: lastName,
  };
}
