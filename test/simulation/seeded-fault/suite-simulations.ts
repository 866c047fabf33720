import type { BuiltScript } from '../../fixture/built-script';
import { applyPlan } from '../../fixture/idle-plan';
import type { User } from '../../stand-in/support';
import { addIdlePeople, EXEMPT } from '../histories/idle-events';
import { prepareDueReview, REVIEW_OPTIONS, reviewAfter, reviewNow } from '../histories/idle-reviews';
import { EXEMPT_ALIAS } from '../histories/suite-team';
import { disarm } from '../single/disturbance';
import type { Ended } from '../world/account-observer';
import { logLines } from '../world/rows';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime, skipTime } from '../world/time';
import { breachesInTheEnd, type Simulation } from './simulations';
import { makeAgain } from './suite-request-simulations';

const DAY_MS = 24 * 60 * 60_000;

/** Team members of every kind are warned, and those who are idle are disabled. */
export const teamReviewed: Simulation = (bundle) => breachesInTheEnd(reviewed(bundle));

/** Everybody whom a review has disabled is restored. */
export const teamRestored = restored(() => {});

/** Before that, an admin gives a group another name. */
export const restoredAfterRenaming = restored((world) => {
  groupOf(world, 'Press').name = 'Media';
});

/** Before that, an admin deletes a group. */
export const restoredAfterDeletion = restored((world) => {
  groupOf(world, 'Press').deleted = true;
});

/** Before that, an admin deletes a role and makes it again. */
export const restoredAfterRoleMadeAgain = restored((world) => {
  makeAgain(world, 'Team lead');
  passTime(world, { days: 1 });
});

/** The first answer is about somebody else. */
export const restoredByMistakenAnswer = restored(({ suite }) => {
  suite.modes.somebodyElse = { times: 1 };
});

function restored(before: (world: SimWorld) => void): Simulation {
  return (bundle) => {
    const world = reviewed(bundle);
    const { observed } = world;
    before(world);
    restoreAll(world);
    passTime(world, { hours: 1 });
    const isLost = ({ id }: Ended) => userWith(id, world).role === 'end-user';
    const lost = observed.accounts.ended.filter(isLost).map(({ email }) => `${email} was not restored`);
    const isStopped = ({ Action }: Record<string, string>) =>
      Action === 'Not restored' || Action === 'Partly restored';
    const refused = logLines(world).filter(isStopped);
    return [...lost, ...refused.map(({ Detail = '' }) => Detail), ...breachesInTheEnd(world)];
  };
}

/** An admin lets somebody who was restored see fewer tickets, and an editor types that the restore has stopped halfway. */
export const halfwayForged: Simulation = function* (bundle) {
  const world = reviewed(bundle);
  restoreAll(world);
  const line = logLines(world).find(({ Action }) => Action === 'Restored');
  const user = world.suite.standIn.state.user(Number(line?.['Agent ID']));
  if (!user) throw new Error('nobody was restored');
  user.ticketRestriction = 'assigned';
  const sheet = world.google.spreadsheet.sheet('Log');
  const forged = { ...line, Time: new Date(world.google.clock.now()), Action: 'Partly restored', Proof: '' };
  const titles = sheet.display()[0] ?? [];
  sheet.setRow(
    sheet.lastRow + 1,
    titles.map((title) => (forged as Record<string, string | Date>)[title] ?? ''),
  );
  restoreAll(world);
  if (user.ticketRestriction !== 'assigned') yield `${line?.Address} sees the tickets of before again`;
};

function restoreAll({ google }: SimWorld): void {
  google.clock.advance(120_000);
  const { lastRow } = google.spreadsheet.sheet('Log');
  google.clickMenu('Restore selected accounts', { selection: `A2:A${lastRow}`, sheet: 'Log' });
}

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

function reviewed(bundle: BuiltScript): SimWorld {
  const world = SimWorld.turnedOn(options(bundle));
  addIdlePeople(world);
  for (const days of [0, 0, 3]) reviewAfter(world, days);
  return world;
}

function options(bundle: BuiltScript): WorldOptions {
  const idle = { ...REVIEW_OPTIONS.idle, exempt: [EXEMPT, EXEMPT_ALIAS] };
  return { idle, product: 'support', bundle };
}

function userWith(id: number, { suite }: SimWorld): User {
  const user = suite.standIn.state.users.get(id);
  if (!user) throw new Error(`There is no person ${id}.`);
  return user;
}

function userCalled(name: string, { suite }: SimWorld): User {
  const [user] = suite.standIn.state.usersOf(`${name}@acme.example`);
  if (!user) throw new Error(`There is nobody called ${name}.`);
  return user;
}

function groupOf({ suite }: SimWorld, name: string) {
  const group = suite.standIn.state.groupNamed(name);
  if (!group) throw new Error(`There is no group ${name}.`);
  return group;
}
