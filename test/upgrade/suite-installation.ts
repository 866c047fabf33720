import { saveSupport, ZendeskSupport } from '../stand-in/support';
import { addressOf, Installation, START } from './installation';
import { words } from './words';

/** On Zendesk Suite. */
export class SuiteInstallation extends Installation<ZendeskSupport> {
  readonly product = 'support';
  readonly zendesk: ZendeskSupport;

  constructor(now = START, seed = 1) {
    super(now, seed);
    this.zendesk = new ZendeskSupport({ clock: () => this.google.clock.now(), seed });
    this.google.server = this.zendesk.handle;
  }

  saveZendesk() {
    return saveSupport(this.zendesk);
  }

  accounts(): string[] {
    return this.zendesk.snapshot().users.map((user) => {
      const { email, deleted, suspended, role, customRole, chat, capacityRule, groups, defaultGroup } = user;
      const state = deleted ? 'deleted' : role === 'end-user' || suspended ? 'off' : 'on';
      const more = [suspended && 'suspended', chat && 'chat', capacityRule, ...groups, `(${defaultGroup})`];
      return words(email, state, role, customRole, user.ticketRestriction, ...more);
    });
  }

  /** With what was changed, as one change of a person takes several calls. */
  changes(): string[] {
    const { owner, calls } = this.zendesk;
    return calls
      .filter(({ done, method, path }) => done && method !== 'GET' && path.startsWith('/api/v2/'))
      .map(({ method, path }) => ({ method, path, id: Number(/\/users\/(\d+)/.exec(path)?.[1]) }))
      .filter(({ id }) => id !== owner.id)
      .map(({ method, path, id }) => words(method, withoutNumbers(path), this.addressOfAccount(id)));
  }

  addressOfAccount(id: number): string | undefined {
    const user = this.zendesk.state.users.get(id);
    return user ? (this.zendesk.state.emailOf(user) ?? undefined) : undefined;
  }

  /** The person with that name. */
  user(name: string) {
    const [found] = this.zendesk.state.usersOf(addressOf(name));
    if (!found) throw new Error(`There is nobody called ${name}.`);
    return found;
  }
}

/** `/api/v2/users/12/sessions` as `users/sessions`; ids of capacity rules are not numbers. */
function withoutNumbers(path: string): string {
  return path.replace('/api/v2/', '').replace(/\/\d+|(?<=rules)\/\w+|\.json$/g, '');
}
