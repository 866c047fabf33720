import { foundBrowser } from './browser/found';
import { useUniversalTime } from './universal-time';

/**
 * Runs before all tests. A browser that has to be unpacked is unpacked here, once, outside the time limits of the
 * tests.
 */
export default async function setUp(): Promise<void> {
  useUniversalTime();
  await foundBrowser().catch(leaveToTheTests);
}

/** Most tests need no browser. Those that do fail with this very error. */
function leaveToTheTests(): void {}
