const { TestEnvironment } = require('jest-environment-node');

/** What is waited for comes, but a browser on a busy machine is slow. */
const BROWSER_TEST_MS = 120_000;

/**
 * Most tests in one window go on from the one before. After a failure those that follow in that file could only wait in vain:
 * they are left out, and the file is to be run again as a whole.
 */
class InOrder extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.isForBrowser = /[\\/]test[\\/](sidebar|demo)[\\/]/.test(context.testPath);
    this.hasFailed = false;
  }

  handleTestEvent({ name, test }, state) {
    if (!this.isForBrowser) return;
    if (name === 'run_start') state.testTimeout = BROWSER_TEST_MS;
    if (name === 'test_fn_failure' || name === 'hook_failure') this.hasFailed = true;
    if (name === 'test_start' && this.hasFailed) test.mode = 'skip';
  }
}

module.exports = InOrder;
