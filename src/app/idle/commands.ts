import type { ActionResult } from '../../contract';
import { effectiveUserEmail } from '../../google/session';
import type { ApplyRequest } from '../../idle/hold';
import type { IdleJob } from '../../state/idle-state';
import { type Message, tell } from '../../text/say';
import { usesEnds } from '../ends';
import { type ChoiceContext, chosenAccounts } from './choose-accounts';
import { isConfirmed, type PlanConfirmation, readyPlan } from './confirm';
import { holdOrRelease } from './hold';
import { type BeginContext, BUSY, beginJob, newJobId } from './job';

/** The daily review, by the saved policy. */
export function reviewIdle(context: BeginContext): void {
  const { setup, now } = context;
  if (setup.idle.mode === 'off' && !usesEnds(context)) return;
  beginJob(context, { id: newJobId('P'), task: 'review', by: null, startedAt: now() });
}

/** For an editor: what the review would do, in the `Plan` sheet, which comes to the front. Changes no account. */
export function checkIdle(context: BeginContext): ActionResult {
  const { state, workbook, now } = context;
  const before = state.idle.plan.get()?.id;
  const by = effectiveUserEmail();
  const message = tell(beginJob(context, { id: newJobId('P'), task: 'check', by, startedAt: now() }));
  const isPlanned = state.idle.plan.get()?.id !== before;
  if (isPlanned) workbook.show('Plan');
  return { ok: isPlanned || state.idle.job.get() !== null, message };
}

/** For an editor who has agreed to it: carries out the plan that is in the `Plan` sheet, as far as it still holds. */
export function applyIdle(context: BeginContext, confirmed: PlanConfirmation): string {
  return tell(apply(context, confirmed, {}));
}

/** The same of a plan that is held, for an editor who was told why. */
export function releaseIdle(context: BeginContext, confirmed: PlanConfirmation): string {
  return tell(apply(context, confirmed, { isRelease: true }));
}

function apply(
  context: BeginContext,
  confirmed: PlanConfirmation,
  release: Pick<ApplyRequest, 'isRelease'>,
): Message {
  const ready = readyPlan(context);
  if ('code' in ready) return ready;
  if (!isConfirmed(ready, confirmed)) return { code: 'plan.changed-meanwhile' };
  const { state, now, withLease } = context;
  const { note, rows, part } = ready;
  const by = effectiveUserEmail();
  const request = { by, isOwner: state.owner.isMe(), ...release };
  const held = withLease('idle', () => holdOrRelease(context, note, rows, request)) ?? BUSY;
  if (held !== 'go on') return 'part' in held ? BUSY : held;
  return beginJob(context, { id: note.id, task: 'apply', by, startedAt: now(), ...part });
}

/** For an editor: restores the accounts that the selected rows of `Plan` or `Log` stand for. */
export function restoreIdle(
  context: BeginContext & ChoiceContext,
  sheetId: number,
  rows: readonly number[],
): string {
  return tell(restore(context, sheetId, rows));
}

function restore(context: BeginContext & ChoiceContext, sheetId: number, rows: readonly number[]): Message {
  const chosen = chosenAccounts(context, sheetId, rows);
  if ('code' in chosen) return chosen;
  if (!context.state.owner.get()) return { code: 'run.off' };
  const job: IdleJob = {
    id: newJobId('U'),
    task: 'restore',
    by: effectiveUserEmail(),
    startedAt: context.now(),
    agentIds: chosen.agentIds,
  };
  return beginJob(context, job);
}
