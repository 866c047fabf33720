import type { SimWorld } from '../world/sim-world';
import type { SimPerson, Standing } from '../world/sim-zendesk';
import { nth, type SimEvent } from './sim-event';

/** One of those whom Zendesk has, except the owner. */
export function somebody({ account }: SimWorld, index: number): SimPerson | undefined {
  return nth(
    account.people().filter(({ id, isDeleted }) => !isDeleted && id !== account.ownerId),
    index,
  );
}

export function noteManualChange(world: SimWorld, ...emails: string[]): void {
  world.observed.manuallyChangedAccounts.push(...emails.map((email) => email.toLowerCase()));
}

export function isKnown({ account }: SimWorld, email: string): boolean {
  return account.people().some(({ isDeleted, emails }) => !isDeleted && emails.includes(email));
}

/** Removes all faults. */
export function restoreZendesk({ account }: SimWorld): void {
  const { modes } = account;
  Object.assign(modes, { down: null, slow: null, malformed: null, throttled: null });
  Object.assign(modes, {
    dropAfterCommit: null,
    dropBeforeCommit: null,
    forced429: 0,
    tokenRevokedAfter: null,
  });
  account.takeAllSeats(false);
  account.recover();
  account.acceptCredential();
}

export const ZENDESK_EVENTS: readonly SimEvent[] = [
  {
    name: 'an admin disables an account in Zendesk',
    weight: 3,
    draw: (rng) => ({ agent: rng.below(100) }),
    apply: (world, { agent }) => {
      const found = somebody(world, Number(agent));
      if (!found) return;
      world.account.turn(found.id, false);
      noteManualChange(world, ...found.emails);
    },
  },
  {
    name: 'an admin deletes an account in Zendesk',
    weight: 2,
    draw: (rng) => ({ agent: rng.below(100) }),
    apply: (world, { agent }) => {
      const found = somebody(world, Number(agent));
      if (!found) return;
      world.account.remove(found.id);
      noteManualChange(world, ...found.emails);
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
      if (isKnown(world, email)) return;
      const standing = `${role === 'Administrator' ? 'admin who is ' : ''}${on === 1 ? 'on' : 'off'}`;
      world.account.add(email, standing as Standing);
      noteManualChange(world, email);
    },
  },
  {
    name: 'Zendesk is down',
    weight: 3,
    draw: (rng) => ({ status: rng.pick([502, 503]), calls: 1 + rng.below(8) }),
    apply: ({ account }, { status, calls }) => {
      account.modes.down = { status: status === 502 ? 502 : 503, untilCalls: Number(calls) };
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
    apply: ({ account }, { calls, as, seconds }) => {
      account.modes.forced429 = Number(calls);
      const retryAfter = as === 'date' || as === 'none' ? as : 'seconds';
      account.modes.throttled = { perMinute: 200, retryAfter, seconds: Number(seconds) };
    },
  },
  {
    name: 'answers of Zendesk are lost',
    weight: 3,
    draw: (rng) => ({ times: 1 + rng.below(3), method: rng.pick(['POST', 'PUT', 'GET']) }),
    apply: ({ account }, { times, method }) => {
      account.modes.dropAfterCommit = { times: Number(times), method: method as 'POST' | 'PUT' | 'GET' };
    },
  },
  {
    name: 'requests to Zendesk are lost',
    weight: 2,
    draw: (rng) => ({ times: 1 + rng.below(3) }),
    apply: ({ account }, { times }) => {
      account.modes.dropBeforeCommit = { times: Number(times) };
    },
  },
  {
    name: 'answers of Zendesk are garbled',
    weight: 2,
    draw: (rng) => ({ as: rng.pick(['truncated', 'html']), times: 1 + rng.below(3) }),
    apply: ({ account }, { as, times }) => {
      account.modes.malformed = { as: as === 'html' ? 'html' : 'truncated', times: Number(times) };
    },
  },
  {
    name: 'Zendesk is very slow',
    weight: 1,
    apply: ({ account }) => {
      account.modes.slow = { seconds: 150, limit: 360 };
    },
  },
  {
    name: 'all seats are taken',
    weight: 1,
    apply: ({ account }) => {
      account.takeAllSeats(true);
    },
  },
  {
    name: 'the token is revoked',
    weight: 2,
    draw: (rng) => ({ after: rng.below(4) }),
    apply: ({ account }, { after }) => {
      account.modes.tokenRevokedAfter = Number(after);
    },
  },
  {
    name: 'the Zendesk account becomes read-only',
    only: 'chat',
    weight: 1,
    draw: (rng) => ({ kind: rng.pick(['integrated', 'integrated-old']) }),
    apply: ({ zendesk }, { kind }) => {
      zendesk.modes.kind = kind === 'integrated' ? kind : 'integrated-old';
    },
  },
  { name: 'Zendesk works normally again', weight: 5, apply: restoreZendesk },
];
