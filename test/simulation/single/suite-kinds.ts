import type { NewUser } from '../../stand-in/support';
import type { SimWorld, WorldOptions } from '../world/sim-world';
import { mayLackCapacity } from './allowed';
import { APPROVAL_KINDS } from './approval-kinds';
import { DIGEST_KINDS } from './digest-kinds';
import { END_KINDS } from './end-kinds';
import { IDLE_KINDS } from './idle-kinds';
import { JOB_KINDS } from './job-kinds';
import type { ExecutionKind } from './kind';
import { REQUEST_KINDS } from './request-kinds';

const ANA = 'ana@acme.example';
const LAG_SECONDS = 600;

const submit = (world: SimWorld) => {
  world.submit({ email: ANA, firstName: 'Other', lastName: 'Name' });
};

/** A request for somebody whom Zendesk knows. */
function requestFor(name: string, person: Partial<NewUser>, options: WorldOptions = {}): ExecutionKind {
  return {
    name,
    options,
    prepare: ({ suite }) => void suite.addUser({ email: ANA, name: 'Ana as she is', ...person }),
    act: submit,
  };
}

/** Whoever is made an agent gets a rule after that. */
export const PROMOTION_WITH_RULE: ExecutionKind = {
  ...requestFor('an end-user, with a capacity rule', { role: 'end-user' }),
  options: { product: 'support', chat: 'ignore', capacityRule: 'Three chats' },
  allows: [mayLackCapacity],
};

/** The kinds of requests that only product `support` knows. */
const OWN_KINDS: readonly ExecutionKind[] = [
  { name: 'a create where chat is not looked at', options: { chat: 'ignore' }, act: submit },
  requestFor('an end-user', { role: 'end-user' }),
  requestFor('a suspended end-user', { role: 'end-user', suspended: true }),
  requestFor('a suspended agent without chat', { role: 'agent', suspended: true }),
  requestFor('a light agent', { role: 'agent', customRole: 'Light agent' }),
  requestFor('an agent without chat', { role: 'agent' }),
  requestFor('an end-user whose second address it is', { email: 'ana@home.example', otherEmails: [ANA] }),
  requestFor('an end-user with groups', { role: 'end-user' }, { departments: ['Sales', 'Press'] }),
  requestFor(
    'a suspended agent with groups',
    { role: 'agent', suspended: true, groups: ['Billing'] },
    { departments: ['Sales', 'Press'], chat: 'ignore' },
  ),
  requestFor('a shared agent', { role: 'end-user', sharedAgent: true }),
  {
    name: 'an end-user whom the search does not know yet',
    prepare: ({ suite }) => {
      suite.modes.searchLag = LAG_SECONDS;
      suite.addUser({ email: ANA, name: 'Ana as she is' });
    },
    act: submit,
  },
  PROMOTION_WITH_RULE,
  {
    name: 'an end-user without a free seat',
    prepare: ({ suite, account }) => {
      suite.addUser({ email: ANA, name: 'Ana as she is' });
      account.takeAllSeats(true);
    },
    act: submit,
  },
  {
    name: 'an agent who has got access to chat meanwhile',
    prepare: (world) => {
      submit(world);
      world.account.giveChat();
    },
    act: ({ google }) => google.advance({ minutes: 10 }),
  },
];

const onSuite = (kind: ExecutionKind): ExecutionKind => ({
  ...kind,
  options: { ...kind.options, product: 'support' },
});

export const SUITE_APPROVAL_KINDS: readonly ExecutionKind[] = APPROVAL_KINDS.map(onSuite);

export const SUITE_END_KINDS: readonly ExecutionKind[] = [...END_KINDS, ...DIGEST_KINDS].map(onSuite);

export const SUITE_OWN_KINDS: readonly ExecutionKind[] = OWN_KINDS.map(onSuite);

/** The long jobs about idle accounts, for product `support`, and those in which the way of disabling makes a difference. */
export const SUITE_IDLE_KINDS: readonly ExecutionKind[] = [
  ...IDLE_KINDS,
  ...IDLE_KINDS.filter(({ changesBy }) => changesBy).flatMap((kind) =>
    (['suspend', 'both'] as const).map((by) => disabling(kind, by)),
  ),
].map(onSuite);

function disabling({ options, ...kind }: ExecutionKind, by: 'suspend' | 'both'): ExecutionKind {
  return { ...kind, name: `${kind.name}, by ${by}`, options: { ...options, idle: { ...options?.idle, by } } };
}

/** All kinds of executions, for product `support`. */
export const SUITE_KINDS: readonly ExecutionKind[] = [
  ...[...REQUEST_KINDS, ...JOB_KINDS].map(onSuite),
  ...SUITE_APPROVAL_KINDS,
  ...SUITE_END_KINDS,
  ...SUITE_OWN_KINDS,
  ...SUITE_IDLE_KINDS,
];
