import { Killed } from '../../emulator';
import { LAST_DAY, type SimWorld, type WorldOptions } from '../world/sim-world';
import type { ExecutionKind } from './kind';

const ANA = 'ana@acme.example';
const BO = 'bo@acme.example';
const DAY_MS = 24 * 60 * 60_000;

export const ENDS: WorldOptions = { ends: true };

/** So many days from today. */
export function lastDay({ google }: SimWorld, days: number): string {
  return new Date(google.clock.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** Somebody asks for access for so many days; without a number, for access without an end. */
export function askUntil(world: SimWorld, days?: number, email = ANA): void {
  world.google.clock.advance(1000);
  world.submit({ email }, {}, days === undefined ? '' : lastDay(world, days));
}

const asks =
  (days?: number, email = ANA) =>
  (world: SimWorld) =>
    askUntil(world, days, email);

/** The request is over. */
const asked = (days: number) => (world: SimWorld) => {
  askUntil(world, days);
  letThemChat(world);
};

const review = ({ google }: SimWorld) => void google.run('reviewIdleAgents');
const nextTimerRun = ({ google }: SimWorld) => google.advance({ minutes: 5 });

/** On Suite an admin gives access to chat, and the rows that wait for it end. */
function letThemChat({ isSuite, account, google }: SimWorld): void {
  if (!isSuite) return;
  account.giveChat();
  google.advance({ minutes: 10 });
}

/** One whose last day is over, and one who is to be told. */
function withDueEnds(world: SimWorld): void {
  askUntil(world, 0);
  askUntil(world, 7, BO);
  letThemChat(world);
  world.google.clock.advance(DAY_MS);
}

/** The review is killed before it disables anybody. */
function killReview(world: SimWorld): void {
  withDueEnds(world);
  world.google.gate.intercept = ({ args }) => {
    if (/"PUT /.test(JSON.stringify(args))) throw new Killed('((killed))');
  };
  review(world);
  world.google.gate.intercept = undefined;
  nextTimerRun(world);
}

function kind(
  name: string,
  prepare: ExecutionKind['prepare'],
  act: ExecutionKind['act'],
  more: Partial<ExecutionKind> = {},
): ExecutionKind {
  return {
    name,
    options: ENDS,
    act,
    ...(prepare && { prepare }),
    isNightly: true,
    ...more,
  };
}

/** The kinds of executions about last days. Reviews follow on two nights: they show which end was kept. */
export const END_KINDS: readonly ExecutionKind[] = [
  kind('a request with a last day', undefined, asks(1)),
  kind(
    'a request with a last day for an account that is off',
    ({ account }) => {
      account.add(ANA, 'off');
    },
    asks(1),
  ),
  kind('a later last day', asked(1), asks(30)),
  kind('a last day that is lifted', asked(1), asks()),
  kind('a last day that cannot be brought forward', asked(30), asks(1)),
  kind('a last day that is past', undefined, asks(-1)),
  kind('an edit of the last day', asked(30), (world) => {
    world.google.clock.advance(1000);
    world.google.form.edit(2, { [LAST_DAY]: lastDay(world, 1) }, { delayed: true });
    world.noteForm();
    world.google.advance({});
  }),
  kind('a review that ends access, and tells of an end', withDueEnds, review),
  kind('a review that ends access, which the timer continues', killReview, nextTimerRun),
];
