import { addIdlePerson } from '../life/idle-deeds';
import { atWork, holdPlan, lowerLimit, NIGHTS, reviewAfter, reviewNow } from '../life/idle-nights';
import { atCall, disarm } from '../single/disturbance';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { pass, skip } from '../world/time';
import { inTheEnd, type Simulation } from './simulations';

const DAY = 24 * 60 * 60_000;

/** What a review does to others: from here on it changes something, or is about to. */
const WRITES = /"(PUT|DELETE) |^SpreadsheetApp\.Sheet\.appendRow|^GmailApp\./;

/** The review of a night with work, cut off after each of its writes; then two days. */
export const reviewCutOff: Simulation = (bundle) =>
  atEveryWrite({ ...NIGHTS, bundle }, ({ google }, call) => google.faults.killAt(call, { after: true }));

/** At each write of a review, somebody is asked for whom it is about to disable. */
export const askedForMeanwhile: Simulation = (bundle) =>
  atEveryWrite({ ...NIGHTS, bundle }, (world, call) =>
    atCall(world, call, () => world.submit({ email: 'idle1@acme.example' })),
  );

/** While somebody is asked for, at each call, a whole review. */
export const reviewMeanwhile: Simulation = function* (bundle) {
  const options = { ...NIGHTS, bundle };
  const saved = prepared(options, atWork).save();
  const ask = (world: SimWorld) => void world.submit({ email: 'idle1@acme.example' });
  for (const call of callsOf(SimWorld.from(saved, options), ask).keys()) {
    const world = SimWorld.from(saved, options);
    atCall(world, call + 1, () => reviewNow(world));
    ask(world);
    disarm(world);
    yield* inTheEnd(world);
  }
};

/** A plan that is too large. */
export const tooMuch: Simulation = (bundle) => unchanged(prepared({ ...NIGHTS, bundle }, atWork), holdPlan);

/** A plan that is too large, of a review that died while it read the accounts: the timer goes on with it. */
export const tooMuchAndCutOff: Simulation = (bundle) => {
  const options = { ...NIGHTS, bundle };
  const saved = prepared(options, atWork).save();
  const calls = callsOf(SimWorld.from(saved, options), reviewNow);
  return unchanged(SimWorld.from(saved, options), (world) => {
    lowerLimit(world);
    world.google.faults.killAt(1 + calls.findIndex((call) => call.includes('since_id')));
    reviewNow(world);
    pass(world, { hours: 1 });
  });
};

/** Zendesk lists a few of the accounts only. */
export const listCutOff: Simulation = (bundle) =>
  unchanged(prepared({ ...NIGHTS, bundle }, atWork), (world) => {
    world.zendesk.modes.afterwards = ({ url }, answer) => {
      const isPage = url.includes('since_id') && 'body' in answer;
      const body = isPage ? JSON.stringify(JSON.parse(answer.body).slice(0, 4)) : '';
      // The page after that one says that there are no more.
      return isPage ? { ...answer, body: /since_id=0&/.test(url) ? body : '[]' } : answer;
    };
    reviewNow(world);
  });

/** A plan that was made three days ago. */
export const oldPlan: Simulation = (bundle) =>
  unchanged(prepared({ ...NIGHTS, bundle }, atWork), (world) => {
    check(world);
    skip(world, 3 * DAY);
    world.google.clickMenu('Apply the idle plan');
  });

/** Somebody signs in after the plan was made. */
export const signedInMeanwhile: Simulation = (bundle) => {
  const world = prepared({ ...NIGHTS, bundle }, atWork);
  check(world);
  accountOf(world, 'idle1').lastLogin = world.google.clock.now();
  world.google.clickMenu('Apply the idle plan');
  return inTheEnd(world);
};

/** Disabled by a review, somebody is enabled in Zendesk, and later disabled there. */
export const disabledElsewhere: Simulation = (bundle) =>
  unchanged(prepared({ ...NIGHTS, bundle }, disabledAgainByHand), (world) => reviewAfter(world, 7));

