import type { Pause } from '../../../src/state/alerts-state';
import { type Execution, FAILED } from '../../emulator';
import type { Mail } from '../../emulator/runtime/world';
import { alerts } from '../world/mails';
import { EARLIER_EXECUTION } from '../world/observer';
import { OWNER } from '../world/sim-world';
import type { Invariant } from './invariant';

/** Executions that were killed after the answer or never got it could not store the wait; those do not count. */
export const retryAfterIsRespected: Invariant = {
  name: 'Zendesk is not called before Retry-After',
  figure: 'other breaches',
  breaches: ({ observed, executions }) => {
    const known = observed.earlyCalls.filter(({ wait }) => {
      const { execution = EARLIER_EXECUTION, call = 0 } = observed.waits[wait] ?? {};
      const receiver = executions.find(({ id }) => id === execution);
      const isLost =
        receiver?.trace[call - 1]?.endsWith(FAILED) ||
        observed.unansweredCalls.includes(`${execution} ${call}`);
      const isAnswered = receiver?.state === 'completed' && !isLost;
      return execution === EARLIER_EXECUTION || isAnswered;
    });
    return known.map(({ call, until }) => `${call} was sent before ${new Date(until).toISOString()}`);
  },
};

const DAY_MS = 24 * 60 * 60_000;

/** A pause after another one is news, but not of a connection that comes and goes. */
const MOST_PAUSES_TOLD_A_DAY = 3;

export const fewAlertsPerDay: Invariant = {
  name: 'admins get at most one alert a pause, three a day, and else one a day about the same cause',
  figure: 'mails doubled',
  breaches: (world) => {
    const sent = alerts(world);
    return sent
      .filter((alert, index) => {
        const isBefore = (before: Mail) => isSameCause(alert, before) && alert.at - before.at < DAY_MS;
        const before = sent.slice(0, index).filter(isBefore);
        const pauses = before.map(pauseOf).filter((pause) => pause !== null && pause !== pauseOf(alert));
        return pauses.length < before.length || before.length >= MOST_PAUSES_TOLD_A_DAY;
      })
      .map(({ subject, at }) => `another "${subject}" within a day, at ${new Date(at).toISOString()}`);
  },
};

/** The pause that an alert is about; `null`: it is about something else. */
function pauseOf({ body }: Mail): string | null {
  return /\nReference ((?:credential|column)-\d+)\s*$/.exec(body)?.[1] ?? null;
}

/** What was asked for beyond the brake is told for each day, which the text names. */
function isSameCause(alert: Mail, before: Mail): boolean {
  const isAboutBrake = alert.subject.includes(' in a day');
  return alert.subject === before.subject && (!isAboutBrake || alert.body === before.body);
}

const HOUR_MS = 60 * 60_000;
const CREDENTIAL = 'Zendesk does not accept the credential';

/** An alert that could not be drafted is tried again when the execution that began it cannot be running any more. */
const TRIED_AGAIN_AFTER_MS = 10 * 60_000;

/** Checked when the last timer runs succeeded in every call, which includes sending the alert. */
export const lastingPausesAreAlerted: Invariant = {
  name: 'admins get an alert about a lasting pause',
  figure: 'mails missing',
  breaches: (world) => {
    const { cause, since }: Partial<Pause> = JSON.parse(world.google.properties.document().pause ?? '{}');
    const runs = world.executions.filter(({ functionName }) => functionName === 'processPending');
    const last = runs.at(-1);
    if (cause === undefined || cause === 'person' || since === undefined || !last) return [];
    // Only the owner can send the drafts, so the executions of other editors do not show whether the alert could be sent.
    const tried = runs.filter(({ startedAt }) => last.startedAt - startedAt <= TRIED_AGAIN_AFTER_MS);
    const isHindered = tried.some((run) => run.as !== OWNER || !hasNoFailures(run));
    if (isHindered || last.startedAt - since < HOUR_MS) return [];
    const earliest = Math.min(since, last.startedAt - DAY_MS);
    const isAbout = (subject: string) => subject.endsWith(CREDENTIAL) === (cause === 'credential');
    const isAlerted = alerts(world).some(
      ({ at, to, subject }) => at >= earliest && to === OWNER && isAbout(subject),
    );
    return isAlerted ? [] : [`paused since ${new Date(since).toISOString()}, and no admin got an alert`];
  },
};

function hasNoFailures({ state, trace }: Execution): boolean {
  return state === 'completed' && !trace.some((call) => call.endsWith(FAILED));
}

export const nothingChangesWhilePaused: Invariant = {
  name: 'nothing is changed in Zendesk while Chat Access is paused',
  figure: 'other breaches',
  breaches: ({ observed }) =>
    observed.changesWhilePaused.map((call) => `${call} was sent although Chat Access was paused`),
};
