import { type AccountEvent, historiesOf, isMailSent } from '../../accounts/history';
import { applyRows } from '../../idle/apply';
import { newProblems } from '../../idle/hold';
import { type Part, partOf } from '../../idle/plan';
import type { PlannedRow, PlanRun } from '../../idle/ports';
import { disablingOf, raisedFrom } from '../../idle/previous-access';
import { countResults, withProvenResult } from '../../idle/row-result';
import { unwarnedIn } from '../../idle/unwarned';
import { settleWarnings, warningMails } from '../../idle/warn';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import type { IdleJob, PlanNote } from '../../state/idle-state';
import type { Message } from '../../text/say';
import type { AppContext } from '../context';
import { mayContinue } from './decisions';
import { knownEnds } from './known-ends';
import { type EndContext, endJob, endReport, logPlan } from './notify';
import { readPlan } from './plan';
import { requestedActions } from './requested';
import { knowledgeOf, loadRules, type RulesContext, type RulesOfToday } from './rules';
import { idleServices, type ServicesContext } from './services';

/** The job is kept in a property of 9 KB. Of more accounts, those that have come to nothing least often are counted anew. */
const MAX_COUNTED = 250;

export type ApplyContext = ServicesContext &
  RulesContext &
  EndContext &
  Pick<AppContext, 'snapshot' | 'responseGrid' | 'openReadOnly' | 'mailBudget'>;

/** Carries the plan out as far as this execution can; a message when it has ended, `null` when the next one continues. */
export function applyPlan(context: ApplyContext, job: IdleJob): Message | null {
  const { state, setup } = context;
  const note = state.idle.plan.get();
  if (note?.id !== job.id) return end(context, job, { code: 'plan.deleted-meanwhile' });
  const { mode } = setup.idle;
  if (!mayContinue(job, { mode, hasReported: state.idle.hasReported() })) {
    return stop(context, job, { code: 'review.turned-off' });
  }
  const current = readPlan(context, note);
  if (current.kind === 'unusable') return stop(context, job, current.message);
  const run = startRun(context, job, note);
  if (run === 'later') return null;
  if ('code' in run) return stop(context, job, run);
  const planned = current.rows.filter(isOfJob(job));
  const rows = planned.map((row) => withProvenResult(row, run.isLogged)); // guard: status-is-proven
  correctTyped(context, rows, planned);
  const applied = applyRows(rows, run);
  if (!applied.isFinished) return null;
  state.idle.plan.set({ ...note, isApplied: rows.length === current.rows.length });
  const outcome = { by: job.by, rows: countResults(applied.rows) };
  logPlan(context, job.id, 'Carried out', { code: 'plan.applied-in-log', id: job.id, ...outcome });
  if (job.isReport) endReport(context);
  const message: Message = { code: 'plan.applied', ...outcome, unwarned: unwarnedIn(applied.rows) };
  return end(context, job, job.part && note.held ? withHeld(message, job.part, note.held) : message);
}

/** What is carried out of the plan. */
function isOfJob({ part }: Pick<IdleJob, 'part'>): (row: PlannedRow) => boolean {
  return ({ kind }) => part === undefined || partOf(kind) === part;
}

function withHeld(message: Message, part: Part, reasons: readonly Message[]): Message {
  const held = part === 'ends' ? 'idle' : 'ends';
  const rest: Message = { code: 'plan.held-in-part', held, reasons };
  return { code: 'list.sentences', messages: [message, rest] };
}

/** The sheet is not to say that something was done which was not. */
function correctTyped(
  { workbook }: Pick<AppContext, 'workbook'>,
  rows: readonly PlannedRow[],
  asTyped: readonly PlannedRow[],
): void {
  const typed = rows.filter((row, index) => row !== asTyped[index]);
  if (typed.length > 0) new WorkbookPlan(workbook).setResults(typed);
}

