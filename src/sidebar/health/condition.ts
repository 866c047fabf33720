import type { Health } from '../../contract';

/** How often the desk looks at its rows by itself. */
const EVERY = 5 * 60_000;

/** Clocks differ, and Google starts time triggers when it likes. */
const LATE = 20 * 60_000;

export interface Counts {
  waiting: number;
  failed: number;
}

const WAITING = ['new', 'Waiting', 'Working', 'Will retry', 'Needs approval', 'Paused'];

export function countsOf({ rows }: Health): Counts {
  const sum = (statuses: readonly string[]) =>
    statuses.reduce((total, status) => total + (rows[status] ?? 0), 0);
  return { waiting: sum(WAITING), failed: sum(['Needs attention']) };
}

export type Condition = 'off' | 'paused' | 'on';

export function conditionOf({ on, paused }: Health): Condition {
  if (!on) return 'off';
  return paused ? 'paused' : 'on';
}

/** What of the triggers has to be repaired, in a sentence; `null` when they are right or not ours to see. */
export function triggerTrouble({ triggers }: Health): string | null {
  if (!triggers) return null;
  const { missing, doubled } = triggers;
  const sentences = [
    missing.length > 0 ? `The trigger for ${names(missing)} is missing: ${consequence(missing)}.` : '',
    doubled.length > 0 ? `The trigger for ${names(doubled)} is there more than once.` : '',
  ].filter((sentence) => sentence !== '');
  return sentences.length > 0 ? sentences.join(' ') : null;
}

function names(handlers: readonly string[]): string {
  const words = handlers.map((handler) => WORDS[handler] ?? handler);
  return words.length < 3
    ? words.join(' and ')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

function consequence(missing: readonly string[]): string {
  const onlyReview = missing.every((handler) => handler === REVIEW);
  return onlyReview ? 'idle accounts are not reviewed' : 'requests are not handled as they should';
}

const REVIEW = 'reviewIdleAgents';

const WORDS: Record<string, string> = {
  onFormSubmit: 'new form answers',
  processPending: 'the look every five minutes',
  [REVIEW]: 'the review of idle accounts',
};

/** When the desk looks next; `late` when that should have been long ago. */
export function nextRun({ on, lastRun, since }: Health, now: number): { at: string; late: boolean } | null {
  const last = [lastRun, since].reduce((latest, iso) => Math.max(latest, iso ? Date.parse(iso) : 0), 0);
  if (!on || last === 0) return null;
  return { at: new Date(last + EVERY).toISOString(), late: now - last > LATE };
}
