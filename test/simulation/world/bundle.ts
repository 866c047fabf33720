import { readFileSync } from 'node:fs';
import type { Manifest } from '../../emulator';

/** The part of what is pushed to Google that an execution needs. */
export interface Bundle {
  code: string;
  manifest: Manifest;
}

let built: Bundle | undefined;

/** The bundle in `dist`. */
export function builtBundle(): Bundle {
  built ??= {
    code: readFileSync('dist/Code.js', 'utf8'),
    manifest: JSON.parse(readFileSync('dist/appsscript.json', 'utf8')),
  };
  return built;
}
