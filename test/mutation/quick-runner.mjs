/**
 * Runs the tests of the decisions for Stryker, with the `describe`, `it` and `expect` of Jest, but all files in one process
 * and without an environment for each. So a mutant takes milliseconds instead of seconds.
 */
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { expect } from 'expect';
import fc from 'fast-check';
import * as circus from 'jest-circus';
import { testFiles } from './decisions.mjs';

/** The code that Stryker adds to the source communicates with its runner through this object. */
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

export class QuickRunner {
  async init() {
    process.env.TZ = 'UTC';
    // Uses the same examples for every mutant and does not shrink failing ones, which takes long.
    fc.configureGlobal({ seed: 1, endOnFailure: true });
    const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
    Object.assign(globalThis, { describe, it, test, beforeAll, beforeEach, afterAll, afterEach, expect });
    circus.addEventHandler((event) => this.onEvent(event));
    this.load = compileFunction(await bundle(testFiles()), ['require']);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const result = await this.run(() => {});
    return { ...result, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    const activate = () => {
      stryker.activeMutant = activeMutant.id;
    };
    if (mutantActivation === 'static') activate();
    Object.assign(stryker, { hitLimit, hitCount: hitLimit ? 0 : undefined });
    const result = await this.run(activate, {
      wanted: testFilter && new Set(testFilter),
      bail: !disableBail,
    });
    const hitLimitResult = determineHitLimitReached(stryker.hitCount, hitLimit);
    Object.assign(stryker, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    return toMutantRunResult(hitLimitResult ?? result, disableBail);
  }

  /** Every run evaluates all modules again, so that nothing is left of the previous mutant. */
  async run(onLoaded, { wanted, bail = false } = {}) {
    Object.assign(this, { wanted, bail, failed: false });
    circus.resetState();
    try {
      this.load(createRequire(import.meta.url));
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error) };
    }
    onLoaded();
    const { testResults } = await circus.run();
    return { status: DryRunStatus.Complete, tests: testResults.filter(wasRun).map(toTestResult) };
  }

  onEvent({ name, test }) {
    if (name === 'test_start') {
      const id = idOf(namesOf(test));
      const isUnwanted = this.wanted && !this.wanted.has(id);
      if (isUnwanted || (this.bail && this.failed)) test.mode = 'skip';
      stryker.currentTestId = id;
    }
    if (name === 'test_done') {
      this.failed ||= test.errors.length > 0;
      stryker.currentTestId = undefined;
    }
  }
}

/** Bundles the tests and the tested source into one script. */
async function bundle(files) {
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `import '${file}';`).join('\n'), resolveDir: process.cwd() },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    external: ['fast-check'],
  });
  return outputFiles[0]?.text ?? '';
}

function namesOf(test) {
  const names = [];
  for (let each = test; each; each = each.parent) names.unshift(each.name);
  return names;
}

/** Without the outermost name, which is that of the whole run. */
function idOf([, ...names]) {
  return names.join(' ');
}

function wasRun({ status }) {
  return status !== 'skip';
}

function toTestResult({ testPath, errors, duration }) {
  const id = idOf(testPath);
  const hasPassed = errors.length === 0;
  return {
    id,
    name: id,
    timeSpentMs: duration ?? 0,
    ...(hasPassed
      ? { status: TestStatus.Success }
      : { status: TestStatus.Failed, failureMessage: errors[0] }),
  };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'quick', QuickRunner)];
