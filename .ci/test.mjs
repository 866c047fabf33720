/**
 * Runs the tests, with the options of Jest. `--whole`: all of them; else those that take long are only played in part: of each file
 * `*.long.test.ts` one test in ten, and of those that drive the page of `npm start` or a panel of the sidebar none.
 *
 * Beside other tests a browser may be so late that a test gives up waiting: a file that needs one, and fails, is run once more, as a
 * whole and alone. A fault fails both times.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const NEEDS_BROWSER = /[\\/]test[\\/](?:sidebar|demo|browser)[\\/]/;

const SHARE = '10';
/** A share of them would take nearly as long: each test goes on from the one before, or begins with what takes longest. */
const NOT_SHARED = [
  'demo',
  'sidebar',
  'rehearsal',
  'compare',
  'browser',
  'build/clasp',
  'journeys/(compose|dashboard-quarter|evidence-size|long-log|suite/idle-population|waiting-mails)',
].map((path) => `/test/${path}.*\\.long\\.test\\.ts$`);

const folder = mkdtempSync(join(tmpdir(), 'chat-access-tests-'));
const report = join(folder, 'report.json');
const given = process.argv.slice(2);
const isWhole = given.includes('--whole');
process.exitCode = test(given.filter((option) => option !== '--whole'));
rmSync(folder, { recursive: true });

function test(options) {
  const left = isWhole ? [] : NOT_SHARED.map((pattern) => `--testPathIgnorePatterns=${pattern}`);
  const status = jest([...options, ...left, '--json', `--outputFile=${report}`]);
  const failed = status === 0 ? [] : failedFiles();
  if (failed.length === 0 || !failed.every((file) => NEEDS_BROWSER.test(file))) return status;
  const names = failed.map((file) => relative(process.cwd(), file));
  console.error(`\nOnce more, with nothing beside them: ${names.join(', ')}`);
  return jest(['--runInBand', '--runTestsByPath', ...failed]);
}

function jest(options) {
  const env = isWhole ? process.env : { ...process.env, SHARE };
  return spawnSync('npx', ['jest', ...options], { stdio: 'inherit', env }).status ?? 1;
}

/** None where Jest itself has failed. */
function failedFiles() {
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
  } catch {
    return [];
  }
}
