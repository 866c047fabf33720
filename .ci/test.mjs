/**
 * Runs the tests, with the options of Jest. Beside other tests a browser may be so late that a test gives up waiting: a file that needs
 * one, and fails, is run once more, as a whole and alone. A fault fails both times.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const NEEDS_BROWSER = /[\\/]test[\\/](?:sidebar|demo)[\\/]/;

const folder = mkdtempSync(join(tmpdir(), 'chat-access-tests-'));
const report = join(folder, 'report.json');
process.exitCode = test(process.argv.slice(2));
rmSync(folder, { recursive: true });

function test(options) {
  const status = jest([...options, '--json', `--outputFile=${report}`]);
  const failed = status === 0 ? [] : failedFiles();
  if (failed.length === 0 || !failed.every((file) => NEEDS_BROWSER.test(file))) return status;
  const names = failed.map((file) => relative(process.cwd(), file));
  console.error(`\nOnce more, with nothing beside them: ${names.join(', ')}`);
  return jest(['--runInBand', '--runTestsByPath', ...failed]);
}

function jest(options) {
  return spawnSync('npx', ['jest', ...options], { stdio: 'inherit' }).status ?? 1;
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
