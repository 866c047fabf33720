/** Google's own tool. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const CLASP = createRequire(import.meta.url).resolve('@google/clasp');

/** Shows what it prints on the screen. @param {string[]} args */
export function clasp(...args) {
  const { status } = spawnSync(process.execPath, [CLASP, ...args], { stdio: 'inherit' });
  return { status: status ?? 1 };
}

/** Whether somebody has logged in to Google with it on this machine. What it says of them is not shown. */
export function isLoggedIn() {
  const { stdout } = spawnSync(process.execPath, [CLASP, 'show-authorized-user', '--json'], {
    encoding: 'utf8',
  });
  return !/"loggedIn":\s*false/.test(stdout);
}
