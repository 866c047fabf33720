import type { Health } from '../../contract';
import { text } from '../text/text';

const REVIEW_TRIGGER = 'reviewIdleAgents';

/** What is wrong with the triggers; `null` if nothing is, or if only the owner can see them. */
export function describeTriggerProblems({ triggers }: Health): string | null {
  if (!triggers) return null;
  const { missing, doubled } = triggers;
  const sentences: string[] = [];
  if (missing.length > 0) sentences.push(describeMissing(missing));
  if (doubled.length > 0) sentences.push(text.triggers.duplicate(doubled.map(triggerName)));
  return sentences.length > 0 ? sentences.join(' ') : null;
}

function describeMissing(missing: readonly string[]): string {
  const names = missing.map(triggerName);
  const isReviewOnly = missing.every((functionName) => functionName === REVIEW_TRIGGER);
  return isReviewOnly ? text.triggers.reviewAffected(names) : text.triggers.requestsAffected(names);
}

/** The server reports a trigger by the name of the function that it calls. */
function triggerName(functionName: string): string {
  const names: Record<string, string> = text.triggers.names;
  return names[functionName] ?? functionName;
}
