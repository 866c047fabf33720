/** A browser on a busy machine may be late once; a real failure occurs in every run. */
const BROWSER_TEST_RETRIES = 2;

if (/[\\/](sidebar|demo)[\\/]/.test(expect.getState().testPath ?? '')) {
  jest.retryTimes(BROWSER_TEST_RETRIES, { logErrorsBeforeRetry: true });
}
