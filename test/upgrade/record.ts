import { readFileSync } from 'node:fs';
import { endState } from './end-state';
import type { Installation, SavedInstallation } from './installation';
import { loadInstallation } from './load-installation';
import { isRecorded, type Recording, writeRecording } from './recording';
import { reportedState } from './reported-state';
import { SCENARIOS } from './scenarios/index';
import type { Scenario } from './scenarios/scenario';
import { storable } from './storable';

/** Records the version that is built now. A recorded version has been released, and its recording is never replaced. */
function main(): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  if (isRecorded(version)) {
    console.error(`Version ${version} is already recorded. Raise the version in package.json first.`);
    process.exitCode = 1;
    return;
  }
  // Written after all scenarios have run, so that a version is never recorded partly.
  const all = SCENARIOS.map((scenario) => record(scenario, version));
  for (const recording of all) writeRecording(recording);
  console.log(`Recorded ${version}: ${all.map((recording) => recording.scenario).join(', ')}.`);
}

function record(scenario: Scenario<Installation>, version: string): Recording {
  const prepared = scenario.prepare();
  prepared.deleteEmptyRows();
  const installation = storable(prepared.save());
  return {
    version,
    scenario: scenario.name,
    installation,
    reported: reportedState(loadInstallation(installation)),
    end: endOf(scenario, installation),
  };
}

function endOf(scenario: Scenario<Installation>, installation: SavedInstallation) {
  const copy = loadInstallation(installation);
  scenario.proceed(copy);
  return endState(copy);
}

main();
