import type { NewUser } from '../../stand-in/support';
import { ALWAYS, breachesOf } from '../invariants/index';
import { atCall, disarm } from '../single/disturbance';
import { responseRows } from '../world/rows';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime } from '../world/time';
import { breachesInTheEnd, type Simulation } from './simulations';

const ANA = 'ana@acme.example';
const WITHOUT_CHAT: WorldOptions = { chat: 'ignore' };

/** Somebody has added the address that is requested to the own profile. */
export const addressOfAnybody = requestFor({ email: 'mallory@home.example', unverifiedEmails: [ANA] });

/** Somebody is blocked by the first address and requested by the second. */
export const blockedByFirstAddress = requestFor(
  { email: 'ana@home.example', otherEmails: [ANA] },
  { blocked: ['ana@home.example'] },
);

export const sharedAgentRequested = requestFor({ sharedAgent: true });
export const suspendedAgentRequested = requestFor({
  role: 'agent',
  customRole: 'Team lead',
  suspended: true,
});
export const agentWithoutChatRequested = requestFor({ role: 'agent' }, { chat: 'check' });
/** Zendesk takes the call that gives access to chat, and does not do it. */
export const chatRefused = requestFor({ role: 'agent' }, { chat: 'set' });

/** At each call in turn, the answer to a request for this person is about somebody else. */
export const newPersonMistaken = mistaken(undefined);
export const customerMistaken = mistaken({ email: ANA, role: 'end-user' });

/** Somebody whom an admin has suspended is shown by no search before Zendesk has refused to make them again. */
export const shownByRefusal: Simulation = (bundle) => {
  const world = turnedOn({ ...WITHOUT_CHAT, access: { reenable: 'ours' }, bundle });
  const ana = world.suite.addUser({ email: ANA, role: 'end-user', suspended: true });
  const nobody = { status: 200, headers: {}, body: '{"users":[],"count":0}', seconds: 0.2 };
  let isRefused = false;
  world.account.modes.intercept = ({ method, url }) => {
    isRefused ||= method === 'POST' && url.endsWith('/users');
    return !isRefused && url.includes('/users/search') ? nobody : undefined;
  };
  world.submit();
  disarm(world);
  passTime(world, { hours: 1 });
  return ana.suspended ? [] : ['somebody whom an admin had suspended was let in again'];
};

/** A request for somebody whom Zendesk knows. */
function requestFor(person: Partial<NewUser>, options = WITHOUT_CHAT): Simulation {
  return (bundle) => {
    const world = turnedOn({ ...options, bundle });
    world.suite.addUser({ email: ANA, ...person });
    world.submit();
    const breaches = breachesOf(ALWAYS, world).map(({ sentence }) => sentence);
    world.account.giveChat();
    return [...breaches, ...breachesInTheEnd(world)];
  };
}

function mistaken(person: NewUser | undefined): Simulation {
  return function* (bundle) {
    const options: WorldOptions = { ...WITHOUT_CHAT, product: 'support', bundle };
    const start = SimWorld.turnedOn(options);
    if (person) start.suite.addUser(person);
    const saved = start.save();
    start.submit();
    for (const [index, name] of start.lastExecution.trace.entries()) {
      if (!name.startsWith('UrlFetchApp')) continue;
      const world = SimWorld.from(saved, options);
      atCall(world, index + 1, () => {
        world.suite.modes.somebodyElse = { times: 1 };
      });
      world.submit();
      disarm(world);
      world.suite.recover();
      yield* breachesInTheEnd(world);
    }
  };
}

/** The search does not show somebody who waits for access to chat, and an editor types over the time of the next try. */
export const nextTryTyped: Simulation = (bundle) => {
  const world = turnedOn({ chat: 'check', bundle });
  world.suite.modes.searchLag = 3_600;
  const row = world.submit();
  world.google.form.sheet.set(`L${row}`, 'later');
  passTime(world, { minutes: 30 });
  return breachesOf(ALWAYS, world).map(({ sentence }) => sentence);
};

/** Zendesk still finds somebody who was deleted. */
export const deletedPersonRequested: Simulation = (bundle) => {
  const world = turnedOn({ ...WITHOUT_CHAT, support: { choices: { searchShowsDeleted: true } }, bundle });
  world.account.remove(world.suite.addUser({ email: ANA }).id);
  world.submit();
  const made = world.account.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/users'));
  return made.length > 0 ? ['somebody who was deleted was made again'] : [];
};

/** The role of the setup is deleted and made again, before the names are read again. */
export const roleMadeAgain: Simulation = (bundle) => {
  const world = turnedOn({ ...WITHOUT_CHAT, bundle });
  makeAgain(world, 'Staff');
  world.submit();
  const breaches = breachesInTheEnd(world);
  const isDone = responseRows(world).every(({ Status = '' }) => Status.endsWith('Done'));
  return isDone ? breaches : ['a request failed since a role was made again'];
};

/** A role that is deleted and made again has another number. */
export function makeAgain({ suite }: SimWorld, name: string): void {
  const { customRoles } = suite.standIn.state;
  const role = [...customRoles.values()].find((each) => each.name === name);
  if (!role) throw new Error(`There is no role ${name}.`);
  const id = role.id + 1000;
  customRoles.delete(role.id);
  customRoles.set(id, { ...role, id });
}

/** Zendesk says yes to one of the two names of a field, and does nothing. */
export const ruleNotAssigned: Simulation = (bundle) => {
  const world = turnedOn({ ...WITHOUT_CHAT, capacityRule: 'Three chats', bundle });
  world.account.modes.intercept = ({ method, body }) =>
    method === 'PATCH' && body.includes('"agents"')
      ? { status: 200, headers: {}, body: '{}', seconds: 0.2 }
      : undefined;
  world.submit();
  disarm(world);
  const ana = world.suite.standIn.snapshot().users.find(({ email }) => email === ANA);
  return ana?.capacityRule === 'Three chats'
    ? breachesInTheEnd(world)
    : ['the capacity rule was not assigned, and nobody is told'];
};

/** A person is requested again and again, and an admin takes the role and the suspension back at once. */
export const changedOften: Simulation = function* (bundle) {
  const world = turnedOn({ ...WITHOUT_CHAT, bundle });
  world.suite.modes.directoryUndoesAfter = 1;
  const user = world.suite.addUser({ email: ANA, suspended: true });
  for (let times = 0; times < 8; times++) world.submit({ firstName: `Ana${times}` }, { fire: false });
  world.google.clock.advance(130_000);
  world.google.run('processPending', [{}]);
  const changes = world.account.calls.filter(
    ({ method, path }) => method === 'PUT' && path.endsWith(`/users/${user.id}`),
  );
  const tooMany = changes.filter(({ at }, index) => at - (changes[index - 5]?.at ?? 0) < 60_000);
  yield* tooMany.map(() => 'a person was changed more than five times within a minute');
};

function turnedOn(options: WorldOptions): SimWorld {
  return SimWorld.turnedOn({ ...options, product: 'support' });
}
