import type { GateCall } from '../../emulator';
import type { Duration } from '../../emulator/duration';
import type { SimWorld } from '../world/sim-world';
import type { Allowance } from './allowed';

/** A single kill or fault in one execution. */
export interface Disturbance {
  name: string;
  /** How it is counted. */
  type: 'kill' | 'fault';
  /** Makes it happen in the next execution. */
  arm(world: SimWorld): void;
  /** Whether the world may correctly end in another state than without it. */
  allows?: Allowance;
  /** How long it continues when it affects more than the next execution. */
  lasts?: Duration;
}

/** Performs the action just before the n-th call of the next execution takes effect. */
export function atCall(world: SimWorld, index: number, action: (call: GateCall) => void): void {
  const id = world.executions.length + 1;
  world.google.gate.intercept = (call) => {
    if (call.execution.id === id && call.index === index) action(call);
  };
}

/** Removes all faults. */
export function disarm({ google, account }: SimWorld): void {
  google.gate.intercept = undefined;
  google.faults.clear();
  delete account.modes.intercept;
  delete account.modes.afterwards;
}
