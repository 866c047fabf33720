import type { BuiltScript } from '../../fixture/built-script';
import { addIdlePeople } from '../histories/idle-events';
import { REVIEW_OPTIONS, reviewAfter } from '../histories/idle-reviews';
import { AT_THE_END, breachesOf } from '../invariants/index';
import { SimWorld } from '../world/sim-world';
import { passTime } from '../world/time';
import type { Simulation } from './simulations';

/** The changes that a request makes for one of them. */
const CHANGES = 4;

/** A request is submitted for somebody whom a review has disabled, and Zendesk fails at each of its changes in turn. */
export const teamBroughtBack: Simulation = function* (bundle) {
  for (let change = 0; change < CHANGES; change++) {
    const world = reviewed(bundle);
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

/** Team members who are idle are disabled. */
function reviewed(bundle: BuiltScript): SimWorld {
  const world = SimWorld.turnedOn({ ...REVIEW_OPTIONS, product: 'support', bundle, chat: 'ignore' });
  addIdlePeople(world);
  for (const days of [0, 0, 3]) reviewAfter(world, days);
  return world;
}
