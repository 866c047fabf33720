import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EndState } from './end-state';
import { formatJson } from './format-json';
import type { SavedInstallation } from './installation';
import type { ReportedState } from './reported-state';

const FOLDER = join('test', 'upgrade', 'recorded');

/** An installation as a version has left it, and its state after that version has run for some more days. */
export interface Recording {
  version: string;
  scenario: string;
  installation: SavedInstallation;
  /** As reported by the version that has left it. */
  reported: ReportedState;
  end: EndState;
}

/** The recordings of all versions. */
export function recordings(): Recording[] {
  return readdirSync(FOLDER).flatMap((version) => {
    const files = readdirSync(join(FOLDER, version));
    return files.map((file) => JSON.parse(readFileSync(join(FOLDER, version, file), 'utf8')) as Recording);
  });
}

export function isRecorded(version: string): boolean {
  return existsSync(join(FOLDER, version));
}

export function writeRecording(recording: Recording): void {
  const folder = join(FOLDER, recording.version);
  mkdirSync(folder, { recursive: true });
  const text = formatJson(JSON.parse(JSON.stringify(recording)));
  writeFileSync(join(folder, `${recording.scenario}.json`), `${text}\n`);
}
