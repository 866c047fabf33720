import { existsSync, readdirSync } from 'node:fs';

/** The folders that decide what happens to requests and idle accounts. No file in them is excluded. */
const FOLDERS = ['requests', 'idle'].filter((folder) => existsSync(`src/${folder}`));

export const DECISIONS = FOLDERS.map((folder) => `src/${folder}/**/*.ts`);

/** @returns {string[]} the tests of the decisions, which need neither a build nor the emulator */
export function testFiles() {
  return FOLDERS.filter((folder) => existsSync(`test/${folder}`)).flatMap((folder) =>
    readdirSync(`test/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts'))
      .map((path) => `./test/${folder}/${path}`),
  );
}
