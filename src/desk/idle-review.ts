import { isPause } from '../agents/extract';
import { newKey, whoRunsThis } from '../google/session';
import { count } from '../idle/plan';
import type { IdleJob } from '../setup/desk-state';
import { credentialProblem, type Program } from '../wiring';
import type { Trouble } from '../zendesk/accounts';
import { carryOut, usableRows } from './idle-apply';
import { forgetBlindness, hold, tell } from './idle-hold';
import { type Planned, planIdle } from './idle-plan';
import { restoreIdle } from './idle-restore';
import { CHECK, made, NOTHING_TO_DO, PLAN_LIFE, REPORT_ONLY, TIMER, totals } from './idle-words';

/** The daily review, by the saved policy. */
export function reviewIdle(program: Program): void {
  if (program.setup.idle.mode === 'off') return;
  begin(program, { id: newId('P'), task: 'review', by: TIMER, startedAt: program.now() });
}

/** For a person: what the review would do, in the `Plan` sheet. Changes no account. */
export function checkIdle(program: Program): string {
  return begin(program, { id: newId('P'), task: 'check', by: whoRunsThis(), startedAt: program.now() });
}

/** For a person: carries out the plan that is in the `Plan` sheet, as far as it still holds. */
export function applyIdle(program: Program): string {
  const note = program.state.plan();
  if (!program.state.owner()) return 'Chat Access is off. Open the setup and turn it on.';
  if (!note) return `There is no plan yet. Make one: ${CHECK}.`;
  if (note.isApplied) return `The plan ${note.id} was carried out already. Make a new one: ${CHECK}.`;
  if (program.state.idleJob()) return continueIdle(program) || BUSY;
  const by = whoRunsThis();
  const rows = usableRows(program, note);
  if (typeof rows === 'string') return `${rows} Nothing was changed.`;
  const held = program.alone('idle', () => hold(program, note, rows, { by, isPerson: true }) ?? '');
  if (held !== '') return held ?? BUSY;
  return begin(program, { id: note.id, task: 'apply', by, startedAt: program.now() });
}

export function newId(letter: string): string {
  return `${letter}-${newKey().slice(0, 8)}`;
}

const BUSY = 'Another run is working on idle accounts just now. Try again in a few minutes.';

/** Notes what is to be done, so that an interruption does not lose it, and does as much as it can. */
export function begin(program: Program, job: IdleJob): string {
  const { state } = program;
  const owner = state.owner();
  if (!owner && !program.credential()) {
    return 'Enter a credential for Zendesk first: open the setup.';
  }
  const running = state.idleJob();
  if (running && program.now() - running.startedAt < PLAN_LIFE) return continueIdle(program) || BUSY;
  state.setIdleJob(job);
  return continueIdle(program) || (owner ? LATER : UNFINISHED);
}

const LATER = 'Begun: it takes longer than one run, and goes on by itself every five minutes.';
const UNFINISHED = `Begun: it takes longer than one run. Choose ${CHECK} again to go on.`;

/** Goes on with what was begun; a sentence when it has ended or cannot go on, otherwise empty. */
export function continueIdle(program: Program): string {
  const { state } = program;
  const owner = state.owner();
  if (owner && !state.isOwner()) {
    return `Noted: Chat Access runs as ${owner.email} and does it within five minutes.`;
  }
  const pause = state.pause();
  if (pause) return `Chat Access is paused: ${pause.reason}`;
  if (state.notBefore(program.now()) !== null)
    return 'Zendesk has asked us to wait a little. It goes on by itself.';
  const sentence = program.alone('idle', () => {
    const job = state.idleJob();
    return job ? (step(program, job) ?? '') : '';
  });
  return sentence ?? BUSY;
}

/** All accounts are read at every try: not for ever. */
const PATIENCE = 60 * 60_000;

/** `null`: not finished. */
function step(program: Program, job: IdleJob): string | null {
  if (job.task === 'restore') return restoreIdle(program, job);
  if (job.task === 'apply') return carryOut(program, job);
  if (job.task === 'review' && program.setup.idle.mode === 'off') return giveUp(program);
  // The plan and the log are to name departments and roles as they are called today.
  if (program.state.extractJob() === null) program.accounts.learnNames();
  const reading = program.extract.read();
  if (reading === 'busy' || reading.kind === 'unfinished') return null;
  const planned = reading.kind === 'read' ? planIdle(program, job, reading) : reading;
  if (planned.kind === 'ok') {
    return job.task === 'check' ? reportTo(program, planned.value) : review(program, job, planned.value);
  }
  // The pages were patiently asked for; a pause that Zendesk wants, or a question after them, is worth another run.
  const isWorthIt = isPause(planned) || (planned.kind === 'later' && reading.kind === 'read');
  const isEarly = program.now() - job.startedAt < PATIENCE;
  return isWorthIt && isEarly ? null : fail(program, job, planned);
}

/** Turned off since it began. */
function giveUp({ state }: Program): string {
  state.endIdleJob();
  return 'The review is turned off in the setup.';
}

/** A list that cannot be read to its end is no ground to change anything on. */
function fail(program: Program, job: IdleJob, trouble: Trouble): string {
  const { state } = program;
  const sentence = `Stopped before changing anything: the accounts could not be read (${trouble.reason}). ${CHECK} tries again.`;
  state.endIdleJob();
  program.showProgress(null);
  if (trouble.kind === 'denied') program.pause(credentialProblem(trouble.reason));
  else if (job.task === 'review')
    tell(program, `${job.id}-held`, 'Chat Access has stopped the idle review', sentence);
  return sentence;
}

function reportTo({ state }: Program, { note, plan }: Planned): string {
  state.endIdleJob();
  if (plan.changes.length === 0) return NOTHING_TO_DO;
  return [`${totals(count(plan.changes), plan.spared.length)} Look at the sheet Plan.`, note.doubts]
    .join(' ')
    .trim();
}

/** The first review after turning on only reports, whatever the mode. */
function review(program: Program, job: IdleJob, planned: Planned): string | null {
  const { state, setup } = program;
  const { note, plan } = planned;
  state.setLastReview(program.now());
  if (setup.idle.mode === 'report' || !state.hasReported()) return report(program, planned);
  if (plan.changes.length === 0 && note.doubts === '') {
    state.endIdleJob();
    return NOTHING_TO_DO;
  }
  const rows = usableRows(program, note);
  const held = typeof rows === 'string' ? rows : hold(program, note, rows, { by: TIMER, isPerson: false });
  if (held !== null) {
    state.endIdleJob();
    return held;
  }
  const next: IdleJob = { ...job, task: 'apply' };
  state.setIdleJob(next);
  return carryOut(program, next);
}

function report(program: Program, { note, plan }: Planned): string {
  const { state, setup } = program;
  const summary = totals(count(plan.changes), plan.spared.length);
  const isFirst = setup.idle.mode === 'act';
  const next = isFirst
    ? 'This first review only reports. From the next one on, Chat Access acts by itself.'
    : '';
  const sentence = [
    summary,
    made(note),
    note.doubts,
    plan.changes.length === 0 ? NOTHING_TO_DO : REPORT_ONLY,
    next,
  ];
  const text = sentence.filter((each) => each !== '').join('\n\n');
  if (isFirst || plan.changes.length > 0 || note.doubts !== '')
    tell(program, `${note.id}-report`, 'Chat Access: idle accounts', text);
  forgetBlindness(program);
  state.setReported(true);
  state.endIdleJob();
  return summary;
}
