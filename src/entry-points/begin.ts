import { retireTriggers } from '../app/admin/turn-on-off';
import { AppContext } from '../app/context';
import { effectiveUserEmail, personLanguage } from '../google/session';
import { VERSION } from '../shared/version';
import { speakTo, tell } from '../text/say';

/**
 * Every execution begins here, but for the building of the menu. An owner whom another editor has asked to forget the
 * credential does so now, whatever they called: their triggers may be gone, and only they can reach it.
 * Throws where a newer program has stored what this one would misread: nothing may be done then, and Google shows the sentence.
 */
export function begin(by: () => string): AppContext {
  const context = new AppContext(by);
  const newer = context.state.dataFormat.newerVersion();
  if (newer !== null) throw new Error(tell({ code: 'run.newer-data', newer, version: VERSION }));
  if (context.state.owner.isAskedToForget()) retireTriggers(context); // guard: forget-at-every-call
  return context;
}

/** The same, for a person who has clicked. */
export function beginByPerson(): AppContext {
  speakTo(personLanguage);
  return begin(effectiveUserEmail);
}
