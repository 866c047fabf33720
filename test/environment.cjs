const { basename } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

/** What is waited for comes, but a browser on a busy machine is slow. */
const BROWSER_TEST_MS = 120_000;

/** Of a file that takes long, `SHARE=10` plays one test in ten, always the same ones. */
const LONG = /\.long\.test\.ts$/;
const ONE_IN = Number(process.env.SHARE ?? 1);

/**
 * Most tests in one window go on from the one before. After a failure those that follow in that file could only wait in vain:
 * they are left out, and the file is to be run again as a whole.
 */
class Environment extends TestEnvironment {
  constructor(config, { testPath }) {
    super(config, { testPath });
    this.isForBrowser = /[\\/]test[\\/](sidebar|demo)[\\/]/.test(testPath);
    this.hasFailed = false;
    this.path = testPath;
  }

  handleTestEvent({ name, test }, state) {
    if (name === 'run_start' && ONE_IN > 1 && LONG.test(this.path))
      keepShare(state.rootDescribeBlock, this.path);
    if (!this.isForBrowser) return;
    if (name === 'run_start') state.testTimeout = BROWSER_TEST_MS;
    if (name === 'test_fn_failure' || name === 'hook_failure') this.hasFailed = true;
    if (name === 'test_start' && this.hasFailed) test.mode = 'skip';
  }
}

/** Of whole groups where there are many: what a group begins with may be what takes long. */
function keepShare(root, path) {
  const units = root.children.length >= ONE_IN ? root.children : testsIn(root);
  const turn = sumOf(basename(path)) % Math.min(ONE_IN, units.length);
  keepOnly(root, new Set(units.filter((_, index) => index % ONE_IN === turn)));
}

function testsIn(block) {
  return block.children.flatMap((child) => (child.type === 'test' ? [child] : testsIn(child)));
}

/** Takes out all others, and the groups that have none left: what they begin with need not be done. */
function keepOnly(block, kept) {
  block.children = block.children.filter(
    (child) => kept.has(child) || (child.type !== 'test' && keepOnly(child, kept)),
  );
  return block.children.length > 0;
}

function sumOf(text) {
  return [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
}

module.exports = Environment;
