import type { Execution, Mail } from '../emulator';
import { applyPlan, releasePlan } from '../fixture/idle-plan';
import type { ChatAgent } from '../stand-in';
import { NO_LIMIT, type PersonOptions } from './idle-people';
import { DAY_MS } from './idle-steps';
import {
  ADMIN,
  type InstallationOptions,
  SECOND_EDITOR,
  type ShownRow,
  TestInstallation,
  underTitles,
} from './installation';
import { startFrom } from './starting-points';

/** The `Plan` sheet as it is displayed. */
export interface ShownPlan {
  title: string;
  totals: string;
  state: string;
  rows: ShownRow[];
}

const SETUP_ACTIONS = ['Setup saved', 'Turned on', 'Turned off', 'Paused', 'Resumed', 'Uninstalled'];

/** An installation that reviews idle accounts, with a clock that can skip days. */
export class IdleInstallation extends TestInstallation {
  private mailsTaken = 0;

  constructor({ idle, google, ...options }: InstallationOptions = {}) {
    super({
      ...options,
      google: { editors: [SECOND_EDITOR], ...google },
      idle: { mode: 'act', warnDaysBefore: null, limit: NO_LIMIT, ...idle },
    });
  }

  /** Turned on with these people, whom the first review, which only reports, has listed. */
  static withReviewedPeople(
    options: InstallationOptions,
    people: Record<string, PersonOptions>,
  ): IdleInstallation {
    const installation = startFrom(new IdleInstallation(options), ['people reviewed', people], (unprepared) =>
      unprepared.addPeople(people).runFirstReview(),
    );
    installation.takeMails();
    return installation;
  }

  /** Turned on, and the first review, which only reports, has been completed before these people are added. */
  static afterFirstReview(
    options: InstallationOptions = {},
    people: Record<string, PersonOptions> = {},
  ): IdleInstallation {
    return startFrom(new IdleInstallation(options), 'first review', (installation) =>
      installation.runFirstReview(),
    ).addPeople(people);
  }

  private runFirstReview(): void {
    this.turnOn().runTimerOnce();
    this.google.open();
    this.review();
    this.google.clock.advance(60_000);
  }

  addPeople(people: Record<string, PersonOptions>): this {
    for (const [name, person] of Object.entries(people)) this.addPerson(name, person);
    return this;
  }

  addPerson(
    name: string,
    { usedDaysAgo = 1, createdDaysAgo = 400, ...person }: PersonOptions = {},
  ): ChatAgent {
    const now = this.google.clock.now();
    return this.zendesk.addAgent({
      email: `${name}@acme.example`,
      displayName: name,
      createDate: now - createdDaysAgo * DAY_MS,
      lastLogin: usedDaysAgo === null ? null : now - usedDaysAgo * DAY_MS,
      ...person,
    });
  }

  /** The account in Zendesk, even if it has been deleted. */
  agent(name: string): ChatAgent {
    const found = [...this.zendesk.state.agents.values()].find(({ email }) => email.split('@')[0] === name);
    if (!found) throw new Error(`there is no account called ${name}`);
    return found;
  }

  enabled(...names: string[]): boolean[] {
    return names.map((name) => this.agent(name).enabled);
  }

  signIn(name: string): void {
    Object.assign(this.agent(name), { lastLogin: this.google.clock.now(), loginCount: 2 });
  }

  /** Advances the time without firing triggers. */
  skipDays(days: number): this {
    this.google.clock.advance(days * DAY_MS);
    return this;
  }

  /** Runs the trigger of the daily review. */
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
    applyPlan(this.google, as);
    return this.toast();
  }

  /** Types the number of the accounts, unless another text is given. */
  release(as = ADMIN, typed?: string): string {
    releasePlan(this.google, as, typed);
    return this.toast();
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

  /** The row of this person in the plan. */
  planRow(name: string): ShownRow {
    return this.plan().rows.find(({ Address }) => Address?.split('@')[0] === name) ?? {};
  }

  planRowNumber(name: string): number {
    const index = this.plan().rows.findIndex(({ Name }) => Name === name);
    if (index < 0) throw new Error(`${name} is not in the plan`);
    return index + 5;
  }

  /** What has been done about accounts and plans. */
  log(): ShownRow[] {
    return this.wholeLog().filter(({ Action = '' }) => !SETUP_ACTIONS.includes(Action));
  }

  /** With the lines about the setup and about switches. */
  wholeLog(): ShownRow[] {
    return underTitles(this.google.spreadsheet.sheet('Log').display());
  }

  /** The actions in the log about this person, oldest first, without the lines about emails being sent. */
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

  /** The emails sent since the last call, as `address: subject`. */
  takeMails(): string[] {
    const sent = this.google.sent.slice(this.mailsTaken);
    this.mailsTaken += sent.length;
    return sent.map(({ to, subject }) => `${to}: ${subject}`);
  }

  lastMail(): string {
    return this.google.sent.at(-1)?.body ?? '';
  }

  mailsTo(email: string): Mail[] {
    return this.google.sent.filter(({ to }) => to === email);
  }

  /** The writes to Zendesk since the last call, as `PUT /agents/...`. */
  takeWrites(): string[] {
    return this.takeCalls().filter((call) => !call.startsWith('GET'));
  }
}
