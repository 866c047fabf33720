/** A browser on a busy machine may be late once; a real failure occurs in every run. */
const BROWSER_TEST_RETRIES = 2;
/** And slow: what is waited for comes, and most tests in one window go on from the one before, so that none can be tried alone. */
const BROWSER_TEST_MS = 120_000;

if (/[\\/](sidebar|demo)[\\/]/.test(expect.getState().testPath ?? '')) {
  jest.setTimeout(BROWSER_TEST_MS);
  jest.retryTimes(BROWSER_TEST_RETRIES, { logErrorsBeforeRetry: true });
}
