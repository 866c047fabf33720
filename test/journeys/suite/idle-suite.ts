import { applyPlan, releasePlan } from '../../fixture/idle-plan';
import type { NewUser, ZendeskSupport } from '../../stand-in/support';
import { NO_LIMIT } from '../idle-people';
import { DAY_MS } from '../idle-steps';
import {
  ADMIN,
  SECOND_EDITOR,
  type ShownRow,
  SuiteInstallation,
  type SuiteOptions,
  underTitles,
} from '../installation';
import { startFrom } from '../starting-points';

type User = ReturnType<ZendeskSupport['addUser']>;

/** Times in days before the current time; `null`: never. */
export interface TeamMember extends Partial<Omit<NewUser, 'lastLoginAt' | 'createdAt'>> {
  usedDaysAgo?: number | null;
  createdDaysAgo?: number;
}

/** An agent with something of all that a downgrade takes away. */
export const RICH: TeamMember = {
  usedDaysAgo: 100,
  customRole: 'Team lead',
  groups: ['Care', 'Sales', 'Press'],
  ticketRestriction: 'groups',
};

/** Zendesk Suite, with a review of idle accounts that acts without a warning, and a clock that can skip days. */
export class IdleSuite extends SuiteInstallation {
  constructor({ idle, google, access, ...options }: SuiteOptions = {}) {
    super({
      ...options,
      google: { editors: [SECOND_EDITOR], ...google },
      access: { role: 'Staff', ...access },
      idle: { mode: 'act', warnDaysBefore: null, limit: NO_LIMIT, ...idle },
    });
  }

  /** Turned on, and the first review, which only reports, has been completed before these people are added. */
  static reviewed(options: SuiteOptions = {}, people: Record<string, TeamMember> = {}): IdleSuite {
    const installation = startFrom(new IdleSuite(options), 'reviewed', (unprepared) => {
      unprepared.zendesk.addGroup('Care');
      unprepared.turnOn().runTimerOnce();
      unprepared.google.open();
      unprepared.review();
    });
    for (const [name, person] of Object.entries(people)) installation.addMember(name, person);
    installation.google.clock.advance(60_000);
    installation.takeCalls();
    return installation;
  }

  addMember(name: string, { usedDaysAgo = 1, createdDaysAgo = 400, ...person }: TeamMember = {}): User {
    const now = this.google.clock.now();
    return this.zendesk.addAgent({
      email: `${name}@acme.example`,
      name,
      createdAt: now - createdDaysAgo * DAY_MS,
      lastLoginAt: usedDaysAgo === null ? null : now - usedDaysAgo * DAY_MS,
      ...person,
    });
  }

  user(name: string): User {
    const [user] = this.zendesk.state.usersOf(`${name}@acme.example`);
    if (!user) throw new Error(`there is nobody called ${name}`);
    return user;
  }

  /** What the person has, apart from what nobody promises to bring back. */
  standing(name: string) {
    const person = this.personOf(`${name}@acme.example`);
    if (!person) return null;
    const { role, customRole, suspended, groups, defaultGroup, ticketRestriction, chat } = person;
    return { role, customRole, suspended, groups, defaultGroup, ticketRestriction, chat };
  }

  review() {
    return this.google.run('reviewIdleAgents');
  }

  skipDays(days: number): this {
    this.google.clock.advance(days * DAY_MS);
    return this;
  }

  click(caption: string, as = ADMIN): string {
    this.google.clickMenu(caption, { as });
    return this.toast();
  }

  check(): string {
    return this.click('Check idle accounts (no changes)');
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

  /** Restores by the person's row in the plan. */
  restore(name: string, as = ADMIN): string {
    const index = this.planRows().findIndex(({ Address }) => Address === `${name}@acme.example`);
    this.google.clickMenu('Restore selected accounts', { sheet: 'Plan', selection: [index + 5], as });
    return this.toast();
  }

  planRows(): ShownRow[] {
    return underTitles(this.google.spreadsheet.sheet('Plan').display().slice(3));
  }

  planState(): string {
    return this.google.spreadsheet.sheet('Plan').display()[2]?.[1] ?? '';
  }

  planRow(name: string): ShownRow {
    return this.planRows().find(({ Address }) => Address === `${name}@acme.example`) ?? {};
  }

  log(): ShownRow[] {
    return underTitles(this.google.spreadsheet.sheet('Log').display());
  }

  logged(name: string): ShownRow[] {
    return this.log().filter(
      ({ Address, Action }) => Address === `${name}@acme.example` && Action !== 'Mail',
    );
  }

  agents(): ShownRow[] {
    return underTitles(this.google.spreadsheet.sheet('Agents').display());
  }

  writes(): string[] {
    return this.takeCalls().filter((call) => !call.startsWith('GET'));
  }
}
