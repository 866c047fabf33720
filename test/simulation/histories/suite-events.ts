import type { NewUser } from '../../stand-in/support';
import { nth, type SimEvent } from './sim-event';
import { isKnown, noteManualChange, somebody } from './zendesk-events';

const NAMES = ['ana', 'ben', 'cleo', 'dan'];

const STANDINGS: Record<string, Omit<NewUser, 'email'>> = {
  'an end-user': { role: 'end-user' },
  'a suspended end-user': { role: 'end-user', suspended: true },
  'a light agent': { role: 'agent', customRole: 'Light agent' },
  'an agent without chat': { role: 'agent' },
  'a suspended agent': { role: 'agent', suspended: true, chat: true, groups: ['Billing'] },
  'a shared agent': { role: 'end-user', sharedAgent: true },
};

/** Whether the address that is asked for is a second one. */
const SECONDS = ['other', 'unverified', null, null] as const;

const EVENTS: readonly Omit<SimEvent, 'only'>[] = [
  { name: 'an admin gives access to chat', weight: 8, apply: ({ account }) => account.giveChat() },
  {
    name: 'Zendesk gets to know somebody',
    weight: 6,
    draw: (rng) => ({
      name: rng.pick(NAMES),
      as: rng.pick(Object.keys(STANDINGS)),
      isSecond: rng.below(SECONDS.length),
    }),
    apply: (world, { name, as, isSecond }) => {
      const email = `${name}@acme.example`;
      const [home, kind] = [`${name}@home.example`, SECONDS[Number(isSecond)]];
      const addresses = kind === null ? { email } : { email: home, [`${kind}Emails`]: [email] };
      const emails = kind === null ? [email] : [home, email];
      if (emails.some((each) => isKnown(world, each))) return;
      world.suite.addUser({ ...STANDINGS[String(as)], ...addresses, name: 'As they are' });
      noteManualChange(world, ...emails);
    },
  },
  {
    name: 'an admin downgrades somebody',
    weight: 2,
    draw: (rng) => ({ person: rng.below(100) }),
    apply: (world, { person }) => {
      const found = somebody(world, Number(person));
      if (!found) return;
      world.suite.downgrade(found.id);
      noteManualChange(world, ...found.emails);
    },
  },
  {
    name: 'somebody signs in',
    weight: 2,
    draw: (rng) => ({ person: rng.below(100) }),
    apply: (world, { person }) => {
      const found = somebody(world, Number(person));
      const user = found && world.suite.standIn.state.user(found.id);
      if (user) world.suite.standIn.signIn(user);
    },
  },
  {
    name: 'somebody gets a ticket, or solves all',
    weight: 2,
    draw: (rng) => ({ person: rng.below(100), solves: rng.below(2) }),
    apply: (world, { person, solves }) => {
      const { standIn } = world.suite;
      const user = standIn.state.user(somebody(world, Number(person))?.id ?? 0);
      if (solves === 1) for (const ticket of standIn.state.tickets.values()) ticket.status = 'solved';
      else if (user && user.role !== 'end-user') standIn.addTicket(user);
    },
  },
  {
    name: 'somebody works in a session of before',
    weight: 2,
    draw: (rng) => ({ person: rng.below(100) }),
    apply: ({ suite }, { person }) => {
      const { state } = suite.standIn;
      const user = nth(
        state.teamMembers().filter(({ id }) => state.sessions.of(id).length > 0),
        Number(person),
      );
      if (user) suite.standIn.work(user);
    },
  },
  {
    name: 'the search lags',
    weight: 3,
    draw: (rng) => ({ seconds: rng.pick([60, 600, 3600]) }),
    apply: ({ suite }, { seconds }) => {
      suite.modes.searchLag = Number(seconds);
    },
  },
  {
    name: 'answers about access to chat are late or fail',
    weight: 2,
    draw: (rng) => ({ seconds: rng.pick([0, 600]), calls: rng.below(3) }),
    apply: ({ suite }, { seconds, calls }) => {
      suite.modes.entitlementsLag = Number(seconds);
      suite.modes.entitlementsDown = Number(calls);
    },
  },
  {
    name: 'Zendesk answers about somebody else',
    weight: 1,
    draw: (rng) => ({ times: 1 + rng.below(2) }),
    apply: ({ suite }, { times }) => {
      suite.modes.somebodyElse = { times: Number(times) };
    },
  },
];

const RARE: readonly Omit<SimEvent, 'only'>[] = [
  {
    name: 'an admin makes somebody a light agent who chats',
    weight: 1,
    draw: (rng) => ({ person: rng.below(100) }),
    apply: (world, { person }) => {
      const { state } = world.suite.standIn;
      const agents = world.account.people().filter(({ isOn, isProtected }) => isOn && !isProtected);
      const found = nth(agents, Number(person));
      const user = found && state.user(found.id);
      if (!user) return;
      user.customRoleId = state.roleNamed('Light agent')?.id ?? null;
      world.suite.standIn.tickChat(user);
      noteManualChange(world, ...found.emails);
    },
  },
  {
    name: 'an admin gives a group another name',
    weight: 2,
    draw: (rng) => ({ name: rng.pick(['Press', 'Care', 'Billing']) }),
    apply: ({ suite }, { name }) => {
      const group = suite.standIn.state.groupNamed(String(name));
      if (group) group.name = `${name} and more`;
    },
  },
];

const onSuite = (event: Omit<SimEvent, 'only'>): SimEvent => ({ ...event, only: 'support' });

/** What happens only to product `support`. */
export const SUITE_EVENTS: readonly SimEvent[] = EVENTS.map(onSuite);
export const RARE_SUITE_EVENTS: readonly SimEvent[] = RARE.map(onSuite);
