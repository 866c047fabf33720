import { foundBrowser } from './browser/found';
import { offerSharedBrowser } from './browser/shared';
import { launchServer } from './chromium';
import { useUniversalTime } from './universal-time';

declare global {
  /** Ends what was begun before all tests; `tear-down.ts` is loaded apart from this file. */
  var endSharedBrowser: (() => Promise<void>) | undefined;
}

/**
 * Runs before all tests. A browser that has to be unpacked is unpacked here, once, outside the time limits of the
 * tests.
 */
export default async function setUp(): Promise<void> {
  useUniversalTime();
  await foundBrowser().catch(leaveToTheTests);
  globalThis.endSharedBrowser = await offerSharedBrowser(launchServer);
}

/** Most tests need no browser. Those that do fail with this very error. */
function leaveToTheTests(): void {}
