import { APPROVALS, APPROVER, decide, OWNER_APPROVES } from '../world/approvals';
import { OWNER, type SimWorld } from '../world/sim-world';
import { passTime, skipTime } from '../world/time';
import type { ExecutionKind } from './kind';

const ANA = 'ana@acme.example';
const ROW = 2;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

const submit = (world: SimWorld) => {
  world.submit({ email: ANA });
};

/** The next run of the timer. */
const nextTimerRun = ({ google }: SimWorld) => google.advance({ minutes: 5 });

const approve = (by: string) => (world: SimWorld) => decide(world, by, [ROW], null);
const reject = (by: string) => (world: SimWorld) => decide(world, by, [ROW], 'Not in my team');

/** The request has waited so long, and the timer has not run for some minutes. */
const waited = (days: number) => (world: SimWorld) => {
  submit(world);
  passTime(world, { minutes: days * DAY_MINUTES - 10 });
  skipTime(world, 15 * MINUTE_MS);
};

const both =
  (...steps: ((world: SimWorld) => void)[]) =>
  (world: SimWorld) => {
    for (const step of steps) step(world);
  };

function kind(
  name: string,
  prepare: ExecutionKind['prepare'],
  act: ExecutionKind['act'],
  more: Partial<ExecutionKind> = {},
): ExecutionKind {
  return { name, options: APPROVALS, act, ...(prepare && { prepare }), ...more };
}

/** The kinds of executions about requests that need approval. What failed for a day has been made good after three, and the approvers have been reminded. */
export const APPROVAL_KINDS: readonly ExecutionKind[] = [
  kind('a request that needs approval', undefined, submit, { days: 3 }),
  kind('an approval', submit, approve(APPROVER), { days: 3, mayNotHappen: true }),
  kind('a rejection by an approver', submit, reject(APPROVER), { days: 3, mayNotHappen: true }),
  kind('an approval by the owner', submit, approve(OWNER), {
    days: 3,
    mayNotHappen: true,
    options: OWNER_APPROVES,
  }),
  kind('a rejection by the owner', submit, reject(OWNER), {
    days: 3,
    mayNotHappen: true,
    options: OWNER_APPROVES,
  }),
  kind('an approved create', both(submit, approve(APPROVER)), nextTimerRun, { days: 3 }),
  kind(
    'an approved enable',
    both(({ account }) => account.add(ANA, 'off'), submit, approve(APPROVER)),
    nextTimerRun,
  ),
  kind('a decided rejection', both(submit, reject(APPROVER)), nextTimerRun),
  kind(
    'an edit of an answer that was approved',
    both(submit, approve(APPROVER)),
    (world) => {
      world.google.clock.advance(1000);
      world.edit(ROW, { email: 'anna@acme.example' });
    },
    { days: 3 },
  ),
  kind('a reminder of the approvers', waited(2), nextTimerRun),
  kind('the end of the time for a decision', waited(14), nextTimerRun),
];
