/** A browser on a busy machine may be late once; what is wrong is wrong three times. */
if (/[\\/](sidebar|demo)[\\/]/.test(expect.getState().testPath ?? '')) {
  jest.retryTimes(2, { logErrorsBeforeRetry: true });
}
