import { ServiceError } from '../../emulator';
import type { SimWorld } from '../world/sim-world';
import { mayKeepOlderExtract, mayWarnLater } from './allowed';
import { atCall, type Disturbance } from './disturbance';

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";
const TIMED_OUT = 'Service timed out: Spreadsheets';
const LOCK_HELD_MS = 60_000;
/** After this the execution starts no new work, but has time to finish what it has started. */
const ALMOST_WHOLE_EXECUTION_MS = 5 * 60_000;
const MAIL = /^(GmailApp|MailApp)/;

type Fault = Omit<Disturbance, 'arm' | 'type' | 'name'> & {
  name: string;
  /** The calls that it applies to; all when omitted. */
  at?: RegExp;
  apply(world: SimWorld, call: { name: string }): void;
};

const FAULTS: readonly Fault[] = [
  { name: 'a server error', apply: () => refuse(SERVER_ERROR) },
  { name: 'a time-out without effect', apply: () => refuse(TIMED_OUT) },
  {
    name: 'a server error in another language',
    apply: ({ google }) => {
      google.faults.translate('ja');
      refuse(SERVER_ERROR);
    },
  },
  {
    name: 'a server error with effect',
    apply: ({ google }, { name }) => google.faults.next(name, { message: SERVER_ERROR, after: true }),
  },
  {
    name: 'a time-out with effect',
    apply: ({ google }, { name }) => google.faults.next(name, { message: TIMED_OUT, after: true }),
  },
  {
    name: 'an answer that takes almost the whole execution',
    apply: ({ google }) => google.clock.advance(ALMOST_WHOLE_EXECUTION_MS),
  },
  {
    name: 'another execution with the lock',
    at: /^LockService/,
    apply: ({ google }) => {
      google.lock.holdElsewhere('document', LOCK_HELD_MS);
    },
  },
  {
    name: 'the last mail of the day',
    at: MAIL,
    apply: ({ google }) => {
      google.quota.mail(google.owner).left = 0;
    },
  },
  {
    name: 'the last fetch of the day',
    at: /^UrlFetchApp/,
    apply: ({ google }) => {
      google.quota.fetch(google.owner).left = 0;
    },
    allows: mayKeepOlderExtract,
  },
];

function refuse(message: string): never {
  throw new ServiceError(message);
}

/** All faults of Google at the n-th call, which has this name. */
export function googleFaultsAt(index: number, name: string): Disturbance[] {
  return FAULTS.filter(({ at }) => at?.test(name) ?? true).map(({ at: _, apply, ...rest }) => ({
    ...rest,
    ...(MAIL.test(name) && { allows: mayWarnLater }),
    name: `${rest.name} at call ${index}, ${name}`,
    type: 'fault' as const,
    arm: (world) => atCall(world, index, (call) => apply(world, call)),
  }));
}
