import { partOf } from '../../idle/plan';
import type { IdleJob } from '../../state/idle-state';
import type { Message } from '../../text/say';
import type { Failure } from '../../zendesk/accounts';
import { reasonOf } from '../../zendesk/failures';
import type { AppContext } from '../context';
import { usesEnds } from '../ends';
import { type ApplyContext, applyPlan } from './apply';
import { decideAfterFailure, decideReview } from './decisions';
import { type HoldContext, holdOrRelease } from './hold';
import { tellLostEnds } from './lost-ends';
import { endReport, notifyAdmins } from './notify';
import { madeMessage, type PlanContext, type Planned, planIdle, readPlan, totalsMessage } from './plan';

export type ReviewContext = ApplyContext & HoldContext & PlanContext;

/** Reads all accounts and makes the plan; a message when that has come to an end, `null` when the next execution continues. */
export function review(context: ReviewContext, job: IdleJob): Message | null {
  const { state, setup, now } = context;
  if (job.task === 'review' && setup.idle.mode === 'off' && !usesEnds(context))
    return end(context, { code: 'review.off' });
  // The plan and the log are to name departments and roles as they are called today.
  if (state.snapshot.job.get() === null) context.accounts.learnNames();
  const reading = context.snapshot.read();
  if (reading === 'busy' || reading.kind === 'unfinished') return null;
  const isRead = reading.kind === 'read';
  const planned = isRead ? planIdle(context, job, reading) : reading;
  if (planned.kind !== 'ok') {
    const next = decideAfterFailure({ failure: planned, isRead, startedAt: job.startedAt, now: now() });
    return next === 'try again' ? null : giveUp(context, job, planned);
  }
  return job.task === 'check' ? showPlan(context, planned.value) : actOn(context, job, planned.value);
}

function end({ state }: Pick<AppContext, 'state'>, message: Message): Message {
  state.idle.job.clear();
  return message;
}

/** A list that cannot be read to its end is no ground to change anything on. */
function giveUp(context: ReviewContext, job: IdleJob, failure: Failure): Message {
  const message: Message = { code: 'review.unreadable', reason: reasonOf(failure) };
  context.state.idle.job.clear();
  context.showProgress(null);
  // A refused credential has paused everything and is alerted about already.
  if (failure.kind !== 'unauthorized' && job.task === 'review') {
    notifyAdmins(context, `${job.id}-held`, { subject: { code: 'idle-mail.review-stopped' }, message });
  }
  return message;
}

/** For the editor who has asked for it. */
function showPlan({ state }: Pick<AppContext, 'state'>, { note, plan }: Planned): Message {
  state.idle.job.clear();
  if (plan.changes.length === 0) return { code: 'plan.nothing-to-do' };
  return { code: 'plan.look', totals: totalsMessage(plan), doubts: note.doubts };
}

function actOn(context: ReviewContext, job: IdleJob, planned: Planned): Message | null {
  const { state, setup, now } = context;
  const { note, plan } = planned;
  const idle = plan.changes.filter((line) => line.kind !== 'spare' && partOf(line.kind) === 'idle');
  state.idle.lastReview.set(now());
  const action = decideReview({
    mode: setup.idle.mode,
    hasReported: state.idle.hasReported(),
    changes: idle.length,
    doubts: note.doubts.length,
  });
  tellUnproved(context, planned);
  tellLostEnds(context, planned);
  const hasEnds = idle.length < plan.changes.length;
  if (action !== 'act' && hasEnds) return endAccess(context, job, planned, action === 'report');
  if (action === 'report') return report(context, planned);
  if (action === 'nothing') return end(context, { code: 'plan.nothing-to-do' });
  const current = readPlan(context, note);
  if (current.kind === 'unusable') return end(context, current.message);
  const held = holdOrRelease(context, note, current.rows, { by: null, isOwner: true }); // guard: review-is-held
  if (held === 'go on') return carryOut(context, job);
  return 'part' in held ? carryOut(context, { ...job, part: held.part }) : end(context, held);
}

/** Who is still on after the last day, since nobody knows any more what the log has said. */
function tellUnproved(context: ReviewContext, { note, plan }: Planned): void {
  const emails = plan.spared.flatMap(({ account, message }) =>
    message.code === 'verdict.with-end' && message.isPast && message.why === 'unproved'
      ? [account.email]
      : [],
  );
  if (emails.length === 0) return;
  const message: Message = { code: 'plan.ends-unproved', emails };
  notifyAdmins(context, `${note.id}-unproved`, { subject: { code: 'idle-mail.ends-unproved' }, message });
}

function carryOut(context: ReviewContext, job: IdleJob): Message | null {
  const next: IdleJob = { ...job, task: 'apply' };
  context.state.idle.job.set(next);
  return applyPlan(context, next);
}

/** Carries out the last days alone: the rest is reported, or there is none. */
function endAccess(
  context: ReviewContext,
  job: IdleJob,
  planned: Planned,
  isReport: boolean,
): Message | null {
  const { note } = planned;
  const isReported = isReport && context.setup.idle.mode !== 'off';
  if (isReported) mailReport(context, planned);
  const current = readPlan(context, note);
  if (current.kind === 'unusable') return end(context, current.message);
  const rows = current.rows.filter(({ kind }) => partOf(kind) === 'ends');
  const held = holdOrRelease(context, note, rows, { by: null, isOwner: true }); // guard: ends-are-held
  if (held === 'go on')
    return carryOut(context, { ...job, part: 'ends', ...(isReported && { isReport: true as const }) });
  if (isReported) endReport(context);
  return end(context, 'part' in held ? { code: 'plan.nothing-to-do' } : held);
}

function report(context: ReviewContext, planned: Planned): Message {
  if (context.setup.idle.mode === 'off') return end(context, { code: 'plan.nothing-to-do' });
  mailReport(context, planned);
  endReport(context);
  return end(context, totalsMessage(planned.plan));
}

function mailReport(context: ReviewContext, planned: Planned): void {
  const { setup } = context;
  const { note, plan } = planned;
  const isFirst = setup.idle.mode === 'act';
  if (isFirst || plan.changes.length > 0 || note.doubts.length > 0) {
    const subject: Message = { code: 'idle-mail.review' };
    notifyAdmins(context, `${note.id}-report`, { subject, message: reportOf(planned, isFirst) });
  }
}

function reportOf({ note, plan }: Planned, isFirst: boolean): Message {
  const doubts: Message[] = note.doubts.length > 0 ? [{ code: 'list.sentences', messages: note.doubts }] : [];
  const what: Message = { code: plan.changes.length === 0 ? 'plan.nothing-to-do' : 'plan.report-only' };
  const next: Message[] = isFirst ? [{ code: 'plan.first-report' }] : [];
  const paragraphs = [totalsMessage(plan), madeMessage(note), ...doubts, what, ...next];
  return { code: 'plan.report', paragraphs };
}
