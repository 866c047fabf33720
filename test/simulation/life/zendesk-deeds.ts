import type { ChatAgent } from '../../zendesk/state';
import type { SimWorld } from '../world/sim-world';
import { type Deed, nth } from './deed';

function anAgent({ zendesk }: SimWorld, index: number): ChatAgent | undefined {
  return nth(
    zendesk.state.presentAgents().filter(({ id }) => id !== zendesk.owner.id),
    index,
  );
}

function touch(world: SimWorld, agent: ChatAgent): void {
  world.seen.accountsByHand.push(agent.email.toLowerCase());
}

/** Everything is as it should be again. */
export function mendZendesk({ zendesk }: SimWorld): void {
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

export const ZENDESK_DEEDS: readonly Deed[] = [
  {
    name: 'a person leaves: the account is switched off by hand',
    weight: 3,
    draw: (dice) => ({ agent: dice.below(100) }),
    happen: (world, { agent }) => {
      const leaver = anAgent(world, Number(agent));
      if (!leaver) return;
      leaver.enabled = false;
      touch(world, leaver);
    },
  },
  {
    name: 'an account is deleted by hand',
    weight: 2,
    draw: (dice) => ({ agent: dice.below(100) }),
    happen: (world, { agent }) => {
      const leaver = anAgent(world, Number(agent));
      if (!leaver) return;
      leaver.deletedAt = world.google.clock.now();
      touch(world, leaver);
    },
  },
  {
    name: 'an account is made by hand',
    weight: 2,
    draw: (dice) => ({
      name: dice.one(['ana', 'ben', 'gus']),
      role: dice.one(['Agent', 'Administrator']),
      on: dice.below(2),
    }),
    happen: (world, { name, role, on }) => {
      const email = `${name}@acme.example`;
      if (world.zendesk.state.presentAgents().some((agent) => agent.email.toLowerCase() === email)) return;
      touch(world, world.zendesk.addAgent({ email, role: String(role), enabled: on === 1 }));
    },
  },
  {
    name: 'Zendesk is down',
    weight: 3,
    draw: (dice) => ({ status: dice.one([502, 503]), calls: 1 + dice.below(8) }),
    happen: ({ zendesk }, { status, calls }) => {
      zendesk.modes.down = { status: status === 502 ? 502 : 503, untilCalls: Number(calls) };
    },
  },
  {
    name: 'Zendesk has enough of calls',
    weight: 3,
    draw: (dice) => ({
      calls: 1 + dice.below(3),
      as: dice.one(['seconds', 'date', 'none']),
      seconds: dice.one([30, 700]),
    }),
    happen: ({ zendesk }, { calls, as, seconds }) => {
      zendesk.modes.forced429 = Number(calls);
      const retryAfter = as === 'date' || as === 'none' ? as : 'seconds';
      zendesk.modes.throttled = { perMinute: 200, retryAfter, seconds: Number(seconds) };
    },
  },
  {
    name: 'answers of Zendesk are lost',
    weight: 3,
    draw: (dice) => ({ times: 1 + dice.below(3), method: dice.one(['POST', 'PUT', 'GET']) }),
    happen: ({ zendesk }, { times, method }) => {
      zendesk.modes.dropAfterCommit = { times: Number(times), method: method as 'POST' | 'PUT' | 'GET' };
    },
  },
  {
    name: 'requests to Zendesk are lost',
    weight: 2,
    draw: (dice) => ({ times: 1 + dice.below(3) }),
    happen: ({ zendesk }, { times }) => {
      zendesk.modes.dropBeforeCommit = { times: Number(times) };
    },
  },
  {
    name: 'answers of Zendesk are garbled',
    weight: 2,
    draw: (dice) => ({ as: dice.one(['truncated', 'html']), times: 1 + dice.below(3) }),
    happen: ({ zendesk }, { as, times }) => {
      zendesk.modes.malformed = { as: as === 'html' ? 'html' : 'truncated', times: Number(times) };
    },
  },
  {
    name: 'Zendesk is very slow',
    weight: 1,
    happen: ({ zendesk }) => {
      zendesk.modes.slow = { seconds: 150, limit: 360 };
    },
  },
  {
    name: 'all seats are taken',
    weight: 1,
    happen: ({ zendesk }) => {
      zendesk.modes.seatLimit = 1;
    },
  },
  {
    name: 'the token ends',
    weight: 2,
    draw: (dice) => ({ after: dice.below(4) }),
    happen: ({ zendesk }, { after }) => {
      zendesk.modes.tokenRevokedAfter = Number(after);
    },
  },
  {
    name: 'the account only reads for a while',
    weight: 1,
    draw: (dice) => ({ kind: dice.one(['integrated', 'integrated-old']) }),
    happen: ({ zendesk }, { kind }) => {
      zendesk.modes.kind = kind === 'integrated' ? kind : 'integrated-old';
    },
  },
  { name: 'Zendesk is itself again', weight: 5, happen: mendZendesk },
];
