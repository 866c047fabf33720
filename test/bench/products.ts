import { SuiteInstallation, TestInstallation } from '../journeys/installation';
import type { Product } from '../product';
import type { Plan } from '../stand-in/support/modes';

export type AnyInstallation = TestInstallation | SuiteInstallation;

/** Somebody whom Zendesk knows before Chat Access is turned on. */
export interface KnownPerson {
  email: string;
  /** Default: they have access. */
  enabled?: boolean;
  createdAt?: number;
  lastUsedAt?: number;
}

/** Chat Access on one product of Zendesk: what the measurements do to it, and see of it. */
export interface Bench {
  readonly installation: AnyInstallation;
  add(person: KnownPerson): void;
  /** By address: when the account was made. */
  made(): Map<string, number>;
  accounts(): number;
  disabled(): number;
}

export interface BenchOptions {
  access?: Record<string, unknown>;
  /** Of Suite; it says how many calls a minute Zendesk allows. */
  plan?: Plan;
}

export const BENCHES: Record<Product, (options?: BenchOptions) => Bench> = {
  chat: chatBench,
  support: suiteBench,
};

function chatBench({ access }: BenchOptions = {}): Bench {
  const installation = new TestInstallation({ access });
  const { zendesk } = installation;
  return {
    installation,
    add: ({ email, enabled, createdAt, lastUsedAt }) =>
      void zendesk.addAgent({
        email,
        ...(enabled !== undefined && { enabled }),
        ...(createdAt !== undefined && { createDate: createdAt }),
        ...(lastUsedAt !== undefined && { lastLogin: lastUsedAt }),
      }),
    made: () =>
      new Map(zendesk.snapshot().agents.map((agent) => [agent.email, Date.parse(String(agent.createDate))])),
    accounts: () => zendesk.state.agents.size,
    disabled: () => zendesk.state.agents.size - zendesk.state.enabledCount(),
  };
}

/** An admin ticks Chat for everybody at once, so that nobody waits for it. Who has no access is suspended. */
function suiteBench({ access, plan = 'enterprise' }: BenchOptions = {}): Bench {
  const role = plan.startsWith('enterprise') ? { role: 'Staff' } : {};
  const installation = new SuiteInstallation({
    access: { ...role, ...access },
    zendesk: { modes: { plan } },
  });
  const { zendesk } = installation;
  const { state } = zendesk;
  zendesk.onCall = ({ method, path }) => {
    if (method === 'GET') return;
    const id = Number(/\/users\/(\d+)/.exec(path)?.[1] ?? [...state.users.keys()].at(-1));
    const user = state.user(id);
    if (user && user.role !== 'end-user') zendesk.tickChat(user);
  };
  return {
    installation,
    add: ({ email, enabled = true, createdAt, lastUsedAt }) => {
      const user = zendesk.addAgent({
        email,
        suspended: !enabled,
        ...(createdAt !== undefined && { createdAt }),
      });
      if (lastUsedAt !== undefined) zendesk.signIn(user, lastUsedAt);
    },
    made: () => new Map([...state.users.values()].map((user) => [state.emailOf(user) ?? '', user.createdAt])),
    accounts: () => state.teamMembers().length,
    disabled: () =>
      [...state.users.values()].filter(({ role, suspended }) => role === 'end-user' || suspended).length,
  };
}
