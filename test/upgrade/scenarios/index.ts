import type { Installation } from '../installation';
import { access } from './access';
import { idleHalfApplied } from './idle-half-applied';
import { idleHalfRead } from './idle-half-read';
import { idleHalfRestored } from './idle-half-restored';
import { idleHeld } from './idle-held';
import { paused } from './paused';
import { requests } from './requests';
import type { Scenario } from './scenario';
import { suite } from './suite';
import { yearEnd } from './year-end';

/** Each entry is one more recording of each version. */
export const SCENARIOS: readonly Scenario<Installation>[] = [
  requests,
  paused,
  idleHeld,
  idleHalfRead,
  idleHalfApplied,
  idleHalfRestored,
  access,
  suite,
  yearEnd,
];

export function scenarioNamed(name: string): Scenario<Installation> {
  const scene = SCENARIOS.find((each) => each.name === name);
  if (!scene) throw new Error(`There is no scenario ${name}.`);
  return scene;
}
