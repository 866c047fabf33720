import type { HttpRequest } from '../http';
import { type Choices, DEFAULT_CHOICES } from './choices';
import type { Reply } from './common/replies';
import { StandIn } from './common/stand-in';
import { DEFAULT_MODES, type Modes } from './modes';
import { addAgent, addDepartment, type NewAgent } from './people';
import { dispatch, ZOPIM_HOST } from './routes';
import { choicesFromJson, modesFromJson } from './settings-from-json';
import { snapshotOf } from './snapshot';
import { type ChatAgent, type Department, type OAuthClient, type Role, State } from './state';
import type { World } from './world';

export type { RecordedCall } from './common/stand-in';

export interface StandInOptions {
  subdomain?: string;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Determines ids and tokens. */
  seed?: number;
  modes?: Partial<Modes>;
  choices?: Partial<Choices>;
  /** How many seconds an answer normally takes. */
  latency?: number;
}

/** A Zendesk Chat account that lives in memory: one owner, the four predefined roles, one OAuth client. */
export class ZendeskChat extends StandIn<World> {
  readonly state: State;
  modes: Modes;
  choices: Choices;
  /** A token of the owner, with the scopes read and write. */
  token: string;
  readonly client: OAuthClient;
  readonly owner: ChatAgent;
  readonly fromJson = { modes: modesFromJson, choices: choicesFromJson };

  constructor(options: StandInOptions) {
    super(options);
    this.modes = { ...DEFAULT_MODES, ...options.modes };
    this.choices = { ...DEFAULT_CHOICES, ...options.choices };
    this.state = new State(options.seed ?? 1);
    this.owner = this.addAgent(founder(this.subdomain, this.clock()));
    this.token = this.issueToken();
    this.client = this.#addClient();
  }

  addAgent(described: NewAgent): ChatAgent {
    return addAgent(this.state, described, this.clock());
  }

  addDepartment(name: string, options?: { members?: (ChatAgent | number)[]; enabled?: boolean }): Department {
    return addDepartment(this.state, name, options);
  }

  addRole(name: string): Role {
    return this.state.addRole(name);
  }

  /** Issues another token, as in the dashboard. */
  issueToken(agent: ChatAgent = this.owner, scope = 'read write'): string {
    return this.state.addToken(agent.id, scope, null).value;
  }

  /** The code that `agent` gets after granting access on the consent page. */
  grantCode(agent: ChatAgent = this.owner, redirectUri?: string): string {
    const code = this.state.secret(32);
    this.state.grants.set(code, { kind: 'code', agentId: agent.id, redirectUri });
    return code;
  }

  revokeToken(token: string = this.token): void {
    const known = this.state.tokens.get(token);
    if (!known) throw new Error('There is no such token to revoke.');
    known.revoked = true;
  }

  snapshot() {
    return snapshotOf(this.state);
  }

  protected answersFor(hostname: string): boolean {
    return hostname === `${this.subdomain}.zendesk.com` || (this.modes.zopim && hostname === ZOPIM_HOST);
  }

  protected worldAt(now: number): World {
    return { state: this.state, modes: this.modes, choices: this.choices, now };
  }

  protected dispatch(world: World, request: HttpRequest): Reply {
    return dispatch(world, request);
  }

  #addClient(): OAuthClient {
    const client: OAuthClient = {
      id: this.state.secret(40),
      secret: this.state.secret(40),
      type: 'confidential',
      agentId: this.owner.id,
    };
    this.state.clients.set(client.id, client);
    return client;
  }
}

function founder(subdomain: string, now: number): NewAgent {
  return {
    email: `owner@${subdomain}.example`,
    firstName: 'Olive',
    lastName: 'Owner',
    role: 'Owner',
    lastLogin: now,
  };
}
