import { type Account, type Accounts, type NewAccount, ok, type Result } from '../../src/zendesk/accounts';

export function account(with_: Partial<Account> = {}): Account {
  return {
    id: '7',
    email: 'ana@acme.com',
    name: 'Ana Silva',
    enabled: true,
    role: 'Agent',
    departments: [],
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
  private readonly note: (deed: string) => void;
  private readonly now: () => number;

  constructor(note: (deed: string) => void, now: () => number) {
    this.note = note;
    this.now = now;
  }

  find(emails: readonly string[]): Result<Account | null>[] {
    this.note(`find ${emails.join(', ')}`);
    return emails.map((email) => ok(this.all.find((each) => each.email === email) ?? null));
  }

  byId(ids: readonly string[]): Result<Account | null>[] {
    this.note(`read ${ids.join(', ')}`);
    return ids.map((id) => ok(this.all.find((each) => each.id === id) ?? null));
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

  enable(ids: readonly string[], role: string | null): Result<Account>[] {
    this.note(`enable ${ids.join(', ')}${role === null ? '' : ` as ${role}`}`);
    this.all = this.all.map((each) => (ids.includes(each.id) ? { ...each, enabled: true } : each));
    return ids.map((id) => ok(this.all.find((each) => each.id === id) ?? account({ id })));
  }

  join(departments: readonly string[], ids: readonly string[]): Result<void> {
    this.note(`join ${ids.join(', ')} to ${departments.join(', ')}`);
    return ok(undefined);
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
    throw new Error('a request never reads the list by itself');
  }

  disable(): never {
    throw new Error('a request never disables anybody');
  }

  remove(): never {
    throw new Error('a request never deletes anybody');
  }

  learnNames(): never {
    throw new Error('a request never asks for names anew');
  }

  departmentNames(): never {
    throw new Error('a request never asks for the departments');
  }

  roleNames(): never {
    throw new Error('a request never asks for the roles');
  }
}
