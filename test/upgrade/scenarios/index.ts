import { idleHalfApplied } from './idle-half-applied';
import { idleHalfRead } from './idle-half-read';
import { idleHalfRestored } from './idle-half-restored';
import { idleHeld } from './idle-held';
import { paused } from './paused';
import { requests } from './requests';
import type { Scene } from './scenario';

/** One more recording of each version is one more entry. */
export const SCENES: readonly Scene[] = [
  requests,
  paused,
  idleHeld,
  idleHalfRead,
  idleHalfApplied,
  idleHalfRestored,
];

export function sceneNamed(name: string): Scene {
  const scene = SCENES.find((each) => each.name === name);
  if (!scene) throw new Error(`Nobody knows how the scene ${name} goes on.`);
  return scene;
}
