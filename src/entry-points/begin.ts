import { retireTriggers } from '../app/admin/turn-on-off';
import { AppContext } from '../app/context';
import { effectiveUserEmail, personLanguage } from '../google/session';
import { speakTo } from '../text/say';

/**
 * Every execution begins here, but for the building of the menu. An owner whom another editor has asked to forget the
 * credential does so now, whatever they called: their triggers may be gone, and only they can reach it.
 */
export function begin(by: () => string): AppContext {
  const context = new AppContext(by);
  if (context.state.owner.isAskedToForget()) retireTriggers(context); // guard: forget-at-every-call
  return context;
}

/** The same, for a person who has clicked. */
export function beginByPerson(): AppContext {
  speakTo(personLanguage);
  return begin(effectiveUserEmail);
}
