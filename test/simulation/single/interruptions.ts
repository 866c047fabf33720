import { Killed } from '../../emulator';
import { Rng } from '../histories/rng';
import { atCall, type Disturbance } from './disturbance';

/** Longer than the time limit of an execution. */
const BEYOND_TIME_LIMIT_MS = 6 * 60_000 + 1000;

/**
 * The execution ends at its n-th call: after the effect, or because its six minutes are over. Being killed before a call is the same
 * as after the previous one, so only the first call is also killed before its effect.
 */
export function interruptionsAt(call: number, name: string): Disturbance[] {
  const ends: Disturbance[] = [
    {
      name: `killed after call ${call}, ${name}`,
      type: 'kill',
      arm: ({ google }) => google.faults.killAt(call, { after: true }),
    },
    {
      name: `out of time at call ${call}, ${name}`,
      type: 'kill',
      arm: (world) => atCall(world, call, () => world.google.clock.advance(BEYOND_TIME_LIMIT_MS)),
    },
  ];
  return call === 1 ? [killedBefore(call, name), ...ends] : ends;
}

function killedBefore(call: number, name: string): Disturbance {
  const arm: Disturbance['arm'] = ({ google }) => google.faults.killAt(call);
  return { name: `killed before call ${call}, ${name}`, type: 'kill', arm };
}

const KILLS_PER_TRIAL = 3;

/** The execution is killed, and so are the executions that continue it, at random calls within the next hour. */
export function killedRepeatedly(calls: number, seed: number): Disturbance {
  const rng = new Rng(seed);
  const kills = Array.from({ length: KILLS_PER_TRIAL }, (_, times) => 1 + times * calls + rng.below(calls));
  return {
    name: `killed before the calls ${kills}, counted from the first`,
    type: 'kill' as const,
    arm: ({ google }) => {
      let call = 0;
      google.gate.intercept = () => {
        if (kills.includes(++call)) throw new Killed('((killed))');
      };
    },
    lasts: { hours: 1 },
  };
}
