import { foundBrowser } from './browser/found';
import { useUniversalTime } from './universal-time';

/** Before all tests. A browser that has to be unpacked is unpacked here, once, and within no test's time limit. */
export default async function setUp(): Promise<void> {
  useUniversalTime();
  await foundBrowser().catch(leftToTheTests);
}

/** Most tests need no browser. Those that do will fail by this very error. */
function leftToTheTests(): void {}