function disabledAgainByHand(world: SimWorld): void {
  addIdlePerson(world, 'gone', 100);
  for (const days of [0, 0, 3]) reviewAfter(world, days);
  accountOf(world, 'gone').enabled = true;
  reviewAfter(world, 1);
  accountOf(world, 'gone').enabled = false;
  reviewAfter(world, 1);
}

/** Zendesk does not say of somebody when the account was used. */
export const lastUseUntold: Simulation = (bundle) => {
  const world = prepared({ ...NIGHTS, bundle }, (made) => addIdlePerson(made, 'idle1', 100));
  world.zendesk.modes.afterwards = (_, answer) =>
    'body' in answer
      ? { ...answer, body: answer.body.replace(/"(last_login|login_count)":/g, '"not_$1":') }
      : answer;
  return unchanged(world, () => {
    for (const days of [0, 0, 3, 3]) reviewAfter(world, days);
  });
};

/** Zendesk takes whom a review disables out of their departments; then they are asked for. */
export const departmentsTaken: Simulation = (bundle) => {
  const world = prepared({ ...NIGHTS, choices: { disabledLeaveDepartments: true }, bundle }, atWork);
  reviewNow(world);
  world.submit({ email: 'idle1@acme.example' });
  const { id } = accountOf(world, 'idle1');
  const [sales] = world.zendesk.state.departments.values();
  return sales?.members.has(id) ? inTheEnd(world) : ['idle1 is not in the department of before'];
};

/** An administrator whom nobody has seen for long. */
export const idleAdministrator: Simulation = (bundle) =>
  inTheEnd(
    prepared({ ...NIGHTS, bundle }, (world) => {
      addIdlePerson(world, 'admin2', 100, { role: 'Administrator' });
      for (const days of [0, 0, 3]) reviewAfter(world, days);
    }),
  );

/** The warning is drafted, and Gmail does not send it. */
export const warningNotSent: Simulation = (bundle) =>
  inTheEnd(
    prepared({ ...NIGHTS, bundle }, (world) => {
      addIdlePerson(world, 'idle1', 100);
      reviewAfter(world, 0);
      world.google.faults.next('GmailApp.GmailDraft.send', { message: 'Service invoked too many times' });
      reviewAfter(world, 0);
      reviewAfter(world, 3);
    }),
  );

/** An address that holds an exempt one. */
export const almostExempt: Simulation = (bundle) => {
  const world = prepared({ ...NIGHTS, bundle }, (made) => {
    addIdlePerson(made, 'not-exempt', 100);
    for (const days of [0, 0, 3]) reviewAfter(made, days);
  });
  return accountOf(world, 'not-exempt').enabled ? ['not-exempt was spared'] : inTheEnd(world);
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
  const saved = prepared(options, atWork).save();
  for (const [index, name] of callsOf(SimWorld.from(saved, options), reviewNow).entries()) {
    if (!WRITES.test(name)) continue;
    const world = SimWorld.from(saved, options);
    arm(world, index + 1);
    reviewNow(world);
    disarm(world);
    yield* inTheEnd(world);
  }
}

function callsOf(world: SimWorld, act: (world: SimWorld) => void): string[] {
  act(world);
  return world.lastExecution.trace;
}

/** What must not change anybody's account. */
function unchanged(world: SimWorld, act: (world: SimWorld) => void): string[] {
  const before = world.seen.accounts.ended.length;
  act(world);
  return world.seen.accounts.ended.slice(before).map(({ email, how }) => `${email} was ${how} all the same`);
}

function check({ google }: SimWorld): void {
  google.clickMenu('Check idle accounts (no changes)');
}

function accountOf({ zendesk }: SimWorld, name: string) {
  const found = zendesk.state.presentAgents().find(({ email }) => email === `${name}@acme.example`);
  if (!found) throw new Error(`nobody is ${name}`);
  return found;
}
