import type { BuiltScript } from '../../fixture/built-script';
import { oneDigestAWeek } from '../invariants/digests';
import { breachesOf } from '../invariants/index';
import { everyInterruption } from '../single/all-disturbances';
import { DIGEST_KINDS, DIGESTS, killDailyRun, withWeekBehind } from '../single/digest-kinds';
import { Trial } from '../single/trial';
import { Tally } from '../tally';
import { digests } from '../world/mails';
import { LEAD, OWNER, SimWorld } from '../world/sim-world';
import type { Simulation } from './simulations';

const DAY_MS = 24 * 60 * 60_000;
const PEER = 'peer@acme.example';

const begun = (bundle: BuiltScript) => SimWorld.turnedOn({ ...DIGESTS, bundle });
const dailyRun = ({ google }: SimWorld) => void google.run('reviewIdleAgents');

/** A digest to this person where none is to go. */
const noneTo = (to: string, world: SimWorld) =>
  digests(world).flatMap((each) => (each.to === to ? [`a digest went to ${to}`] : []));

/** The daily run comes twice on a Monday. */
export const mondayTwice: Simulation = (bundle) => {
  const world = begun(bundle);
  withWeekBehind(world);
  dailyRun(world);
  world.google.clock.advance(60_000);
  dailyRun(world);
  return breachesOf([oneDigestAWeek], world).map(({ sentence }) => sentence);
};

/** Digests are chosen in the middle of a week, after a request. */
export const chosenLater: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  world.submit();
  world.google.clock.advance(DAY_MS);
  world.google.call('saveSetup', { mail: { digest: 'admins' } });
  world.google.clock.advance(6 * DAY_MS);
  dailyRun(world);
  const [digest] = digests(world);
  return digest?.body.includes('Requests: 0.') ? [] : ['the digest tells of what was before it was chosen'];
};

/** An editor types a request of somebody else into the log. */
export const logTyped: Simulation = (bundle) => {
  const world = begun(bundle);
  world.submit();
  const log = world.google.spreadsheet.sheet('Log');
  const last = log.display().filter(([time]) => time !== '').length;
  const forged = log.row(last).map((cell) => (cell === LEAD ? PEER : cell));
  log.setRow(last + 1, forged);
  world.google.clock.advance(7 * DAY_MS);
  dailyRun(world);
  return noneTo(PEER, world);
};

/** Somebody types the address of a person who has never asked, for somebody who gets nothing. */
export const addressTyped: Simulation = (bundle) => {
  const world = begun(bundle);
  world.submit({ requester: PEER, email: 'eve@elsewhere.example' });
  world.google.clock.advance(7 * DAY_MS);
  dailyRun(world);
  return noneTo(PEER, world);
};

/** Whoever has asked is blocked. */
export const requesterBlocked: Simulation = (bundle) => {
  const world = begun(bundle);
  withWeekBehind(world);
  world.google.call('saveSetup', { access: { blocked: [PEER] } });
  dailyRun(world);
  return noneTo(PEER, world);
};

/** The timer goes on with digests, and is killed at each call in turn. */
export const digestInterrupted: Simulation = function* (bundle) {
  const kind = DIGEST_KINDS[1];
  if (!kind) return;
  for (const { sentence } of everyInterruption(new Trial(kind, new Tally(), { bundle }))) yield sentence;
};

/** They are turned off before the first is sent. */
export const turnedOffMeanwhile: Simulation = (bundle) => {
  const world = begun(bundle);
  killDailyRun(world);
  world.google.call('saveSetup', { mail: { digest: 'off' } });
  world.google.advance({ minutes: 5 });
  return noneTo(OWNER, world);
};

/** An editor has paused everything. */
export const pausedOnMonday: Simulation = (bundle) => {
  const world = begun(bundle);
  withWeekBehind(world);
  world.google.call('pauseDesk');
  dailyRun(world);
  return noneTo(LEAD, world);
};

/** After the digest of the admins fewer mails are left than the requests are to have. */
export const fewMailsLeft: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ digest: 'requesters', bundle });
  world.submit();
  world.google.clock.advance(7 * DAY_MS);
  world.google.quota.mail(OWNER).limit = 3;
  dailyRun(world);
  return noneTo(LEAD, world);
};
