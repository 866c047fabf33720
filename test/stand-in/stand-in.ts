import type { HttpRequest, Server } from '../http';
import { type Choices, DEFAULT_CHOICES } from './choices';
import { type Outcome, withFaults } from './faults';
import { DEFAULT_MODES, type Modes } from './modes';
import { addAgent, addDepartment, type NewAgent } from './people';
import { dispatch, ZOPIM_HOST } from './routes';
import { snapshotOf } from './snapshot';
import { type ChatAgent, type Department, type OAuthClient, type Role, State } from './state';

/** A call that reached the stand-in. */
export interface RecordedCall {
  /** When it arrived, in milliseconds. */
  at: number;
  method: HttpRequest['method'];
  /** The whole path as sent, encoded, without the query. */
  path: string;
  /** With the question mark; empty when there is none. */
  query: string;
  status: number | 'lost';
  /** Whether a write was carried out, even if the answer was lost. */
  done: boolean;
}

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
export class ZendeskChat {
  readonly subdomain: string;
  readonly state: State;
  modes: Modes;
  choices: Choices;
  /** A token of the owner, with the scopes read and write. */
  token: string;
  readonly client: OAuthClient;
  readonly owner: ChatAgent;
  readonly calls: RecordedCall[] = [];
  onCall?: (call: RecordedCall) => void;

  readonly #clock: () => number;
  readonly #latency: number;

  constructor(options: StandInOptions) {
    this.subdomain = options.subdomain ?? 'acme';
    this.#clock = options.clock;
    this.#latency = options.latency ?? 0.2;
    this.modes = { ...DEFAULT_MODES, ...options.modes };
    this.choices = { ...DEFAULT_CHOICES, ...options.choices };
    this.state = new State(options.seed ?? 1);
    this.owner = this.addAgent(founder(this.subdomain, this.#clock()));
    this.token = this.issueToken();
    this.client = this.#addClient();
  }

  /** Answers requests to the host of this account; all other hosts are unknown. */
  readonly handle: Server = (request) => {
    const url = this.#reached(request);
    if (!url) return { lost: 'dns', seconds: this.#latency };
    const at = this.#clock();
    const { answer, done } = this.#answer(request, at);
    const status = 'lost' in answer ? 'lost' : answer.status;
    const call = { at, method: request.method, path: url.pathname, query: url.search, status, done } as const;
    this.calls.push(call);
    this.onCall?.(call);
    return answer;
  };

  addAgent(described: NewAgent): ChatAgent {
    return addAgent(this.state, described, this.#clock());
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

  #answer(request: HttpRequest, now: number): Outcome {
    const { modes, state, choices } = this;
    const index = this.calls.length;
    const intercepted = modes.intercept?.(request, index);
    if (intercepted) return { answer: intercepted, done: false };
    const world = { state, modes, choices, now };
    const { answer, done } = withFaults(world, request, this.#latency, () => dispatch(world, request));
    return { answer: modes.afterwards?.(request, answer, index) ?? answer, done };
  }

  #reached(request: HttpRequest): URL | undefined {
    if (!URL.canParse(request.url)) return undefined;
    const url = new URL(request.url);
    const hosts = [`${this.subdomain}.zendesk.com`, ...(this.modes.zopim ? [ZOPIM_HOST] : [])];
    return url.protocol === 'https:' && hosts.includes(url.hostname) ? url : undefined;
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
