import type { TestDesk } from './desk';
import { type EndState, endState, isNoted, letTimersRun, type Start, startOf, told } from './idle-end-state';
import type { Job } from './idle-jobs';
import { openWorld, review } from './idle-world';

type Outcome = EndState & { told: string[] };

/** A job as it runs without any trouble. */
export interface Calm {
  job: Job;
  before: EndState;
  wanted: Outcome;
  calls: Record<string, number>;
  callCount: number;
  /** Of all executions until it has ended. */
  allCalls: number;
  zendeskCalls: number;
  /** What the person who began it read at the end of the first execution; a timer reads nothing. */
  toast: string;
}

export function calmly(job: Job): Calm {
  const desk = openWorld(job.world);
  const start = startOf(desk);
  const before = endState(desk, start);
  const { calls, callCount } = job.begin(desk);
  const zendeskCalls = desk.zendesk.calls.length - start.calls;
  letTimersRun(desk);
  const allCalls = desk.google.executions.reduce((sum, each) => sum + each.callCount, 0);
  const wanted = outcome(desk, start);
  return { job, before, wanted, calls, callCount, allCalls, zendeskCalls, toast: desk.toast() };
}

/**
 * Begins the job under a trouble and lets the timers go on. Where nothing was noted, nothing at all may have
 * happened, and the job is begun again, as tomorrow's review or the person would.
 */
export function withTrouble(calm: Calm, trouble: (desk: TestDesk) => void) {
  const { job } = calm;
  const desk = openWorld(job.world);
  const start = startOf(desk);
  trouble(desk);
  let isGoneOnWith = beginOnce(desk, job);
  for (let times = 0; times < 3 && !isGoneOnWith && isUntouched(desk, start, calm); times++) {
    isGoneOnWith = beginOnce(desk, job);
  }
  const got = outcome(desk, start);
  const wanted = { ...calm.wanted, told: isGoneOnWith ? job.end : calm.wanted.told };
  return lacksWarnings(got) ? warnedNextDay(desk, start, wanted) : { got, wanted };
}

function outcome(desk: TestDesk, start: Start): Outcome {
  return { ...endState(desk, start), told: told(desk, start) };
}

/** But for the line about a release, which is logged before it is acted upon. */
function isUntouched(desk: TestDesk, start: Start, { before }: Calm): boolean {
  const state = endState(desk, start);
  const log = state.log.filter((line) => !line.includes('Released'));
  return JSON.stringify({ ...state, log }) === JSON.stringify(before);
}

/** Whether something was noted then; afterwards nobody who died can still hold a lease. */
function beginOnce(desk: TestDesk, job: Job): boolean {
  job.begin(desk);
  const isGoneOnWith = isNoted(desk);
  letTimersRun(desk);
  return isGoneOnWith;
}

function lacksWarnings({ plan }: EndState): boolean {
  return plan.some((line) => line.includes('Not warned'));
}

/** Gmail did not take a warning: the next review sends it, and the accounts end the same. */
function warnedNextDay(desk: TestDesk, start: Start, wanted: Outcome) {
  review(desk);
  return { got: essence(endState(desk, start)), wanted: essence(wanted) };
}

function essence({ accounts, writes, warned, log, drafts, jobs }: EndState) {
  const changes = log.filter((line) => / (Disabled|Deleted) /.test(line) || line.includes('Sent: warning'));
  return { accounts, writes, warned, changes, drafts, jobs };
}
