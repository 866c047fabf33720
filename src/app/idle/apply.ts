import { type AccountAction, type AccountEvent, historiesOf } from '../../accounts/history';
import { applyRows } from '../../idle/apply';
import type { PlanRun } from '../../idle/ports';
import { settleWarnings, warningMails } from '../../idle/warn';
import type { IdleJob, PlanNote } from '../../state/idle-state';
import type { AppContext } from '../context';
import { idleServices, knowledgeOf, rulesOfToday } from './context';
import { outcome, TIMER } from './messages';
import { endJob, logPlan } from './notify';
import { usableRows } from './plan';

/** Carries the plan out as far as this execution can; a sentence when it has ended, `null` when the next one goes on. */
export function carryOut(app: AppContext, job: IdleJob): string | null {
  const note = app.state.idle.plan.get();
  if (note?.id !== job.id) return end(app, job, 'The plan is not there any more.');
  if (job.by === TIMER && !mayAct(app)) {
    return end(app, job, 'The review was turned off in the setup. Nothing more was changed.');
  }
  const rows = usableRows(app, note);
  if (typeof rows === 'string') return end(app, job, `${rows} Nothing more was changed.`);
  const application = prepare(app, job, note);
  if (typeof application === 'string') return end(app, job, application);
  if (!application || !applyRows(rows, application)) return null;
  app.state.idle.plan.set({ ...note, isApplied: true });
  logPlan(app, job.id, 'Carried out', `Plan ${job.id}, begun by ${job.by}: ${outcome(rows)}.`);
  return end(app, job, `Carried out by ${job.by}: ${outcome(rows)}.`);
}

/** The review may have been turned off since it began, or off and on again: then it is to report first. */
function mayAct({ setup, state }: AppContext): boolean {
  return setup.idle.mode === 'act' && state.idle.hasReported();
}

/** A sentence: it must not go on. `null`: Zendesk does not say what is needed; it is tried again. */
function prepare(app: AppContext, job: IdleJob, { doubts }: PlanNote): PlanRun | string | null {
  const services = idleServices(app, job);
  const today = rulesOfToday(app);
  const names = today.kind === 'ok' ? app.accounts.learnNames() : today;
  if (today.kind !== 'ok' || names.kind !== 'ok') return null;
  const events = settleWarnings(app.log.events(), services);
  if (!events) return null;
  const unknown = today.value.problems.filter((problem) => !doubts.includes(problem));
  if (unknown.length > 0) return `Stopped: ${unknown.join(' ')} Nothing more was changed.`;
  const ours = events.filter(({ reference }) => reference === job.id);
  // What this plan has logged and perhaps not done yet is to be judged as it was then.
  const earlier = events.filter(({ reference }) => reference !== job.id);
  // After the log: a request that is under way, or has ended and is not logged yet, stands in its row.
  const asked = requested(app);
  return {
    planId: job.id,
    services,
    rules: today.value.rules,
    know: knowledgeOf(app, historiesOf([...earlier, ...asked]), today.value.rules),
    isLogged: loggedIn(ours),
    takeMail: warningMails(app.outbox, ours.filter(({ action }) => action === 'Warned').length),
    isResumed: job.startedAt < app.startedAt,
    isHopeless: (agentId) => isHopeless(app, agentId),
    form: app.responseGrid()?.formAddress() ?? '',
  };
}

/** What the rows say that has been done for accounts, or is being done. */
function requested(app: AppContext): AccountAction[] {
  const grid = app.responseGrid();
  const rows = grid ? app.openReadOnly(grid).readAll() : [];
  return rows.map(({ record }) => ({ ...record, at: record.updatedAt ?? 0 }));
}

/** A warning that did not go out is none. */
function loggedIn(events: readonly AccountEvent[]): PlanRun['isLogged'] {
  const done = events.filter(({ action, mail }) => action !== 'Warned' || mail.startsWith('Sent'));
  const logged = new Set(done.map(({ action, agentId }) => `${action} ${agentId}`));
  return (action, agentId) => logged.has(`${action} ${agentId}`);
}

/** Half an hour of runs. */
const MOST_TIMES = 6;

function isHopeless({ state }: AppContext, agentId: string): boolean {
  const job = state.idle.job.get();
  if (!job) return false;
  const times = (job.unanswered?.[agentId] ?? 0) + 1;
  state.idle.job.set({ ...job, unanswered: { ...job.unanswered, [agentId]: times } });
  return times > MOST_TIMES;
}

function end(app: AppContext, job: IdleJob, sentence: string): string {
  const { plan } = idleServices(app, job);
  plan.setState(sentence);
  return endJob(app, job, 'Chat Access: idle accounts', sentence);
}
