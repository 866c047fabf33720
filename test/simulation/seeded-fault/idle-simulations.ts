import { applyPlan } from '../../fixture/idle-plan';
import { addIdlePerson } from '../histories/idle-events';
import {
  holdPlan,
  lowerLimit,
  prepareDueReview,
  REVIEW_OPTIONS,
  reviewAfter,
  reviewNow,
} from '../histories/idle-reviews';
import { atCall, disarm } from '../single/disturbance';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime, skipTime } from '../world/time';
import { breachesInTheEnd, type Simulation } from './simulations';

const DAY_MS = 24 * 60 * 60_000;

/** The calls of a review that change something or announce a change. */
const WRITES = /"(PUT|DELETE) |^SpreadsheetApp\.Sheet\.appendRow|^GmailApp\./;

/** A review is killed after each of its writes; then two days pass. */
export const reviewInterrupted: Simulation = (bundle) =>
  atEveryWrite({ ...REVIEW_OPTIONS, bundle }, ({ google }, call) =>
    google.faults.killAt(call, { after: true }),
  );

/** At each write of a review, a requester requests an account that the review is about to disable. */
export const requestDuringReview: Simulation = (bundle) =>
  atEveryWrite({ ...REVIEW_OPTIONS, bundle }, (world, call) =>
    atCall(world, call, () => world.submit({ email: 'idle1@acme.example' })),
  );

/** At each call of handling a request, a whole review runs. */
export const reviewDuringRequest: Simulation = function* (bundle) {
  const options = { ...REVIEW_OPTIONS, bundle };
  const saved = prepared(options, prepareDueReview).save();
  const request = (world: SimWorld) => void world.submit({ email: 'idle1@acme.example' });
  for (const call of callsOf(SimWorld.from(saved, options), request).keys()) {
    const world = SimWorld.from(saved, options);
    atCall(world, call + 1, () => reviewNow(world));
    request(world);
    disarm(world);
    yield* breachesInTheEnd(world);
  }
};

/** A plan exceeds the limit. */
export const planTooLarge: Simulation = (bundle) =>
  unchanged(prepared({ ...REVIEW_OPTIONS, bundle }, prepareDueReview), holdPlan);

/** The execution of the click that has a plan held is killed at each of its calls. */
export const holdingInterrupted: Simulation = function* (bundle) {
  const options = { ...REVIEW_OPTIONS, bundle };
  const saved = prepared(options, (world) => {
    prepareDueReview(world);
    lowerLimit(world);
    check(world);
  }).save();
  const apply = ({ google }: SimWorld) => void applyPlan(google);
  for (const call of callsOf(SimWorld.from(saved, options), apply).keys()) {
    const world = SimWorld.from(saved, options);
    const isTold = () => world.google.sent.some(({ subject }) => subject.includes('stopped an idle plan'));
    world.google.faults.killAt(call + 1, { after: true });
    apply(world);
    const isHeld = world.google.spreadsheet.sheet('Plan').display().flat().join().includes('Stopped before');
    passTime(world, { hours: 1 });
    if (isHeld && !isTold()) yield `the plan is held, and nobody is told (killed after call ${call + 1})`;
  }
};

/** A review whose plan exceeds the limit is killed while it reads the accounts; the timer continues it. */
export const planTooLargeInterrupted: Simulation = (bundle) => {
  const options = { ...REVIEW_OPTIONS, bundle };
  const saved = prepared(options, prepareDueReview).save();
  const calls = callsOf(SimWorld.from(saved, options), reviewNow);
  return unchanged(SimWorld.from(saved, options), (world) => {
    lowerLimit(world);
    world.google.faults.killAt(1 + calls.findIndex((call) => call.includes('since_id')));
    reviewNow(world);
    passTime(world, { hours: 1 });
  });
};

/** Zendesk lists only a few of the accounts. */
export const listTruncated: Simulation = (bundle) =>
  unchanged(prepared({ ...REVIEW_OPTIONS, bundle }, prepareDueReview), (world) => {
    world.zendesk.modes.afterwards = ({ url }, answer) => {
      const isPage = url.includes('since_id') && 'body' in answer;
      const body = isPage ? JSON.stringify(JSON.parse(answer.body).slice(0, 4)) : '';
      // The next page is empty, which ends the list.
      return isPage ? { ...answer, body: /since_id=0&/.test(url) ? body : '[]' } : answer;
    };
    reviewNow(world);
  });

/** An admin applies a plan that is three days old. */
export const oldPlan: Simulation = (bundle) =>
  unchanged(prepared({ ...REVIEW_OPTIONS, bundle }, prepareDueReview), (world) => {
    check(world);
    skipTime(world, 3 * DAY_MS);
    applyPlan(world.google);
  });

/** An admin applies a plan that is held, again and again. */
export const heldPlanApplied: Simulation = (bundle) =>
  unchanged(prepared({ ...REVIEW_OPTIONS, bundle }, prepareDueReview), (world) => {
    holdPlan(world);
    for (let click = 0; click < 3; click++) applyPlan(world.google);
    passTime(world, { minutes: 10 });
  });

/** An admin chooses to apply the plan, and closes the question. */
export const questionClosed: Simulation = (bundle) =>
  unchanged(prepared({ ...REVIEW_OPTIONS, bundle }, prepareDueReview), (world) => {
    check(world);
    world.google.clickMenu('Apply the idle plan');
    passTime(world, { minutes: 10 });
  });

