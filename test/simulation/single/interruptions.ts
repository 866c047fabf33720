import { atCall, type Disturbance } from './disturbance';

/** More than an execution may take. */
const LIMIT_MS = 6 * 60_000 + 1000;

/** The execution ends at its n-th call: before its effect, after it, or because its six minutes are over. */
export function interruptionsAt(call: number, name: string): Disturbance[] {
  return [
    {
      name: `killed before call ${call}, ${name}`,
      sort: 'kill',
      arm: ({ google }) => google.faults.killAt(call),
    },
    {
      name: `killed after call ${call}, ${name}`,
      sort: 'kill',
      arm: ({ google }) => google.faults.killAt(call, { after: true }),
    },
    {
      name: `out of time at call ${call}, ${name}`,
      sort: 'kill',
      arm: (world) => atCall(world, call, () => world.google.clock.advance(LIMIT_MS)),
    },
  ];
}
