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
export const takenAwayWhileWaiting = takenAway(() => {});

/** Then Zendesk does not answer when the row looks again. */
export const takenAwayAndUnanswered = takenAway(({ account, google }) => {
  account.modes.intercept = () => ({ status: 500, headers: {}, body: '', seconds: 1 });
  google.advance({ minutes: 10 });
  delete account.modes.intercept;
});

function takenAway(then: (world: SimWorld) => void): Simulation {
  return (bundle) => {
    const world = SimWorld.turnedOn({ product: 'support', bundle });
    world.submit({ email: 'ana@acme.example' });
    const { standIn } = world.suite;
    const [ana] = standIn.state.usersOf('ana@acme.example');
    if (ana) standIn.downgrade(ana);
    then(world);
    world.google.advance({ hours: 2 });
    return ana?.role === 'end-user' ? [] : ['an admin took access away, and it was given again'];
  };
}

/** There is no free seat, and of the answer that says so a part is missing. */
export const seatRefusalCut: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ product: 'support', chat: 'ignore', bundle });
  const { account, google } = world;
  account.takeAllSeats(true);
  account.modes.afterwards = (_, answer) =>
    'body' in answer && answer.status >= 400 ? { ...answer, body: answer.body.slice(0, 20) } : answer;
  world.submit({ email: 'ana@acme.example' });
  delete account.modes.afterwards;
  account.takeAllSeats(false);
  google.advance({ hours: 8 });
  const isThere = world.suite.standIn.state.usersOf('ana@acme.example').length > 0;
  return isThere ? [] : ['the request was given up'];
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
