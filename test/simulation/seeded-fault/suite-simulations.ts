import type { BuiltScript } from '../../fixture/built-script';
import { addIdlePeople } from '../histories/idle-events';
import { REVIEW_OPTIONS, reviewAfter } from '../histories/idle-reviews';
import { AT_THE_END, breachesOf } from '../invariants/index';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime } from '../world/time';
import { breachesInTheEnd, type Simulation } from './simulations';

/** Team members of every kind are warned, and those who are idle are disabled. */
export const teamReviewed: Simulation = (bundle) => breachesInTheEnd(reviewed(bundle));

/** Everybody whom a review has disabled is restored. */
export const teamRestored: Simulation = (bundle) => {
  const world = reviewed(bundle);
  const { google } = world;
  google.clock.advance(120_000);
  const { lastRow } = google.spreadsheet.sheet('Log');
  google.clickMenu('Restore selected accounts', { selection: `A2:A${lastRow}`, sheet: 'Log' });
  return breachesInTheEnd(world);
};

/** The changes that a request makes for one of them. */
const CHANGES = 4;

/** A request is submitted for somebody whom a review has disabled, and Zendesk fails at each of its changes in turn. */
export const teamBroughtBack: Simulation = function* (bundle) {
  for (let change = 0; change < CHANGES; change++) {
    const world = reviewed(bundle, { chat: 'ignore' });
    world.google.clock.advance(120_000);
    failAtChange(world, change);
    world.submit({ email: 'idle1@acme.example' });
    delete world.account.modes.intercept;
    passTime(world, { days: 2 });
    yield* breachesOf(AT_THE_END, world).map(({ sentence }) => sentence);
  }
};

/** An admin makes an end-user again of somebody for whom access to chat is still to be given. */
export const takenAwayWhileWaiting: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ product: 'support', bundle });
  world.submit({ email: 'ana@acme.example' });
  const { standIn } = world.suite;
  const [ana] = standIn.state.usersOf('ana@acme.example');
  if (ana) standIn.downgrade(ana);
  world.google.advance({ minutes: 30 });
  return ana?.role === 'end-user' ? [] : ['an admin took access away, and it was given again'];
};

function failAtChange({ account }: SimWorld, which: number): void {
  let changes = 0;
  account.modes.intercept = ({ method }) => {
    const isChange = method.toUpperCase() !== 'GET';
    return isChange && changes++ === which ? { status: 500, headers: {}, body: '', seconds: 1 } : undefined;
  };
}

function reviewed(bundle: BuiltScript, more: WorldOptions = {}): SimWorld {
  const world = SimWorld.turnedOn({ ...options(bundle), ...more });
  addIdlePeople(world);
  for (const days of [0, 0, 3]) reviewAfter(world, days);
  return world;
}

function options(bundle: BuiltScript) {
  return { ...REVIEW_OPTIONS, product: 'support', bundle } as const;
}
