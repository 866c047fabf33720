import type { PlanNote } from '../state/idle-state';
import { type Message, say } from '../text/say';
import { type Counts, type EndCounts, endLimitExceeded, limitExceeded, type Part } from './plan';
import type { Policy } from './rules';

/** Who wants a plan to be carried out: an editor, or the daily review (`null`). */
export interface ApplyRequest {
  by: string | null;
  /** Whether it is the person as whom everything runs. */
  isOwner: boolean;
  /** They were told why it is held, and have typed how many accounts it is about. */
  isRelease?: true;
}

/** `goesOn`: the part that is within its limit is carried out all the same. */
export type HoldDecision =
  | { kind: 'go on' }
  | { kind: 'hold' | 'release'; reasons: readonly Message[]; goesOn?: Part };

/**
 * Whether a plan may begin. One that is too large, or rests on doubtful data, is held until a person who knows why releases it.
 */
export function decideHold(
  { doubts, held, enabled }: Pick<PlanNote, 'doubts' | 'held' | 'enabled'>,
  counts: Counts,
  policy: Policy,
  { by, isOwner, isRelease }: ApplyRequest,
  ends: EndCounts,
): HoldDecision {
  const excess = limitExceeded(counts, enabled, policy);
  const excessOfEnds = endLimitExceeded(ends, enabled, policy);
  const reasons = [...doubts, ...(excess ? [excess] : []), ...(excessOfEnds ? [excessOfEnds] : [])];
  if (reasons.length === 0) return { kind: 'go on' }; // guard: plan-is-held
  const goesOn: Part = excess ? 'ends' : 'idle';
  const others = goesOn === 'ends' ? ends.end + ends.remind : counts.warn + counts.disable + counts.delete;
  const isOneExcess = doubts.length === 0 && (excess === null || excessOfEnds === null) && others > 0;
  if (by === null) return { kind: 'hold', reasons, ...(isOneExcess && { goesOn }) }; // guard: parts-are-held-apart
  if (held === null || !isRelease) return { kind: 'hold', reasons }; // guard: release-is-asked-for
  const isOwners = reasons.some(({ code }) => code === 'doubt.deletion-waits');
  return { kind: isOwners && !isOwner ? 'hold' : 'release', reasons };
}

/** Those of today's problems that the plan was not made with. */
export function newProblems(problems: readonly Message[], doubts: readonly Message[]): Message[] {
  return problems.filter((problem) => !doubts.some((doubt) => isSame(doubt, problem)));
}

function isSame(doubt: Message, problem: Message): boolean {
  // Version 0.1.0 has stored all doubts as one text.
  if (doubt.code === 'stored.sentence') return doubt.text.includes(say(problem));
  return JSON.stringify(doubt) === JSON.stringify(problem);
}