/** While an admin is asked about a plan, somebody has another one made, with one more account. */
export const otherPlanMeanwhile: Simulation = (bundle) =>
  unchanged(prepared({ ...REVIEW_OPTIONS, bundle }, prepareDueReview), (world) => {
    check(world);
    world.google.gate.intercept = ({ name }) => {
      if (name !== 'Ui.alert') return;
      world.google.gate.intercept = undefined;
      addIdlePerson(world, 'late', 100);
      check(world);
    };
    applyPlan(world.google);
    disarm(world);
    passTime(world, { minutes: 10 });
  });

/** An agent signs in after the plan was made. */
export const signInAfterPlan: Simulation = (bundle) => {
  const world = prepared({ ...REVIEW_OPTIONS, bundle }, prepareDueReview);
  check(world);
  accountOf(world, 'idle1').lastLogin = world.google.clock.now();
  applyPlan(world.google);
  return breachesInTheEnd(world);
};

/** An account that a review has disabled is enabled and later disabled again in Zendesk. */
export const disabledElsewhere: Simulation = (bundle) =>
  unchanged(prepared({ ...REVIEW_OPTIONS, bundle }, disabledAgainByHand), (world) => reviewAfter(world, 7));

function disabledAgainByHand(world: SimWorld): void {
  addIdlePerson(world, 'gone', 100);
  for (const days of [0, 0, 3]) reviewAfter(world, days);
  accountOf(world, 'gone').enabled = true;
  reviewAfter(world, 1);
  accountOf(world, 'gone').enabled = false;
  reviewAfter(world, 1);
}

/** Zendesk omits when an account was last used. */
export const lastUseOmitted: Simulation = (bundle) => {
  const world = prepared({ ...REVIEW_OPTIONS, bundle }, (made) => addIdlePerson(made, 'idle1', 100));
  world.zendesk.modes.afterwards = (_, answer) =>
    'body' in answer
      ? { ...answer, body: answer.body.replace(/"(last_login|login_count)":/g, '"not_$1":') }
      : answer;
  return unchanged(world, () => {
    for (const days of [0, 0, 3, 3]) reviewAfter(world, days);
  });
};

/** Zendesk removes disabled accounts from their departments; then a disabled account is requested again. */
export const departmentsRemoved: Simulation = (bundle) => {
  const world = prepared(
    { ...REVIEW_OPTIONS, choices: { disabledLeaveDepartments: true }, bundle },
    prepareDueReview,
  );
  reviewNow(world);
  world.submit({ email: 'idle1@acme.example' });
  const { id } = accountOf(world, 'idle1');
  const [sales] = world.zendesk.state.departments.values();
  return sales?.members.has(id) ? breachesInTheEnd(world) : ['idle1 is not in its former department'];
};

/** An administrator has not signed in for a long time. */
export const idleAdministrator: Simulation = (bundle) =>
  breachesInTheEnd(
    prepared({ ...REVIEW_OPTIONS, bundle }, (world) => {
      addIdlePerson(world, 'admin2', 100, { as: 'admin' });
      for (const days of [0, 0, 3]) reviewAfter(world, days);
    }),
  );

/** An address contains an exempt address. */
export const almostExempt: Simulation = (bundle) => {
  const world = prepared({ ...REVIEW_OPTIONS, bundle }, (made) => {
    addIdlePerson(made, 'not-exempt', 100);
    for (const days of [0, 0, 3]) reviewAfter(made, days);
  });
  return accountOf(world, 'not-exempt').enabled
    ? ['not-exempt was treated as exempt']
    : breachesInTheEnd(world);
};

function prepared(options: WorldOptions, prepare: (world: SimWorld) => void): SimWorld {
  const world = SimWorld.turnedOn(options);
  prepare(world);
  return world;
}

function* atEveryWrite(
  options: WorldOptions,
  arm: (world: SimWorld, call: number) => void,
): Generator<string> {
  const saved = prepared(options, prepareDueReview).save();
  for (const [index, name] of callsOf(SimWorld.from(saved, options), reviewNow).entries()) {
    if (!WRITES.test(name)) continue;
    const world = SimWorld.from(saved, options);
    arm(world, index + 1);
    reviewNow(world);
    disarm(world);
    yield* breachesInTheEnd(world);
  }
}

function callsOf(world: SimWorld, act: (world: SimWorld) => void): string[] {
  act(world);
  return world.lastExecution.trace;
}

/** One sentence for each account that the action disables or deletes; it must not change any. */
function unchanged(world: SimWorld, act: (world: SimWorld) => void): string[] {
  const before = world.observed.accounts.ended.length;
  act(world);
  return world.observed.accounts.ended
    .slice(before)
    .map(({ email, how }) => `${email} was ${how} although nothing must change`);
}

function check({ google }: SimWorld): void {
  google.clickMenu('Check idle accounts (no changes)');
}

function accountOf({ zendesk }: SimWorld, name: string) {
  const found = zendesk.state.presentAgents().find(({ email }) => email === `${name}@acme.example`);
  if (!found) throw new Error(`There is no account of ${name}.`);
  return found;
}
