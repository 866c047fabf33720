import {
  beyondTheBrake,
  beyondTheBrakeOfAll,
  heldOvernight,
  otherTimeZones,
  refusedByZendesk,
  triedTwice,
} from './seeded-fault/brake-simulations';
import type { SeededFault } from './seeded-fault/seeded-fault';

/** Faults in the safeguards of the brake. */
export const BRAKE_SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'a requester gets any number of accounts a day',
    guard: 'brake',
    find: 'given.of(requester) >= brake',
    replace: 'brake < 0',
    caughtBy: beyondTheBrake,
  },
  {
    name: 'all requesters together get any number of accounts a day',
    guard: 'brake-of-all',
    find: 'given.all >= brakeAll',
    replace: 'brakeAll < 0',
    caughtBy: beyondTheBrakeOfAll,
  },
  {
    name: 'accounts that are given are not counted',
    guard: 'given-is-counted',
    caughtBy: beyondTheBrake,
  },
  {
    name: 'what the brake holds back goes through on the next day',
    guard: 'held-until-approved',
    replace: 'return false;',
    caughtBy: heldOvernight,
  },
  {
    name: 'a day begins again when another time zone is set',
    guard: 'day-begins-once',
    replace: 'return day === today;',
    caughtBy: otherTimeZones,
  },
  {
    name: 'a request that is tried again counts again',
    guard: 'counted-once',
    caughtBy: triedTwice,
  },
  {
    name: 'an account that Zendesk has refused counts',
    guard: 'failures-do-not-count',
    caughtBy: refusedByZendesk,
  },
];
