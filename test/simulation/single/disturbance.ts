import type { GateCall } from '../../emulator';
import type { Duration } from '../../emulator/duration';
import type { SimWorld } from '../world/sim-world';
import type { Allowance } from './allowed';

/** One thing that goes wrong in one execution. */
export interface Disturbance {
  name: string;
  /** What it is counted as. */
  sort: 'kill' | 'fault';
  /** Arranges that it happens in the execution that comes next. */
  arm(world: SimWorld): void;
  /** Whether the world may rightly end in this way, although it would have ended otherwise without it. */
  allows?: Allowance;
  /** It goes on for so long when it is about more than the one execution. */
  lasts?: Duration;
}

/** Does it when the next execution makes its n-th call, before the call has an effect. */
export function atCall(world: SimWorld, index: number, deed: (call: GateCall) => void): void {
  const id = world.executions.length + 1;
  world.google.gate.intercept = (call) => {
    if (call.execution.id === id && call.index === index) deed(call);
  };
}

/** From now on nothing goes wrong any more. */
export function disarm({ google, zendesk }: SimWorld): void {
  google.gate.intercept = undefined;
  google.faults.clear();
  delete zendesk.modes.intercept;
  delete zendesk.modes.afterwards;
}
