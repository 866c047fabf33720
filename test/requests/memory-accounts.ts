import {
  type Account,
  type Accounts,
  type ChatAccess,
  type EnableRequest,
  type Lookup,
  type Membership,
  type NewAccount,
  ok,
  type Result,
} from '../../src/zendesk/accounts';

export function account(with_: Partial<Account> = {}): Account {
  return {
    id: '7',
    email: 'ana@acme.com',
    name: 'Ana Silva',
    enabled: true,
    role: 'Agent',
    departments: [],
    kind: 'agent',
    chat: null,
    protected: false,
    createdAt: null,
    lastUsedAt: 'unknown',
    ...with_,
  };
}

/** A Zendesk in memory that does what it is asked, and notes it. A test replaces a method to have it fail. */
export class MemoryAccounts implements Accounts {
  all: Account[] = [];
  readonly created: NewAccount[] = [];
  private readonly note: (call: string) => void;
  private readonly now: () => number;

  constructor(note: (call: string) => void, now: () => number) {
    this.note = note;
    this.now = now;
  }

  find(emails: readonly string[]): Result<Lookup>[] {
    this.note(`find ${emails.join(', ')}`);
    return emails.map((email) => ok(this.all.find((each) => each.email === email) ?? 'absent'));
  }

  byId(ids: readonly string[]): Result<Account | 'absent'>[] {
    this.note(`read ${ids.join(', ')}`);
    return ids.map((id) => ok(this.all.find((each) => each.id === id) ?? 'absent'));
  }

  inFull(): never {
    throw new Error('a request takes nothing away');
  }

  chatAccess(ids: readonly string[]): Result<ChatAccess>[] {
    return ids.map(() => ok('on'));
  }

  create(people: readonly NewAccount[]): Result<Account>[] {
    this.note(`create ${people.map(({ email }) => email).join(', ')}`);
    this.created.push(...people);
    return people.map(({ email, firstName, lastName, role }) => {
      const name = `${firstName} ${lastName}`.trim();
      const id = String(100 + this.all.length);
      const made = account({ id, email, name, role: role ?? 'Agent', createdAt: this.now() });
      this.all.push(made);
      return ok(made);
    });
  }

  enable(requests: readonly EnableRequest[]): Result<Account>[] {
    this.note(
      `enable ${requests.map(({ id, role }) => (role === null ? id : `${id} as ${role}`)).join(', ')}`,
    );
    const ids = requests.map(({ id }) => id);
    this.all = this.all.map((each) => (ids.includes(each.id) ? { ...each, enabled: true } : each));
    return ids.map((id) => ok(this.all.find((each) => each.id === id) ?? account({ id })));
  }

  join(memberships: readonly Membership[]): Result<void>[] {
    const each = memberships.map(({ accountId, departments }) => `${accountId} to ${departments.join(', ')}`);
    this.note(`join ${each.join('; ')}`);
    return memberships.map(() => ok(undefined));
  }

  whoAmI(): Result<Account> {
    return ok(account({ id: '1', email: 'admin@acme.com', protected: true }));
  }

  mayWrite(): Result<void> {
    return ok(undefined);
  }

  subscription(): Result<{ name: string; seats: number | null }> {
    return ok({ name: 'Team', seats: null });
  }

  list(): never {
    throw new Error('a request reads the list through the snapshot only');
  }

  disable(): never {
    throw new Error('a request disables no account');
  }

  remove(): never {
    throw new Error('a request deletes no account');
  }

  learnNames(): never {
    throw new Error('a request does not refresh the names');
  }

  departmentNames(): never {
    throw new Error('a request does not list the departments');
  }

  mayGiveRole(): never {
    throw new Error('not used here');
  }

  roleNames(): never {
    throw new Error('a request does not list the roles');
  }

  capacityRuleNames(): never {
    throw new Error('a request does not list the roles');
  }

  assignCapacity(): never {
    throw new Error('a request does not list the roles');
  }

  unsolvedTickets(): never {
    throw new Error('a request does not list the roles');
  }
}
