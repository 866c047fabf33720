import { ZendeskChat } from '../stand-in';
import { saveStandIn } from '../stand-in/saved-state';
import { addressOf, Installation, START } from './installation';
import { words } from './words';

/** On stand-alone Zendesk Chat. */
export class ChatInstallation extends Installation<ZendeskChat> {
  readonly product = 'chat';
  readonly zendesk: ZendeskChat;

  constructor(now = START, seed = 1) {
    super(now, seed);
    this.zendesk = new ZendeskChat({ clock: () => this.google.clock.now(), seed });
    this.google.server = this.zendesk.handle;
  }

  saveZendesk() {
    return saveStandIn(this.zendesk);
  }

  accounts(): string[] {
    return this.zendesk
      .snapshot()
      .agents.map(({ email, enabled, deleted, role, departments }) =>
        words(email, deleted ? 'deleted' : enabled ? 'on' : 'off', role, ...departments),
      );
  }

  changes(): string[] {
    const { state, owner, calls } = this.zendesk;
    return calls
      .filter(({ done, path }) => done && /\/agents(\/\d+)?$/.test(path))
      .map(({ method, path }) => ({ method, id: Number(/\d+$/.exec(path)?.[0]) }))
      .filter(({ id }) => id !== owner.id)
      .map(({ method, id }) => words(method, state.agents.get(id)?.email));
  }

  addressOfAccount(id: number): string | undefined {
    return this.zendesk.state.agents.get(id)?.email;
  }

  /** The account with that name, even if it has been deleted. */
  account(name: string) {
    const found = this.zendesk.state.agentsOf(addressOf(name), true)[0];
    if (!found) throw new Error(`There is no account called ${name}.`);
    return found;
  }
}
