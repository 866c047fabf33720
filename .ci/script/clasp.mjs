/** Google's own tool, with what it prints on the screen. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const CLASP = createRequire(import.meta.url).resolve('@google/clasp');

/** @param {string[]} args */
export function clasp(...args) {
  const { status } = spawnSync(process.execPath, [CLASP, ...args], { stdio: 'inherit' });
  return { status: status ?? 1 };
}
