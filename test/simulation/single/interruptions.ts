import { Killed } from '../../emulator';
import { Dice } from '../life/dice';
import { atCall, type Disturbance } from './disturbance';

/** More than an execution may take. */
const LIMIT_MS = 6 * 60_000 + 1000;

/**
 * The execution ends at its n-th call: after its effect, or because its six minutes are over. Just before a call is just after the
 * one before, so only the first is also tried before its effect.
 */
export function interruptionsAt(call: number, name: string): Disturbance[] {
  const ends: Disturbance[] = [
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
  return call === 1 ? [killedBefore(call, name), ...ends] : ends;
}

function killedBefore(call: number, name: string): Disturbance {
  const arm: Disturbance['arm'] = ({ google }) => google.faults.killAt(call);
  return { name: `killed before call ${call}, ${name}`, sort: 'kill', arm };
}

const DEATHS = 3;

/** It is killed, and so is whoever goes on with it, and again: at calls that the seed decides, of those of the next hour. */
export function killedAgainAndAgain(calls: number, seed: number): Disturbance {
  const dice = new Dice(seed);
  const deaths = Array.from({ length: DEATHS }, (_, times) => 1 + times * calls + dice.below(calls));
  return {
    name: `killed before the calls ${deaths}, counted from the first`,
    sort: 'kill' as const,
    arm: ({ google }) => {
      let call = 0;
      google.gate.intercept = () => {
        if (deaths.includes(++call)) throw new Killed('((killed))');
      };
    },
    lasts: { hours: 1 },
  };
}
