import { readAccess } from '../accounts/disabling';
import type { AccountEvent } from '../accounts/history';

/** A restore that has begun, as the log says. */
interface Begun {
  /** The line that says what was taken. */
  before: string;
  /** It has stopped halfway, or has never come to its end. */
  isUnfinished: boolean;
}

/**
 * Accounts that are on although a restore has not given all back yet. Nothing else has been done to them since; a line that
 * anybody may have typed can only say that something was.
 */
export function unfinishedRestores(events: readonly AccountEvent[]): Set<string> {
  const ended = new Set(events.filter(isEnd).map(({ reference }) => reference));
  const disabled = new Map<string, string>();
  const begun = new Map<string, Begun>();
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    const { agentId, action, isProved, reference } = event;
    const before = disabled.get(agentId);
    if (action === 'Disabled') {
      if (isProved) disabled.set(agentId, event.before);
      begun.delete(agentId);
    } else if (isRestoring(event) && before !== undefined) {
      const isUnfinished = action === 'Partly restored' || !ended.has(reference);
      begun.set(agentId, { before, isUnfinished });
    } else if (isOtherChange(event)) begun.delete(agentId);
  }
  const unfinished = [...begun].filter(([, each]) => each.isUnfinished && takesDetails(each));
  return new Set(unfinished.map(([agentId]) => agentId));
}

function isEnd({ action, isProved }: AccountEvent): boolean {
  return action === 'Undone' && isProved;
}

function isRestoring({ action, isProved }: AccountEvent): boolean {
  return isProved && (action === 'Restored' || action === 'Partly restored'); // guard: proved-halfway
}

/** What an unfinished request or another restore has begun is none yet. */
function isOtherChange({ action, isUnfinished }: AccountEvent): boolean {
  const isNone = action === '' || ['Mail', 'No change', 'Warned'].includes(action);
  return !isNone && isUnfinished !== true;
}

/** Of an account that was only switched off, being on is all that there is to give back. */
function takesDetails({ before }: Begun): boolean {
  return readAccess(before)?.details !== undefined;
}
