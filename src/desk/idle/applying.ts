import { applyRows } from '../../idle/apply';
import { type AccountEvent, type Deed, historiesOf } from '../../idle/history';
import type { Application } from '../../idle/ports';
import { settleWarnings, sharedMails } from '../../idle/warn';
import { credentialProblem } from '../../setup/alerts';
import type { IdleJob, PlanNote } from '../../setup/state/idle-state';
import type { Program } from '../../wiring';
import { usableRows } from './planning';
import { idleDesk, memory, rulesOfToday } from './reach';
import { endJob, logPlan } from './telling';
import { outcome, TIMER } from './words';

/** Carries the plan out as far as this execution can; a sentence when it has ended, `null` when the next one goes on. */
export function carryOut(program: Program, job: IdleJob): string | null {
  const note = program.state.idle.plan.get();
  if (note?.id !== job.id) return end(program, job, 'The plan is not there any more.');
  if (job.by === TIMER && !mayAct(program)) {
    return end(program, job, 'The review was turned off in the setup. Nothing more was changed.');
  }
  const rows = usableRows(program, note);
  if (typeof rows === 'string') return end(program, job, `${rows} Nothing more was changed.`);
  const application = prepare(program, job, note);
  if (typeof application === 'string') return end(program, job, application);
  if (!application || !applyRows(rows, application)) return null;
  program.state.idle.plan.set({ ...note, isApplied: true });
  logPlan(program, job.id, 'Carried out', `Plan ${job.id}, begun by ${job.by}: ${outcome(rows)}.`);
  return end(program, job, `Carried out by ${job.by}: ${outcome(rows)}.`);
}

/** The review may have been turned off since it began, or off and on again: then it is to report first. */
function mayAct({ setup, state }: Program): boolean {
  return setup.idle.mode === 'act' && state.idle.hasReported();
}

/** A sentence: it must not go on. `null`: Zendesk does not say what is needed; it is tried again. */
function prepare(program: Program, job: IdleJob, { doubts }: PlanNote): Application | string | null {
  const desk = idleDesk(program, job);
  const today = rulesOfToday(program);
  const names = today.kind === 'ok' ? program.accounts.learnNames() : today;
  if (names.kind === 'denied') program.pause(credentialProblem(names.reason));
  if (today.kind !== 'ok' || names.kind !== 'ok') return null;
  const events = settleWarnings(program.log.events(), desk);
  if (!events) return null;
  const unknown = today.value.problems.filter((problem) => !doubts.includes(problem));
  if (unknown.length > 0) return `Stopped: ${unknown.join(' ')} Nothing more was changed.`;
  const ours = events.filter(({ reference }) => reference === job.id);
  // What this plan has logged and perhaps not done yet is to be judged as it was then.
  const earlier = events.filter(({ reference }) => reference !== job.id);
  // After the log: a request that is under way, or has ended and is not logged yet, stands in its row.
  const asked = requested(program);
  return {
    planId: job.id,
    desk,
    rules: today.value.rules,
    know: memory(program, historiesOf([...earlier, ...asked]), today.value.rules),
    isLogged: loggedIn(ours),
    mayMail: sharedMails(program.outbox, ours.filter(({ action }) => action === 'Warned').length),
    isResumed: job.startedAt < program.startedAt,
    isHopeless: (agentId) => isHopeless(program, agentId),
    form: program.formAddress(),
  };
}

/** What the rows say that has been done for accounts, or is being done. */
function requested(program: Program): Deed[] {
  const grid = program.responseGrid();
  const rows = grid ? program.peek(grid).readAll() : [];
  return rows.map(({ record }) => ({ ...record, at: record.updatedAt ?? 0 }));
}

/** A warning that did not go out is none. */
function loggedIn(events: readonly AccountEvent[]): Application['isLogged'] {
  const done = events.filter(({ action, mail }) => action !== 'Warned' || mail.startsWith('Sent'));
  const logged = new Set(done.map(({ action, agentId }) => `${action} ${agentId}`));
  return (action, agentId) => logged.has(`${action} ${agentId}`);
}

/** Half an hour of runs. */
const MOST_TIMES = 6;

function isHopeless({ state }: Program, agentId: string): boolean {
  const job = state.idle.job.get();
  if (!job) return false;
  const times = (job.unanswered?.[agentId] ?? 0) + 1;
  state.idle.job.set({ ...job, unanswered: { ...job.unanswered, [agentId]: times } });
  return times > MOST_TIMES;
}

function end(program: Program, job: IdleJob, sentence: string): string {
  const { plan } = idleDesk(program, job);
  plan.setState(sentence);
  return endJob(program, job, 'Chat Access: idle accounts', sentence);
}
