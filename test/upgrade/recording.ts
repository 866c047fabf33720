import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EndState } from './end-state';
import { readable } from './format-json';
import type { SavedInstallation } from './installation';
import type { Known } from './reported-state';

const FOLDER = join('test', 'upgrade', 'recorded');

/** An installation as a version has left it, and what that version made of it in the days after. */
export interface Recording {
  version: string;
  scene: string;
  installation: SavedInstallation;
  /** By the version that has left it. */
  known: Known;
  end: EndState;
}

/** Of every version. */
export function recordings(): Recording[] {
  return readdirSync(FOLDER).flatMap((version) => {
    const files = readdirSync(join(FOLDER, version));
    return files.map((file) => JSON.parse(readFileSync(join(FOLDER, version, file), 'utf8')) as Recording);
  });
}

export function isRecorded(version: string): boolean {
  return existsSync(join(FOLDER, version));
}

export function keep(recording: Recording): void {
  const folder = join(FOLDER, recording.version);
  mkdirSync(folder, { recursive: true });
  const text = readable(JSON.parse(JSON.stringify(recording)));
  writeFileSync(join(folder, `${recording.scene}.json`), `${text}\n`);
}
