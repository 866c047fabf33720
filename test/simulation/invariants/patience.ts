import type { Pause } from '../../../src/state/alerts-state';
import { type Execution, FAILED } from '../../emulator';
import { alerts } from '../world/mails';
import { OWNER } from '../world/sim-world';
import { EARLIER } from '../world/witness';
import type { Invariant } from './invariant';

/** Whoever died with the knowledge of a wait, or never got the answer, could not tell the others. */
export const waitsAreKept: Invariant = {
  name: 'Zendesk is not called before Retry-After',
  figure: 'other breaches',
  breaches: ({ seen, executions }) => {
    const known = seen.early.filter(({ wait }) => {
      const { execution = EARLIER, call = 0 } = seen.waits[wait] ?? {};
      const teller = executions.find(({ id }) => id === execution);
      const isLost =
        teller?.trace[call - 1]?.endsWith(FAILED) || seen.unanswered.includes(`${execution} ${call}`);
      const isAnswered = teller?.state === 'completed' && !isLost;
      return execution === EARLIER || isAnswered;
    });
    return known.map(({ call, until }) => `${call} came before ${new Date(until).toISOString()}`);
  },
};

const DAY = 24 * 60 * 60_000;

export const oneAlertADay: Invariant = {
  name: 'admins hear of the same cause once a day',
  figure: 'mails doubled',
  breaches: (world) => {
    const sent = alerts(world);
    return sent
      .filter(({ at, subject }, index) =>
        sent.slice(0, index).some((before) => before.subject === subject && at - before.at < DAY),
      )
      .map(({ subject, at }) => `another "${subject}" within a day, at ${new Date(at).toISOString()}`);
  },
};

const HOUR = 60 * 60_000;
const CREDENTIAL = 'Zendesk does not accept the credential';

/** Told is known by when a timer has run for whom nothing failed, the mails of the day among it. */
export const pausesAreTold: Invariant = {
  name: 'admins hear of a pause that lasts',
  figure: 'mails missing',
  breaches: (world) => {
    const { cause, since }: Partial<Pause> = JSON.parse(world.google.properties.document().pause ?? '{}');
    const last = world.executions.filter(({ functionName }) => functionName === 'processPending').at(-1);
    if (cause === undefined || cause === 'person' || since === undefined || !last) return [];
    // An editor cannot send the owner's drafts: only an execution of the owner shows whether the mail could have gone.
    if (last.as !== OWNER || !isUntroubled(last) || last.startedAt - since < HOUR) return [];
    const earliest = Math.min(since, last.startedAt - DAY);
    const isAbout = (subject: string) => subject.endsWith(CREDENTIAL) === (cause === 'credential');
    const isTold = alerts(world).some(
      ({ at, to, subject }) => at >= earliest && to === OWNER && isAbout(subject),
    );
    return isTold ? [] : [`paused since ${new Date(since).toISOString()}, and no admin was told`];
  },
};

function isUntroubled({ state, trace }: Execution): boolean {
  return state === 'completed' && !trace.some((call) => call.endsWith(FAILED));
}

export const pausesAreKept: Invariant = {
  name: 'nothing is changed in Zendesk while the desk is paused',
  figure: 'other breaches',
  breaches: ({ seen }) => seen.whilePaused.map((call) => `${call} came although the desk was paused`),
};
