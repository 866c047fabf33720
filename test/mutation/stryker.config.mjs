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
  // Stryker reads such a file with the compiler's functions, of which TypeScript 7 has none.
  tsconfigFile: 'none',
  tempDirName: join(tmpdir(), 'chat-access-mutation'),
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
};
