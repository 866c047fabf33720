/** The state of the source, by git. */
import { spawnSync } from 'node:child_process';
import { SETTINGS } from './settings.mjs';

/** What is changed and not committed, besides the name of the script; empty also where there is no git. */
export function uncommitted() {
  return git('status', '--porcelain', '--', '.', `:!${SETTINGS}`);
}

/** The commit in a few words; empty where there is no git. */
export function lastCommit() {
  return git('log', '-1', '--format=%h %s');
}

/** @param {string[]} args */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}
