import type { BuiltScript } from '../../fixture/built-script';
import { applyPlan } from '../../fixture/idle-plan';
import type { User } from '../../stand-in/support';
import { addIdlePeople, EXEMPT } from '../histories/idle-events';
import { prepareDueReview, REVIEW_OPTIONS, reviewAfter, reviewNow } from '../histories/idle-reviews';
import { EXEMPT_ALIAS } from '../histories/suite-team';
import { disarm } from '../single/disturbance';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime, skipTime } from '../world/time';
import { breachesInTheEnd, type Simulation } from './simulations';

const DAY_MS = 24 * 60 * 60_000;

/** Team members of every kind are warned, and those who are idle are disabled. */
export const teamReviewed: Simulation = (bundle) => breachesInTheEnd(reviewed(bundle));

/** An admin makes a light agent of somebody whom a review has disabled; then the person is requested. */
export const requestedAfterChange: Simulation = (bundle) => {
  const world = reviewed(bundle);
  const { state } = world.suite.standIn;
  const rich = userCalled('rich', world);
  Object.assign(rich, { role: 'agent', customRoleId: state.roleNamed('Light agent')?.id ?? null });
  world.observed.manuallyChangedAccounts.push('rich@acme.example');
  world.submit({ email: 'rich@acme.example' });
  world.account.giveChat();
  return state.roleOf(rich)?.name === 'Team lead'
    ? ['a request has given back a role that an admin had taken away']
    : breachesInTheEnd(world);
};

/** Somebody works in a session of before after the plan was made, which the last sign-in does not show. */
export const workedAfterPlan = afterPlan((world) => world.suite.standIn.work(userCalled('idle1', world)));

/** Somebody gets a ticket after the plan was made. */
export const ticketAfterPlan = afterPlan((world) => {
  world.suite.standIn.addTicket(userCalled('idle1', world));
});

/** Zendesk wants no change of one person of the plan for twenty minutes. */
export const changedTooSoon: Simulation = function* (bundle) {
  const world = SimWorld.turnedOn(options(bundle));
  prepareDueReview(world);
  const tries: number[] = [];
  applyAfter(world, () => {
    const path = `/users/${userCalled('idle1', world).id}`;
    world.suite.modes.intercept = ({ method, url }) => {
      if (method !== 'PUT' || !url.endsWith(path)) return undefined;
      tries.push(world.google.clock.now());
      const headers = { 'Retry-After': '1200', 'X-Rate-Limit-Remaining': '300' };
      return { status: 429, headers, body: '', seconds: 0.2 };
    };
  });
  world.google.advance({ minutes: 15 });
  if (tries.length !== 1) yield `a person was to be changed ${tries.length} times before Zendesk allows it`;
};

function afterPlan(happens: (world: SimWorld) => void): Simulation {
  return (bundle) => {
    const world = SimWorld.turnedOn(options(bundle));
    prepareDueReview(world);
    applyAfter(world, happens);
    return breachesInTheEnd(world);
  };
}

function applyAfter(world: SimWorld, happens: (world: SimWorld) => void): void {
  world.google.clickMenu('Check idle accounts (no changes)');
  happens(world);
  applyPlan(world.google);
}

/** Whoever got the role of the setup by a request is made a light agent who chats, by an admin after the plan was made. */
export const lightAgentChats: Simulation = (bundle) => {
  const world = SimWorld.turnedOn(options(bundle));
  requestAndGiveChat(world);
  for (const days of [0, 60]) reviewAfter(world, days);
  skipTime(world, 3 * DAY_MS);
  applyAfter(world, ({ suite }) => {
    userCalled('lia', world).customRoleId = suite.standIn.state.roleNamed('Light agent')?.id ?? null;
  });
  return breachesInTheEnd(world);
};

/** A light agent is made an agent by a request, and does not use the account. */
export const lightAgentRaised: Simulation = (bundle) => {
  const world = SimWorld.turnedOn(options(bundle));
  world.suite.addUser({ email: 'lia@acme.example', role: 'agent', customRole: 'Light agent' });
  requestAndGiveChat(world);
  for (const days of [0, 60, 3, 3]) reviewAfter(world, days);
  return breachesInTheEnd(world);
};

/** An editor types into the row of a refused request that it has given a light agent their account. */
export const outcomeTypedForAnother: Simulation = (bundle) => {
  const world = SimWorld.turnedOn(options(bundle));
  const lia = world.suite.addUser({ email: 'lia@acme.example', role: 'agent', customRole: 'Light agent' });
  const row = world.submit({ email: 'lia@elsewhere.example' });
  const { sheet } = world.google.form;
  const typed = { Status: '✓ Done', Action: 'Created', 'Agent ID': String(lia.id) };
  for (const [title, text] of Object.entries(typed)) {
    sheet.set(`${String.fromCharCode(65 + sheet.header().indexOf(title))}${row}`, text);
  }
  passTime(world, { hours: 1 });
  for (const days of [0, 60, 3, 3]) reviewAfter(world, days);
  const isLeft = world.suite.standIn.state.roleOf(lia)?.name === 'Light agent';
  return isLeft ? breachesInTheEnd(world) : ['what an editor has typed into a row took an account away'];
};

function requestAndGiveChat(world: SimWorld): void {
  world.submit({ email: 'lia@acme.example', firstName: 'Lia' });
  world.account.giveChat();
  passTime(world, { hours: 1 });
}

/** Zendesk names the person of a session in another way, and somebody works in one. */
export const sessionsUnreadable: Simulation = (bundle) => {
  const world = SimWorld.turnedOn(options(bundle));
  addIdlePeople(world);
  world.account.modes.afterwards = ({ url }, answer) =>
    url.includes('/sessions') && 'body' in answer
      ? { ...answer, body: answer.body.replace(/"user_id":/g, '"person_id":') }
      : answer;
  for (const days of [0, 0, 3]) {
    world.suite.standIn.work(userCalled('idle1', world));
    reviewAfter(world, days);
  }
  disarm(world);
  return breachesInTheEnd(world);
};

/** Zendesk answers for the groups of everybody with those of the owner, as long as the review lasts. */
export const groupsOfSomebodyElse: Simulation = (bundle) => {
  const world = SimWorld.turnedOn(options(bundle));
  prepareDueReview(world);
  const { modes, standIn } = world.suite;
  modes.intercept = (request) => {
    const url = request.url.replace(
      /users\/\d+\/group_memberships/,
      `users/${standIn.owner.id}/group_memberships`,
    );
    return url === request.url ? undefined : standIn.handle({ ...request, url });
  };
  reviewNow(world);
  disarm(world);
  return breachesInTheEnd(world);
};

export function reviewed(bundle: BuiltScript): SimWorld {
  const world = SimWorld.turnedOn(options(bundle));
  addIdlePeople(world);
  for (const days of [0, 0, 3]) reviewAfter(world, days);
  return world;
}

export function options(bundle: BuiltScript): WorldOptions {
  const idle = { ...REVIEW_OPTIONS.idle, exempt: [EXEMPT, EXEMPT_ALIAS] };
  return { idle, product: 'support', bundle };
}

function userCalled(name: string, { suite }: SimWorld): User {
  const [user] = suite.standIn.state.usersOf(`${name}@acme.example`);
  if (!user) throw new Error(`There is nobody called ${name}.`);
  return user;
}