/** A message: the plan must not go on. `later`: Zendesk or Gmail does not say what is needed; it is tried again. */
function startRun(context: ApplyContext, job: IdleJob, { doubts }: PlanNote): PlanRun | Message | 'later' {
  const rules = loadRules(context);
  const names = rules.kind === 'ok' ? context.accounts.learnNames() : rules;
  if (rules.kind !== 'ok' || names.kind !== 'ok') return 'later';
  const events = settleWarnings(context.log.events(), idleServices(context, job));
  if (!events) return 'later';
  const problems = newProblems(rules.value.problems, doubts);
  if (problems.length > 0) return { code: 'plan.exemptions-unclear', problems };
  return runOf(context, job, rules.value, events);
}

function runOf(
  context: ApplyContext,
  job: IdleJob,
  { rules }: RulesOfToday,
  events: readonly AccountEvent[],
): PlanRun {
  const { mailBudget, startedAt } = context;
  const ours = events.filter(({ reference }) => reference === job.id);
  // What this plan has logged and perhaps not done yet is to be judged as it was then.
  const earlier = events.filter(({ reference }) => reference !== job.id);
  // After the log: a request that is under way, or has ended and is not logged yet, stands in its row.
  const histories = historiesOf([...earlier, ...requestedActions(context, job, earlier, rules.now)]); // guard: rows-are-read
  return {
    planId: job.id,
    services: idleServices(context, job),
    rules,
    know: knowledgeOf(context, histories, knownEnds(context, earlier), rules),
    isLogged: loggedIn(ours),
    takeMail: warningMails(mailBudget, ours.filter(isMail).length),
    isProved: loggedIn(ours.filter((event) => event.isProved)),
    takenFrom: (agentId) => disablingOf(agentId, ours)?.before ?? null,
    raisedFrom: (agentId) => raisedFrom(agentId, events),
    isResumed: job.startedAt < startedAt,
    countUnanswered: (agentId) => countUnanswered(context, agentId),
    putOff: (agentId, until) => putOff(context, agentId, until),
    isPutOff: (agentId) => context.now() < (job.putOff?.[agentId] ?? 0),
    form: context.responseGrid()?.formAddress() ?? '',
  };
}

function isMail({ action }: AccountEvent): boolean {
  return action === 'Warned' || action === 'Reminded';
}

/** A mail that did not go out is none. */
export function loggedIn(events: readonly AccountEvent[]): PlanRun['isLogged'] {
  const done = events.filter((event) => !isMail(event) || isMailSent(event));
  const logged = new Set(done.map(({ action, agentId }) => `${action} ${agentId}`)); // guard: plan-remembers-log
  return (action, agentId) => logged.has(`${action} ${agentId}`);
}

function countUnanswered({ state }: Pick<AppContext, 'state'>, agentId: string): number {
  const job = state.idle.job.get();
  if (!job) return 0;
  const { [agentId]: before = 0, ...others } = job.unanswered ?? {};
  const most = Object.entries(others).sort(([, a], [, b]) => b - a);
  const kept = Object.fromEntries(most.slice(0, MAX_COUNTED - 1));
  state.idle.job.set({ ...job, unanswered: { ...kept, [agentId]: before + 1 } });
  return before + 1;
}

function putOff({ state, now }: Pick<AppContext, 'state' | 'now'>, agentId: string, until: number): void {
  const job = state.idle.job.get();
  if (!job) return;
  const open = Object.entries(job.putOff ?? {}).filter(([, at]) => at > now());
  state.idle.job.set({ ...job, putOff: { ...Object.fromEntries(open), [agentId]: until } });
}

function stop(context: ApplyContext, job: IdleJob, reason: Message): Message {
  return end(context, job, { code: 'idle.nothing-more-changed', reason });
}

function end(context: ApplyContext, job: IdleJob, message: Message): Message {
  new WorkbookPlan(context.workbook).setState(message);
  return endJob(context, job, { subject: { code: 'idle-mail.review' }, message });
}
