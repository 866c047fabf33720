import type { ChatAgent } from '../../stand-in/state';
import type { SimWorld } from '../world/sim-world';
import { nth, type SimEvent } from './sim-event';

function anAgent({ zendesk }: SimWorld, index: number): ChatAgent | undefined {
  return nth(
    zendesk.state.presentAgents().filter(({ id }) => id !== zendesk.owner.id),
    index,
  );
}

function noteManualChange(world: SimWorld, agent: ChatAgent): void {
  world.observed.manuallyChangedAccounts.push(agent.email.toLowerCase());
}

/** Removes all faults. */
export function restoreZendesk({ zendesk }: SimWorld): void {
  const { modes } = zendesk;
  Object.assign(modes, { down: null, slow: null, seatLimit: null, malformed: null, throttled: null });
  Object.assign(modes, {
    dropAfterCommit: null,
    dropBeforeCommit: null,
    forced429: 0,
    tokenRevokedAfter: null,
  });
  modes.kind = 'standalone';
  for (const token of zendesk.state.tokens.values()) token.revoked = false;
}

export const ZENDESK_EVENTS: readonly SimEvent[] = [
  {
    name: 'an admin disables an account in Zendesk',
    weight: 3,
    draw: (rng) => ({ agent: rng.below(100) }),
    apply: (world, { agent }) => {
      const agentFound = anAgent(world, Number(agent));
      if (!agentFound) return;
      agentFound.enabled = false;
      noteManualChange(world, agentFound);
    },
  },
  {
    name: 'an admin deletes an account in Zendesk',
    weight: 2,
    draw: (rng) => ({ agent: rng.below(100) }),
    apply: (world, { agent }) => {
      const agentFound = anAgent(world, Number(agent));
      if (!agentFound) return;
      agentFound.deletedAt = world.google.clock.now();
      noteManualChange(world, agentFound);
    },
  },
  {
    name: 'an admin creates an account in Zendesk',
    weight: 2,
    draw: (rng) => ({
      name: rng.pick(['ana', 'ben', 'gus']),
      role: rng.pick(['Agent', 'Administrator']),
      on: rng.below(2),
    }),
    apply: (world, { name, role, on }) => {
      const email = `${name}@acme.example`;
      if (world.zendesk.state.presentAgents().some((agent) => agent.email.toLowerCase() === email)) return;
      noteManualChange(world, world.zendesk.addAgent({ email, role: String(role), enabled: on === 1 }));
    },
  },
  {
    name: 'Zendesk is down',
    weight: 3,
    draw: (rng) => ({ status: rng.pick([502, 503]), calls: 1 + rng.below(8) }),
    apply: ({ zendesk }, { status, calls }) => {
      zendesk.modes.down = { status: status === 502 ? 502 : 503, untilCalls: Number(calls) };
    },
  },
  {
    name: 'Zendesk throttles calls',
    weight: 3,
    draw: (rng) => ({
      calls: 1 + rng.below(3),
      as: rng.pick(['seconds', 'date', 'none']),
      seconds: rng.pick([30, 700]),
    }),
    apply: ({ zendesk }, { calls, as, seconds }) => {
      zendesk.modes.forced429 = Number(calls);
      const retryAfter = as === 'date' || as === 'none' ? as : 'seconds';
      zendesk.modes.throttled = { perMinute: 200, retryAfter, seconds: Number(seconds) };
    },
  },
  {
    name: 'answers of Zendesk are lost',
    weight: 3,
    draw: (rng) => ({ times: 1 + rng.below(3), method: rng.pick(['POST', 'PUT', 'GET']) }),
    apply: ({ zendesk }, { times, method }) => {
      zendesk.modes.dropAfterCommit = { times: Number(times), method: method as 'POST' | 'PUT' | 'GET' };
    },
  },
  {
    name: 'requests to Zendesk are lost',
    weight: 2,
    draw: (rng) => ({ times: 1 + rng.below(3) }),
    apply: ({ zendesk }, { times }) => {
      zendesk.modes.dropBeforeCommit = { times: Number(times) };
    },
  },
  {
    name: 'answers of Zendesk are garbled',
    weight: 2,
    draw: (rng) => ({ as: rng.pick(['truncated', 'html']), times: 1 + rng.below(3) }),
    apply: ({ zendesk }, { as, times }) => {
      zendesk.modes.malformed = { as: as === 'html' ? 'html' : 'truncated', times: Number(times) };
    },
  },
  {
    name: 'Zendesk is very slow',
    weight: 1,
    apply: ({ zendesk }) => {
      zendesk.modes.slow = { seconds: 150, limit: 360 };
    },
  },
  {
    name: 'all seats are taken',
    weight: 1,
    apply: ({ zendesk }) => {
      zendesk.modes.seatLimit = 1;
    },
  },
  {
    name: 'the token is revoked',
    weight: 2,
    draw: (rng) => ({ after: rng.below(4) }),
    apply: ({ zendesk }, { after }) => {
      zendesk.modes.tokenRevokedAfter = Number(after);
    },
  },
  {
    name: 'the Zendesk account becomes read-only',
    weight: 1,
    draw: (rng) => ({ kind: rng.pick(['integrated', 'integrated-old']) }),
    apply: ({ zendesk }, { kind }) => {
      zendesk.modes.kind = kind === 'integrated' ? kind : 'integrated-old';
    },
  },
  { name: 'Zendesk works normally again', weight: 5, apply: restoreZendesk },
];
