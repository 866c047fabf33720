import { loadStandIn } from '../stand-in/saved-state';
import { loadSupport } from '../stand-in/support';
import { ChatInstallation } from './chat-installation';
import type { Installation, SavedInstallation } from './installation';
import { SuiteInstallation } from './suite-installation';

/** Scripts get different ids after loading from those that already exist. */
const FIRST_NEW_ID = 1_000_000;

/** Loads what was saved, with the bundle that is in `dist` now. */
export function loadInstallation({ google, zendesk }: SavedInstallation): Installation {
  const installation = loadZendesk(zendesk, google.now);
  installation.google.load(google);
  return installation;
}

/** Only accounts of Suite have users. */
function loadZendesk(saved: SavedInstallation['zendesk'], now: number): Installation {
  if ('users' in saved) {
    const suite = new SuiteInstallation(now, 1 + FIRST_NEW_ID);
    loadSupport(suite.zendesk, saved);
    return suite;
  }
  const chat = new ChatInstallation(now, 1 + FIRST_NEW_ID);
  loadStandIn(chat.zendesk, saved);
  return chat;
}
