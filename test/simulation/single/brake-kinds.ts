import { APPROVER, decide } from '../world/approvals';
import { ALL_BRAKED, BRAKED } from '../world/brake';
import type { SimWorld } from '../world/sim-world';
import type { ExecutionKind } from './kind';

const submit =
  (name: string, requester?: string) =>
  (world: SimWorld): void => {
    world.google.clock.advance(1000);
    world.submit({ email: `${name}@acme.example`, firstName: name, ...(requester && { requester }) });
  };

const both =
  (...steps: ((world: SimWorld) => void)[]) =>
  (world: SimWorld) => {
    for (const step of steps) step(world);
  };

const nextTimerRun = ({ google }: SimWorld) => google.advance({ minutes: 5 });

/** The kinds of executions about requests up to the brake and beyond it. */
export const BRAKE_KINDS: readonly ExecutionKind[] = [
  { name: 'the last request that the brake lets through', options: BRAKED, act: submit('ana'), days: 3 },
  {
    name: 'a request beyond the brake',
    options: BRAKED,
    prepare: submit('ana'),
    act: submit('ben'),
    days: 3,
  },
  {
    name: 'a request beyond the brake of all requesters',
    options: ALL_BRAKED,
    prepare: submit('ana'),
    act: submit('ben', 'peer@acme.example'),
    days: 3,
  },
  {
    name: 'an enable beyond the brake',
    options: BRAKED,
    prepare: both(({ account }) => account.add('ben@acme.example', 'off'), submit('ana')),
    act: submit('ben'),
    days: 3,
  },
  {
    name: 'the alert about the brake',
    options: BRAKED,
    prepare: both(submit('ana'), submit('ben')),
    act: nextTimerRun,
    days: 3,
  },
  {
    name: 'an approved request beyond the brake',
    options: BRAKED,
    prepare: both(submit('ana'), submit('ben'), (world) => decide(world, APPROVER, [3], null)),
    act: nextTimerRun,
    days: 3,
  },
];
