import type { PlanNote } from '../state/idle-state';
import { type Message, say } from '../text/say';
import { type Counts, limitExceeded } from './plan';
import type { Policy } from './rules';

/** Who wants a plan to be carried out: an editor, or the daily review (`null`). */
export interface ApplyRequest {
  by: string | null;
  /** Whether it is the person as whom everything runs. */
  isOwner: boolean;
}

export type HoldDecision = { kind: 'go on' } | { kind: 'hold' | 'release'; reasons: readonly Message[] };

/**
 * Whether a plan may begin. One that is too large, or rests on doubtful data, is held once; a person who asks for
 * it after that releases it.
 */
export function decideHold(
  { doubts, held, enabled }: Pick<PlanNote, 'doubts' | 'held' | 'enabled'>,
  counts: Counts,
  policy: Policy,
  { by, isOwner }: ApplyRequest,
): HoldDecision {
  const excess = limitExceeded(counts, enabled, policy);
  const reasons = excess ? [...doubts, excess] : doubts;
  if (reasons.length === 0) return { kind: 'go on' }; // guard: plan-is-held
  if (held === null || by === null) return { kind: 'hold', reasons };
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

const MAX_PROBLEMS_SHOWN = 5;

/** The first ones of a list, which may be long, and how many more there are. */
export function shortened(messages: readonly Message[]): Message[] {
  const count = messages.length - MAX_PROBLEMS_SHOWN;
  if (count <= 0) return [...messages];
  return [...messages.slice(0, MAX_PROBLEMS_SHOWN), { code: 'list.more', count }];
}
