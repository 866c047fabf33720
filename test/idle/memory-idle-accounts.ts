import {
  type Account,
  type Accounts,
  type DisableRequest,
  type EnableRequest,
  type Failure,
  type Membership,
  ok,
  type Result,
} from '../../src/zendesk/accounts';
import { account, NOW } from './known';

const DOWN = { code: 'failure.said', said: 'Zendesk is down' } as const;

export const TRANSIENT: Failure = { kind: 'transient', notBefore: null, reason: DOWN };
export const UNKNOWN: Failure = { kind: 'outcome-unknown', notBefore: null, reason: DOWN };
export const NOT_ATTEMPTED: Failure = { kind: 'not-attempted', notBefore: null, reason: DOWN };
export const WAIT: Failure = { kind: 'transient', notBefore: NOW + 60_000, reason: DOWN };
export const TOO_OFTEN: Failure = { kind: 'transient', notBefore: NOW + 60_000, reason: DOWN, isAlone: true };
export const REJECTED: Failure = {
  kind: 'rejected',
  status: 422,
  reason: { code: 'failure.said', said: 'odd' },
};
export const UNAUTHORIZED: Failure = {
  kind: 'unauthorized',
  status: 403,
  reason: { code: 'failure.said', said: 'no scope' },
};
export const NO_SEAT: Failure = { kind: 'no-seat', seats: 5 };

/**
 * A Zendesk in memory that changes accounts as it is asked, and notes it. `failures` says what fails: `disable 7`
 * for one account, `join Sales` for a department.
 */
export class MemoryIdleAccounts implements Accounts {
  all: Account[] = [];
  failures: Record<string, Failure> = {};
  /** Takes the departments away when it disables an account. */
  takesDepartments = false;
  /** Says that it is done, and leaves all accounts as they are. */
  changesNothing = false;
  private readonly note: (call: string) => void;

  constructor(note: (call: string) => void) {
    this.note = note;
  }

  byId(ids: readonly string[]): Result<Account | 'absent'>[] {
    this.note(`read ${ids.join(', ')}`);
    return ids.map((id) => this.failures[`read ${id}`] ?? ok(this.one(id) ?? 'absent'));
  }

  inFull(ids: readonly string[]): Result<Account | 'absent'>[] {
    return this.byId(ids);
  }

  disable(requests: readonly DisableRequest[]): Result<Account>[] {
    const ids = requests.map(({ id }) => id);
    this.note(`disable ${ids.join(', ')}`);
    const lost = this.takesDepartments ? { departments: [] } : {};
    return ids.map(
      (id) => this.failures[`disable ${id}`] ?? ok(this.change(id, { enabled: false, ...lost })),
    );
  }

  remove(ids: readonly string[]): Result<void>[] {
    this.note(`remove ${ids.join(', ')}`);
    return ids.map((id) => {
      const failure = this.failures[`remove ${id}`];
      if (!failure) this.all = this.all.filter((each) => each.id !== id);
      return failure ?? ok(undefined);
    });
  }

  enable(requests: readonly EnableRequest[]): Result<Account>[] {
    const asked = requests.map(({ id, role }) => (role === null ? id : `${id} as ${role}`));
    this.note(`enable ${asked.join(', ')}`);
    return requests.map(({ id, role }) => {
      const changes = { enabled: true, ...(role !== null && { role }) };
      return this.failures[`enable ${id}`] ?? ok(this.change(id, changes));
    });
  }

  /** Of a department that fails the others are joined all the same. */
  join(memberships: readonly Membership[]): Result<void>[] {
    const asked = memberships.map(
      ({ accountId, departments }) => `${accountId} to ${departments.join(', ')}`,
    );
    this.note(`join ${asked.join('; ')}`);
    return memberships.map(({ accountId, departments }) => {
      const [failed] = departments.flatMap((name) => this.failures[`join ${name}`] ?? []);
      const joined = departments.filter((name) => !this.failures[`join ${name}`]);
      const before = this.one(accountId)?.departments ?? [];
      this.change(accountId, { departments: [...before, ...joined] });
      return failed ?? ok(undefined);
    });
  }

  one(id: string): Account | null {
    return this.all.find((each) => each.id === id) ?? null;
  }

  private change(id: string, changes: Partial<Account>): Account {
    const changed = { ...(this.one(id) ?? account({ id })), ...(this.changesNothing ? {} : changes) };
    this.all = this.all.map((each) => (each.id === id ? changed : each));
    return changed;
  }

  find(): never {
    throw new Error('idle accounts are known by their id');
  }

  create(): never {
    throw new Error('work on idle accounts never creates one');
  }

  list(): never {
    throw new Error('what is planned is read one by one');
  }

  chatAccess(): never {
    throw new Error('work on idle accounts does not wait for chat access');
  }

  whoAmI(): never {
    throw new Error('the rules say whose credential it is');
  }

  mayWrite(): never {
    throw new Error('what is planned is tried');
  }

  subscription(): never {
    throw new Error('seats are a matter of the failure');
  }

  learnNames(): never {
    throw new Error('the names are known already');
  }

  departmentNames(): never {
    throw new Error('the names are known already');
  }

  mayGiveRole(): never {
    throw new Error('not used here');
  }

  roleNames(): never {
    throw new Error('the names are known already');
  }

  capacityRuleNames(): never {
    throw new Error('the names are known already');
  }

  assignCapacity(): never {
    throw new Error('the names are known already');
  }

  unsolvedTickets(ids: readonly string[]): Result<number>[] {
    return ids.map(() => ok(0));
  }
}
