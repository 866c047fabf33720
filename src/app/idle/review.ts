import { asksForPause } from '../../accounts/read-page';
import { count } from '../../idle/plan';
import type { IdleJob } from '../../state/idle-state';
import { say } from '../../text/say';
import { type Failure, isRetryable } from '../../zendesk/accounts';
import { reasonOf } from '../../zendesk/failures';
import type { AppContext } from '../context';
import { carryOut } from './apply';
import { hold } from './hold';
import { CHECK, made, NOTHING_TO_DO, REPORT_ONLY, TIMER, totals } from './messages';
import { notifyAdmins } from './notify';
import { type Planned, planIdle, usableRows } from './plan';

/** All accounts are read at every try: not for ever. */
const PATIENCE = 60 * 60_000;

/** Reads all accounts and makes the plan; a sentence when that has come to an end, `null` when the next execution goes on. */
export function review(app: AppContext, job: IdleJob): string | null {
  if (job.task === 'review' && app.setup.idle.mode === 'off') return giveUp(app);
  // The plan and the log are to name departments and roles as they are called today.
  if (app.state.snapshot.job.get() === null) app.accounts.learnNames();
  const reading = app.snapshot.read();
  if (reading === 'busy' || reading.kind === 'unfinished') return null;
  const planned = reading.kind === 'read' ? planIdle(app, job, reading) : reading;
  if (planned.kind === 'ok') {
    return job.task === 'check' ? reportTo(app, planned.value) : actOn(app, job, planned.value);
  }
  // The pages were patiently asked for; a pause that Zendesk wants, or a question after them, is worth another run.
  const isWorthIt = asksForPause(planned) || (isRetryable(planned) && reading.kind === 'read');
  const isEarly = app.now() - job.startedAt < PATIENCE;
  return isWorthIt && isEarly ? null : fail(app, job, planned);
}

/** Turned off since it began. */
function giveUp({ state }: AppContext): string {
  state.idle.job.clear();
  return 'The review is turned off in the setup.';
}

/** A list that cannot be read to its end is no ground to change anything on. */
function fail(app: AppContext, job: IdleJob, trouble: Failure): string {
  const { state } = app;
  const sentence = `Stopped before changing anything: the accounts could not be read (${say(reasonOf(trouble))}). ${CHECK} tries again.`;
  state.idle.job.clear();
  app.showProgress(null);
  // A refused credential has paused everything and is alerted about already.
  if (trouble.kind !== 'unauthorized' && job.task === 'review')
    notifyAdmins(app, `${job.id}-held`, 'Chat Access has stopped the idle review', sentence);
  return sentence;
}

function reportTo({ state }: AppContext, { note, plan }: Planned): string {
  state.idle.job.clear();
  if (plan.changes.length === 0) return NOTHING_TO_DO;
  return [`${totals(count(plan.changes), plan.spared.length)} Look at the sheet Plan.`, note.doubts]
    .join(' ')
    .trim();
}

/** The first review after turning on only reports, whatever the mode. */
function actOn(app: AppContext, job: IdleJob, planned: Planned): string | null {
  const { state, setup } = app;
  const { note, plan } = planned;
  state.idle.lastReview.set(app.now());
  if (setup.idle.mode === 'report' || !state.idle.hasReported()) return report(app, planned);
  if (plan.changes.length === 0 && note.doubts === '') {
    state.idle.job.clear();
    return NOTHING_TO_DO;
  }
  const rows = usableRows(app, note);
  const held = typeof rows === 'string' ? rows : hold(app, note, rows, { by: TIMER, isPerson: false });
  if (held !== null) {
    state.idle.job.clear();
    return held;
  }
  const next: IdleJob = { ...job, task: 'apply' };
  state.idle.job.set(next);
  return carryOut(app, next);
}

function report(app: AppContext, { note, plan }: Planned): string {
  const { state, setup } = app;
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
    notifyAdmins(app, `${note.id}-report`, 'Chat Access: idle accounts', text);
  state.snapshot.acceptLostBaseline();
  state.idle.setReported(true);
  state.idle.job.clear();
  return summary;
}
