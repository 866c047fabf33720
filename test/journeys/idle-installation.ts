import type { Execution, Mail } from '../emulator';
import type { ChatAgent, NewAgent } from '../stand-in';
import {
  ADMIN,
  type InstallationOptions,
  type ShownRow,
  TestInstallation,
  underTitles,
} from './installation';
import { startFrom } from './starting-points';

export const SECOND = 'second@acme.example';
export const DAY = 24 * 60 * 60_000;

/** Limits that nothing in a small world reaches. */
export const NO_LIMIT = { percent: 100, count: 1_000_000 };

/** Times as days before now; `null`: never. */
export interface Person extends Partial<Omit<NewAgent, 'lastLogin' | 'createDate'>> {
  used?: number | null;
  created?: number;
}

/** `busy0`, `busy1`, ... */
export function numberedPeople(name: string, count: number, person: Person = {}): Record<string, Person> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, person]));
}

/** The `Plan` sheet as a person reads it. */
export interface ShownPlan {
  title: string;
  totals: string;
  state: string;
  rows: ShownRow[];
}

/** A desk that looks after idle accounts, and a calendar whose days can be skipped. */
export class IdleInstallation extends TestInstallation {
  private mailsTaken = 0;

  constructor({ idle, google, ...options }: InstallationOptions = {}) {
    super({
      ...options,
      google: { editors: [SECOND], ...google },
      idle: { mode: 'act', warnDaysBefore: null, limit: NO_LIMIT, ...idle },
    });
  }

  /** Turned on with these people, and the first review, which only reports, has listed them. */
  static withReviewedPeople(options: InstallationOptions, people: Record<string, Person>): IdleInstallation {
    const installation = startFrom(new IdleInstallation(options), ['reported', people], (fresh) =>
      fresh.addPeople(people).runFirstReview(),
    );
    installation.takeMails();
    return installation;
  }

  /** Turned on, and the first review, which only reports, is over. */
  static afterFirstReview(
    options: InstallationOptions = {},
    people: Record<string, Person> = {},
  ): IdleInstallation {
    return startFrom(new IdleInstallation(options), 'acting', (installation) =>
      installation.runFirstReview(),
    ).addPeople(people);
  }

  private runFirstReview(): void {
    this.turnOn().warmUp();
    this.google.open();
    this.review();
    this.google.clock.advance(60_000);
  }

  addPeople(people: Record<string, Person>): this {
    for (const [name, person] of Object.entries(people)) this.addPerson(name, person);
    return this;
  }

  addPerson(name: string, { used = 1, created = 400, ...person }: Person = {}): ChatAgent {
    const now = this.google.clock.now();
    return this.zendesk.addAgent({
      email: `${name}@acme.example`,
      displayName: name,
      createDate: now - created * DAY,
      lastLogin: used === null ? null : now - used * DAY,
      ...person,
    });
  }

  /** As Zendesk has it, the deleted one too. */
  agent(name: string): ChatAgent {
    const found = [...this.zendesk.state.agents.values()].find(({ email }) => email.split('@')[0] === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  }

  enabled(...names: string[]): boolean[] {
    return names.map((name) => this.agent(name).enabled);
  }

  signIn(name: string): void {
    Object.assign(this.agent(name), { lastLogin: this.google.clock.now(), loginCount: 2 });
  }

  /** Days pass in which no trigger fires. */
  skipDays(days: number): this {
    this.google.clock.advance(days * DAY);
    return this;
  }

  /** The trigger of the night. */
  review(): Execution {
    return this.google.run('reviewIdleAgents');
  }

  click(caption: string, as = ADMIN): string {
    this.google.clickMenu(caption, { as });
    return this.toast();
  }

  check(as = ADMIN): string {
    return this.click('Check idle accounts (no changes)', as);
  }

  apply(as = ADMIN): string {
    return this.click('Apply the idle plan', as);
  }

  restore(sheet: 'Plan' | 'Log', selection: string | number[], as = ADMIN): string {
    this.google.clickMenu('Restore selected accounts', { sheet, selection, as });
    return this.toast();
  }

  plan(): ShownPlan {
    const [[title = ''] = [], [, totals = ''] = [], [, state = ''] = [], ...rows] = this.google.spreadsheet
      .sheet('Plan')
      .display();
    return { title, totals, state, rows: underTitles(rows) };
  }

  /** What the plan says about this person. */
  planRow(name: string): ShownRow {
    return this.plan().rows.find(({ Address }) => Address?.split('@')[0] === name) ?? {};
  }

  planRowNumber(name: string): number {
    const index = this.plan().rows.findIndex(({ Name }) => Name === name);
    if (index < 0) throw new Error(`${name} is not in the plan`);
    return index + 5;
  }

  log(): ShownRow[] {
    return underTitles(this.google.spreadsheet.sheet('Log').display());
  }

  /** The actions in the log about this person, oldest first; not the lines about mails on their way. */
  loggedActions(name: string): string[] {
    const lines = this.log().filter(({ Address }) => Address?.split('@')[0] === name);
    return lines.map(({ Action = '' }) => Action).filter((action) => action !== 'Mail');
  }

  agents(): ShownRow[] {
    return underTitles(this.google.spreadsheet.sheet('Agents').display());
  }

  exempt(...lines: unknown[][]): void {
    const sheet = this.google.spreadsheet.sheet('Exemptions');
    for (const line of lines) sheet.setRow(sheet.lastRow + 1, line);
  }

  setIdle(idle: Record<string, unknown>): void {
    expect(this.google.call('saveSetup', { idle })).toMatchObject({ ok: true });
  }

  /** What was mailed since the last look, as `address: subject`. */
  takeMails(): string[] {
    const fresh = this.google.sent.slice(this.mailsTaken);
    this.mailsTaken += fresh.length;
    return fresh.map(({ to, subject }) => `${to}: ${subject}`);
  }

  lastMail(): string {
    return this.google.sent.at(-1)?.body ?? '';
  }

  mailsTo(email: string): Mail[] {
    return this.google.sent.filter(({ to }) => to === email);
  }

  /** What was ever written to Zendesk, as `PUT /agents/...`. */
  takeWrites(): string[] {
    return this.takeCalls().filter((call) => !call.startsWith('GET'));
  }
}
