import type { ActionResult, PlanConsent, PlanQuestionAnswer, PlanTask } from '../../contract';
import { isSameNumber } from '../../shared/typed-number';
import { tell } from '../../text/say';
import { refuse } from '../refuse';
import { applyIdle, releaseIdle } from './commands';
import { questionToApply, questionToRelease } from './confirm';
import type { BeginContext } from './job';
import { questionToUndo, undoRun } from './undo';

/** What the page of the plan has done: each asks, and each acts, by the functions of the menu. */

const NO_COUNTS = { warn: 0, disable: 0, delete: 0, end: 0, remind: 0 };

export function askForPage(task: PlanTask, context: BeginContext): PlanQuestionAnswer {
  if (task === 'undo') return askToUndo(context);
  const asked = task === 'apply' ? questionToApply(context) : questionToRelease(context);
  if (!('question' in asked)) return refuse(asked);
  const { question, confirms, counts, ends } = asked;
  return { ok: true, question: tell(question), counts: { ...counts, ...ends }, confirms };
}

function askToUndo(context: BeginContext): PlanQuestionAnswer {
  const asked = questionToUndo(context);
  if (!('question' in asked)) return refuse(asked);
  const { question, run, agentIds } = asked;
  const confirms = { plan: run, accounts: agentIds.length };
  return { ok: true, question: tell(question), counts: NO_COUNTS, confirms };
}

/** What was asked is asked once more: nothing but that is done. */
export function runForPage(
  task: PlanTask,
  consent: PlanConsent,
  typed: string,
  context: BeginContext,
): ActionResult {
  if (task === 'undo') return undoForPage(consent, context);
  if (task === 'apply') return acted(applyIdle(context, consent), context);
  if (!isSameNumber(typed, consent.accounts)) return refuse({ code: 'plan.wrong-number', typed }); // guard: number-is-typed
  return acted(releaseIdle(context, consent), context);
}

/** The sentence says what came of it; whether anything did, the state says. */
function acted(message: string, { state }: Pick<BeginContext, 'state'>): ActionResult {
  const isBegun = state.idle.job.get() !== null || state.idle.plan.get()?.isApplied === true;
  return { ok: isBegun, message };
}

function undoForPage({ plan, accounts }: PlanConsent, context: BeginContext): ActionResult {
  const asked = questionToUndo(context);
  if (!('question' in asked)) return refuse(asked);
  const { run, agentIds } = asked;
  const isAgreed = run === plan && agentIds.length === accounts; // guard: undo-as-confirmed
  if (!isAgreed) return refuse({ code: 'plan.changed-meanwhile' });
  return { ok: true, message: undoRun(context, agentIds) };
}
