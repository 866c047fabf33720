import { ServiceError } from '../../emulator';
import type { SimWorld } from '../world/sim-world';
import { orListedBefore, orUnwarned } from './allowed';
import { atCall, type Disturbance } from './disturbance';

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";
const TIMED_OUT = 'Service timed out: Spreadsheets';
const LOCK_HELD_MS = 60_000;
/** Whoever looks at the clock begins nothing new then, and is not killed for ending what was begun. */
const MOST_OF_THE_TIME_MS = 5 * 60_000;
const MAIL = /^(GmailApp|MailApp)/;

type Fault = Omit<Disturbance, 'arm' | 'sort' | 'name'> & {
  name: string;
  /** The calls at which it makes a difference; all when left out. */
  at?: RegExp;
  happen(world: SimWorld, call: { name: string }): void;
};

const FAULTS: readonly Fault[] = [
  { name: 'a server error', happen: () => refuse(SERVER_ERROR) },
  { name: 'a time-out without effect', happen: () => refuse(TIMED_OUT) },
  {
    name: 'a server error in another language',
    happen: ({ google }) => {
      google.faults.translate('ja');
      refuse(SERVER_ERROR);
    },
  },
  {
    name: 'a server error with effect',
    happen: ({ google }, { name }) => google.faults.next(name, { message: SERVER_ERROR, after: true }),
  },
  {
    name: 'a time-out with effect',
    happen: ({ google }, { name }) => google.faults.next(name, { message: TIMED_OUT, after: true }),
  },
  {
    name: 'an answer that takes almost the whole execution',
    happen: ({ google }) => google.clock.advance(MOST_OF_THE_TIME_MS),
  },
  {
    name: 'another execution with the lock',
    at: /^LockService/,
    happen: ({ google }) => {
      google.lock.holdElsewhere('document', LOCK_HELD_MS);
    },
  },
  {
    name: 'the last mail of the day',
    at: MAIL,
    happen: ({ google }) => {
      google.quota.mail(google.owner).left = 0;
    },
  },
  {
    name: 'the last fetch of the day',
    at: /^UrlFetchApp/,
    happen: ({ google }) => {
      google.quota.fetch(google.owner).left = 0;
    },
    allows: orListedBefore,
  },
];

function refuse(message: string): never {
  throw new ServiceError(message);
}

/** All that Google may do instead at the n-th call, which has this name. */
export function googleFaultsAt(index: number, name: string): Disturbance[] {
  return FAULTS.filter(({ at }) => at?.test(name) ?? true).map(({ at: _, happen, ...rest }) => ({
    ...rest,
    ...(MAIL.test(name) && { allows: orUnwarned }),
    name: `${rest.name} at call ${index}, ${name}`,
    sort: 'fault' as const,
    arm: (world) => atCall(world, index, (call) => happen(world, call)),
  }));
}
