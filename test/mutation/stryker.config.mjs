import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DECISIONS } from './decisions.mjs';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: DECISIONS,
  plugins: [fileURLToPath(new URL('quick-runner.mjs', import.meta.url))],
  testRunner: 'quick',
  coverageAnalysis: 'perTest',
  // Stryker reads this file with the compiler API, which TypeScript 7 does not have.
  tsconfigFile: 'none',
  tempDirName: join(tmpdir(), 'chat-access-mutation'),
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
};
