import type { SimWorld } from '../world/sim-world';
import { passTime } from '../world/time';
import type { ExecutionKind } from './kind';

const ANA = 'ana@acme.example';

const submit = (email: string) => (world: SimWorld) => {
  world.submit({ email });
};

/** The next run of the timer. */
const nextTimerRun = ({ google }: SimWorld) => google.advance({ minutes: 5 });

/** Uses up the mails of the day. */
function useUpMailQuota({ google }: SimWorld): void {
  google.quota.mail(google.owner).left = 0;
}

/** An admin switches an account off by hand. */
function turnOff({ account, observed }: SimWorld, email: string): void {
  for (const { id, emails } of account.people()) if (emails.includes(email)) account.turn(id, false);
  observed.manuallyChangedAccounts.push(email);
}

function waitMinutes(world: SimWorld, minutes: number): void {
  passTime(world, { minutes });
}

/** The kinds of requests that every product knows. */
export const REQUEST_KINDS: readonly ExecutionKind[] = [
  { name: 'a create', act: submit(ANA) },
  {
    name: 'an enable',
    prepare: ({ account }) => account.add('ben@acme.example', 'off'),
    act: submit('ben@acme.example'),
  },
  {
    name: 'no change',
    prepare: ({ account }) => account.add('cleo@acme.example', 'on'),
    act: submit('cleo@acme.example'),
  },
  { name: 'a rejection', act: submit('dan@elsewhere.example') },
  { name: 'a create with departments', options: { departments: ['Sales'] }, act: submit(ANA) },
  {
    name: 'a create whose answer is lost',
    prepare: ({ account }) => {
      account.modes.dropAfterCommit = { times: 1, method: 'POST' };
    },
    act: submit(ANA),
  },
  {
    name: 'a create with an expired OAuth token',
    options: { credential: 'client' },
    prepare: ({ account }) => account.revokeCredential(),
    act: submit(ANA),
  },
  {
    name: 'a retry after 503',
    prepare: (world) => {
      world.account.modes.down = { status: 503 };
      world.submit({ email: ANA });
      world.account.modes.down = null;
    },
    act: nextTimerRun,
  },
  {
    name: 'a row that waits for Retry-After',
    prepare: (world) => {
      world.account.modes.forced429 = 1;
      world.submit({ email: 'ben@acme.example' });
    },
    act: submit(ANA),
  },
  {
    name: 'a create when the mails of the day are used up',
    prepare: useUpMailQuota,
    act: submit(ANA),
  },
  {
    name: 'a protected account',
    prepare: ({ account }) => account.add('eva@acme.example', 'admin who is off'),
    act: submit('eva@acme.example'),
  },
  {
    name: 'a second row for the same person',
    prepare: (world) => void world.submit({ email: ANA }),
    act: submit(ANA),
  },
  {
    name: 'an edited answer',
    prepare: (world) => {
      world.submit({ email: ANA });
      waitMinutes(world, 15);
    },
    act: (world) => world.edit(2, { email: 'anna@acme.example' }),
  },
  {
    name: 'an edited answer whose first mail waits',
    prepare: (world) => {
      useUpMailQuota(world);
      world.submit({ email: ANA });
    },
    act: (world) => world.edit(2, { email: 'anna@acme.example' }),
  },
  {
    name: 'another outcome while the mail about the first one waits',
    prepare: (world) => {
      useUpMailQuota(world);
      world.submit({ email: ANA });
      turnOff(world, ANA);
    },
    act: ({ google }) => void google.clickMenu('Retry selected rows', { selection: 'A2' }),
    mayNotHappen: true,
  },
  {
    name: 'a create where our columns are not adjacent',
    prepare: (world) => world.manually(() => world.google.form.sheet.moveColumn(6, 2)),
    act: submit(ANA),
  },
  {
    name: 'a retry from the menu of a request that waits for a seat',
    prepare: (world) => {
      world.account.takeAllSeats(true);
      world.submit({ email: ANA });
      world.account.takeAllSeats(false);
      waitMinutes(world, 15);
    },
    act: ({ google }) => void google.clickMenu('Retry all failed rows'),
    mayNotHappen: true,
  },
  {
    name: 'a create without a free seat',
    prepare: ({ account }) => account.takeAllSeats(true),
    act: submit(ANA),
  },
  {
    name: 'requests that have waited for a seat, of which there is one again',
    prepare: (world) => {
      world.account.takeAllSeats(true);
      for (const email of [ANA, 'ben@acme.example']) world.submit({ email });
      world.account.takeAllSeats(false);
      world.google.advance({ hours: 6 });
    },
    act: nextTimerRun,
  },
  {
    name: 'a pause that ends',
    prepare: (world) => {
      world.account.revokeCredential();
      world.submit({ email: ANA });
      world.account.acceptCredential();
    },
    act: nextTimerRun,
  },
];
