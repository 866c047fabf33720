import { Killed } from '../../emulator';
import { LEAD, type SimWorld, type WorldOptions } from '../world/sim-world';
import { askUntil } from './end-kinds';
import type { ExecutionKind } from './kind';

const DAY_MS = 24 * 60 * 60_000;
const PEER = 'peer@acme.example';

export const DIGESTS: WorldOptions = { digest: 'requesters', ends: true };

const dailyRun = ({ google }: SimWorld) => void google.run('reviewIdleAgents');

/** Two requesters have asked; next Monday comes. Whoever is asked for on Suite can chat. */
export function withWeekBehind(world: SimWorld): void {
  askUntil(world, 12);
  world.google.clock.advance(1000);
  world.submit({ requester: PEER, email: 'bo@acme.example' });
  world.google.clock.advance(1000);
  world.submit({ requester: LEAD, email: 'eve@elsewhere.example' });
  if (world.isSuite) {
    world.account.giveChat();
    world.google.advance({ minutes: 10 });
  }
  world.google.clock.advance(7 * DAY_MS);
}

/** The daily run is killed before it sends anything. */
export function killDailyRun(world: SimWorld): void {
  withWeekBehind(world);
  world.google.gate.intercept = ({ name, args }) => {
    const isDigest = JSON.stringify(args).includes('Chat Access last week');
    if (isDigest && /createDraft|Drafts\.create/.test(name)) throw new Killed('((killed))');
  };
  dailyRun(world);
  world.google.gate.intercept = undefined;
  world.google.clock.advance(10 * 60_000);
}

/** What is about digests. A daily run follows on each of the next nights: what was not begun is begun then. */
export const DIGEST_KINDS: readonly ExecutionKind[] = [
  {
    name: 'a daily run that sends the weekly digests',
    options: DIGESTS,
    prepare: withWeekBehind,
    act: dailyRun,
    isNightly: true,
  },
  {
    name: 'a run of the timer that goes on with the weekly digests',
    options: DIGESTS,
    prepare: killDailyRun,
    act: ({ google }) => void google.run('processPending', [{}]),
    isNightly: true,
  },
];
