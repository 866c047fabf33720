import { readFileSync } from 'node:fs';
import { endState } from './end-state';
import { Installation, type SavedInstallation } from './installation';
import { isRecorded, keep, type Recording } from './recording';
import { knownBy } from './reported-state';
import { SCENES } from './scenarios/index';
import type { Scene } from './scenarios/scenario';
import { keepable } from './storable';

/** Records the version that is built now. A version that was recorded is out, and its recording is never made anew. */
function main(): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  if (isRecorded(version)) {
    console.error(`Version ${version} is recorded already. Raise the version in package.json first.`);
    process.exitCode = 1;
    return;
  }
  // Written when all have been lived through, so that half a version is never taken for a whole one.
  const all = SCENES.map((scene) => recorded(scene, version));
  for (const recording of all) keep(recording);
  console.log(`Recorded ${version}: ${all.map(({ scene }) => scene).join(', ')}.`);
}

function recorded(scene: Scene, version: string): Recording {
  const lived = scene.live();
  lived.deleteSpareRows();
  const installation = keepable(lived.save());
  return {
    version,
    scene: scene.name,
    installation,
    known: knownBy(Installation.from(installation)),
    end: endOf(scene, installation),
  };
}

function endOf(scene: Scene, installation: SavedInstallation) {
  const copy = Installation.from(installation);
  scene.goOn(copy);
  return endState(copy);
}

main();
