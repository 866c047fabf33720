import type { Health } from '../contract';

const REVIEW_TRIGGER = 'reviewIdleAgents';

/** Triggers are reported by the name of the function that they call. */
const TRIGGER_NAMES: Record<string, string> = {
  onFormSubmit: 'new form answers',
  processPending: 'the look every five minutes',
  [REVIEW_TRIGGER]: 'the review of idle accounts',
};

/** What is wrong with the triggers; `null` if nothing is, or if only the owner can see them. */
export function describeTriggerProblems({ triggers }: Health): string | null {
  if (!triggers) return null;
  const { missing, doubled } = triggers;
  const sentences = [
    missing.length > 0
      ? `The trigger for ${listTriggers(missing)} is missing: ${consequenceOf(missing)}.`
      : '',
    doubled.length > 0 ? `The trigger for ${listTriggers(doubled)} is there more than once.` : '',
  ].filter((sentence) => sentence !== '');
  return sentences.length > 0 ? sentences.join(' ') : null;
}

function listTriggers(functionNames: readonly string[]): string {
  const names = functionNames.map((name) => TRIGGER_NAMES[name] ?? name);
  return names.length < 3
    ? names.join(' and ')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

function consequenceOf(missing: readonly string[]): string {
  const isReviewOnly = missing.every((name) => name === REVIEW_TRIGGER);
  return isReviewOnly ? 'idle accounts are not reviewed' : 'requests are not handled as they should';
}
