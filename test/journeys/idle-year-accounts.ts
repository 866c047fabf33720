import { DAY_MS } from './idle-steps';
import { SuiteInstallation, TestInstallation } from './installation';

/** How an account looks to the people who have it. */
export interface AccountOfToday {
  isOn: boolean;
  isDeleted: boolean;
  /** `null`: never. */
  lastUsedAt: number | null;
}

/** What the year needs of a product of Zendesk. */
export interface YearAccounts {
  readonly installation: TestInstallation | SuiteInstallation;
  add(email: string, createdAt: number, lastUsedAt: number | null): number;
  /** The account that the address has now, if it has one. */
  idOf(email: string): number | undefined;
  today(id: number): AccountOfToday;
  use(id: number): void;
  /** By an admin in Zendesk. */
  turn(id: number, isOn: boolean): void;
}

/** The accounts of this product. `startsAt`: when Chat Access is installed. */
export function yearAccounts(product: 'chat' | 'support', startsAt: number): YearAccounts {
  const google = { now: new Date(startsAt).toISOString() };
  return product === 'chat'
    ? new ChatAccounts(new TestInstallation({ google }))
    : new SuiteAccounts(new SuiteInstallation({ google, access: { role: 'Staff', chat: 'ignore' } }));
}

class ChatAccounts implements YearAccounts {
  readonly installation: TestInstallation;

  constructor(installation: TestInstallation) {
    this.installation = installation;
  }

  add(email: string, createDate: number, lastLogin: number | null): number {
    return this.installation.zendesk.addAgent({ email, createDate, lastLogin, departments: ['Sales'] }).id;
  }

  idOf(email: string): number | undefined {
    return this.installation.zendesk.state.agentsOf(email, false).find(({ deletedAt }) => !deletedAt)?.id;
  }

  today(id: number): AccountOfToday {
    const { enabled, deletedAt, lastLogin } = this.agent(id);
    return { isOn: enabled, isDeleted: deletedAt !== null, lastUsedAt: lastLogin };
  }

  use(id: number): void {
    this.agent(id).lastLogin = this.installation.google.clock.now();
  }

  turn(id: number, isOn: boolean): void {
    this.agent(id).enabled = isOn;
  }

  private agent(id: number) {
    return found(id, this.installation.zendesk.state.agents);
  }
}

/** People sign in every other week, and work in between. */
const SESSION_MS = 14 * DAY_MS;

class SuiteAccounts implements YearAccounts {
  readonly installation: SuiteInstallation;

  constructor(installation: SuiteInstallation) {
    this.installation = installation;
  }

  add(email: string, createdAt: number, lastUsedAt: number | null): number {
    const { zendesk } = this.installation;
    const user = zendesk.addAgent({ email, createdAt, groups: ['Sales', 'Press'] });
    if (lastUsedAt !== null) zendesk.signIn(user, lastUsedAt);
    return user.id;
  }

  idOf(email: string): number | undefined {
    return this.installation.zendesk.state.usersOf(email).find(({ deletedAt }) => !deletedAt)?.id;
  }

  today(id: number): AccountOfToday {
    const { role, suspended, deletedAt, lastLoginAt } = this.user(id);
    const seen = this.installation.zendesk.state.sessions.of(id).map(({ lastSeenAt }) => lastSeenAt);
    return {
      isOn: role !== 'end-user' && !suspended,
      isDeleted: deletedAt !== null,
      lastUsedAt: lastLoginAt === null ? null : Math.max(lastLoginAt, ...seen),
    };
  }

  use(id: number): void {
    const { zendesk, google } = this.installation;
    const [session] = zendesk.state.sessions.of(id);
    const isOld = !session || google.clock.now() - session.authenticatedAt > SESSION_MS;
    if (session && isOld) zendesk.state.sessions.delete(session);
    if (isOld) zendesk.signIn(this.user(id));
    else zendesk.work(this.user(id));
  }

  /** Switched off by suspension; whom the review has made a customer is made an agent again. */
  turn(id: number, isOn: boolean): void {
    const user = this.user(id);
    user.suspended = !isOn;
    const staff = this.installation.zendesk.state.roleNamed('Staff');
    if (isOn && user.role === 'end-user')
      Object.assign(user, { role: 'agent', customRoleId: staff?.id ?? null });
  }

  private user(id: number) {
    return found(id, this.installation.zendesk.state.users);
  }
}

function found<Account>(id: number, accounts: ReadonlyMap<number, Account>): Account {
  const account = accounts.get(id);
  if (!account) throw new Error(`there is no account ${id}`);
  return account;
}
