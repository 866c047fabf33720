import { type Account, type Accounts, type Failure, ok, type Result } from '../../src/zendesk/accounts';
import { account, NOW } from './known';

export const LATER: Failure = { kind: 'later', doubtful: false, notBefore: null, reason: 'Zendesk is down' };
/** Not even tried. */
export const UNSENT: Failure = { ...LATER, unsent: true };
export const WAIT: Failure = { ...LATER, notBefore: NOW + 60_000 };
export const REFUSED: Failure = { kind: 'refused', status: 422, reason: 'odd' };
export const DENIED: Failure = { kind: 'denied', status: 403, reason: 'no scope' };

/**
 * A Zendesk in memory that changes accounts as it is asked, and notes it. `troubles` says what fails: `disable 7`
 * for one account, `join Sales` for a department.
 */
export class MemoryIdleAccounts implements Accounts {
  all: Account[] = [];
  troubles: Record<string, Failure> = {};
  /** Takes the departments away from whom it disables. */
  isGreedy = false;
  /** Says that it is done, and leaves everybody as they are. */
  isIdle = false;
  private readonly note: (deed: string) => void;

  constructor(note: (deed: string) => void) {
    this.note = note;
  }

  byId(ids: readonly string[]): Result<Account | null>[] {
    return this.each('read', ids, (id) => this.one(id));
  }

  disable(ids: readonly string[]): Result<Account>[] {
    return this.each('disable', ids, (id) =>
      this.change(id, { enabled: false, ...(this.isGreedy ? { departments: [] } : {}) }),
    );
  }

  remove(ids: readonly string[]): Result<void>[] {
    return this.each('remove', ids, (id) => {
      this.all = this.all.filter((each) => each.id !== id);
    });
  }

  enable(ids: readonly string[], role: string | null): Result<Account>[] {
    const as = role === null ? {} : { role };
    return this.each('enable', ids, (id) => this.change(id, { enabled: true, ...as }), role);
  }

  join(departments: readonly string[], ids: readonly string[]): Result<void> {
    this.note(`join ${ids.join(', ')} to ${departments.join(', ')}`);
    const trouble = departments.map((name) => this.troubles[`join ${name}`]).find((each) => each);
    if (trouble) return trouble;
    for (const id of ids)
      this.change(id, { departments: [...(this.one(id)?.departments ?? []), ...departments] });
    return ok(undefined);
  }

  one(id: string): Account | null {
    return this.all.find((each) => each.id === id) ?? null;
  }

  private each<T>(
    verb: string,
    ids: readonly string[],
    action: (id: string) => T,
    role: string | null = null,
  ): Result<T>[] {
    this.note(`${verb} ${ids.join(', ')}${role === null ? '' : ` as ${role}`}`);
    return ids.map((id) => this.troubles[`${verb} ${id}`] ?? ok(action(id)));
  }

  private change(id: string, changes: Partial<Account>): Account {
    const changed = { ...(this.one(id) ?? account({ id })), ...(this.isIdle ? {} : changes) };
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

  whoAmI(): never {
    throw new Error('the rules say whose credential it is');
  }

  mayWrite(): never {
    throw new Error('what is planned is tried');
  }

  subscription(): never {
    throw new Error('the desk knows of the seats');
  }

  learnNames(): never {
    throw new Error('the names are known already');
  }

  departmentNames(): never {
    throw new Error('the names are known already');
  }

  roleNames(): never {
    throw new Error('the names are known already');
  }
}
