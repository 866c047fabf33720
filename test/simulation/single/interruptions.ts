import { Killed } from '../../emulator';
import { Dice } from '../life/dice';
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

const DEATHS = 3;

/** It is killed, and so is whoever goes on with it, and again: at calls that the seed decides, of those of the next hour. */
export function killedAgainAndAgain(calls: number, seed: number): Disturbance {
  const dice = new Dice(seed);
  const deaths = Array.from({ length: DEATHS }, (_, times) => 1 + times * calls + dice.below(calls));
  return {
    name: `killed before the calls ${deaths}, counted from the first`,
    sort: 'kill',
    arm: ({ google }) => {
      let call = 0;
      google.gate.intercept = () => {
        if (deaths.includes(++call)) throw new Killed('((killed))');
      };
    },
    lasts: { hours: 1 },
  };
}
