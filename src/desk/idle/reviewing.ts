import { isPause } from '../../agents/page';
import { count } from '../../idle/plan';
import { credentialProblem } from '../../setup/alerts';
import type { IdleJob } from '../../setup/state/idle-state';
import type { Program } from '../../wiring';
import type { Trouble } from '../../zendesk/accounts';
import { carryOut } from './applying';
import { hold } from './holding';
import { type Planned, planIdle, usableRows } from './planning';
import { tell } from './telling';
import { CHECK, made, NOTHING_TO_DO, REPORT_ONLY, TIMER, totals } from './words';

/** All accounts are read at every try: not for ever. */
const PATIENCE = 60 * 60_000;

/** Reads all accounts and makes the plan; a sentence when that has come to an end, `null` when the next execution goes on. */
export function review(program: Program, job: IdleJob): string | null {
  if (job.task === 'review' && program.setup.idle.mode === 'off') return giveUp(program);
  // The plan and the log are to name departments and roles as they are called today.
  if (program.state.extract.job.get() === null) program.accounts.learnNames();
  const reading = program.extract.read();
  if (reading === 'busy' || reading.kind === 'unfinished') return null;
  const planned = reading.kind === 'read' ? planIdle(program, job, reading) : reading;
  if (planned.kind === 'ok') {
    return job.task === 'check' ? reportTo(program, planned.value) : actOn(program, job, planned.value);
  }
  // The pages were patiently asked for; a pause that Zendesk wants, or a question after them, is worth another run.
  const isWorthIt = isPause(planned) || (planned.kind === 'later' && reading.kind === 'read');
  const isEarly = program.now() - job.startedAt < PATIENCE;
  return isWorthIt && isEarly ? null : fail(program, job, planned);
}

/** Turned off since it began. */
function giveUp({ state }: Program): string {
  state.idle.job.clear();
  return 'The review is turned off in the setup.';
}

/** A list that cannot be read to its end is no ground to change anything on. */
function fail(program: Program, job: IdleJob, trouble: Trouble): string {
  const { state } = program;
  const sentence = `Stopped before changing anything: the accounts could not be read (${trouble.reason}). ${CHECK} tries again.`;
  state.idle.job.clear();
  program.showProgress(null);
  if (trouble.kind === 'denied') program.pause(credentialProblem(trouble.reason));
  else if (job.task === 'review')
    tell(program, `${job.id}-held`, 'Chat Access has stopped the idle review', sentence);
  return sentence;
}

function reportTo({ state }: Program, { note, plan }: Planned): string {
  state.idle.job.clear();
  if (plan.changes.length === 0) return NOTHING_TO_DO;
  return [`${totals(count(plan.changes), plan.spared.length)} Look at the sheet Plan.`, note.doubts]
    .join(' ')
    .trim();
}

/** The first review after turning on only reports, whatever the mode. */
function actOn(program: Program, job: IdleJob, planned: Planned): string | null {
  const { state, setup } = program;
  const { note, plan } = planned;
  state.idle.lastReview.set(program.now());
  if (setup.idle.mode === 'report' || !state.idle.hasReported()) return report(program, planned);
  if (plan.changes.length === 0 && note.doubts === '') {
    state.idle.job.clear();
    return NOTHING_TO_DO;
  }
  const rows = usableRows(program, note);
  const held = typeof rows === 'string' ? rows : hold(program, note, rows, { by: TIMER, isPerson: false });
  if (held !== null) {
    state.idle.job.clear();
    return held;
  }
  const next: IdleJob = { ...job, task: 'apply' };
  state.idle.job.set(next);
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
  state.extract.forgetBlindness();
  state.idle.setReported(true);
  state.idle.job.clear();
  return summary;
}
