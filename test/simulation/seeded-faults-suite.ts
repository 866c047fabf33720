import type { SeededFault } from './seeded-fault/seeded-fault';
import {
  takenAwayWhileWaiting,
  teamBroughtBack,
  teamRestored,
  teamReviewed,
} from './seeded-fault/suite-simulations';

/** Faults in the safeguards of idle team members of Zendesk Suite. */
export const SUITE_SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'people with unsolved tickets are disabled',
    guard: 'unsolved-tickets',
    replace: 'return null;',
    caughtBy: teamReviewed,
  },
  {
    name: 'a restored agent sees other tickets than before',
    guard: 'tickets-as-before',
    replace: 'const restriction = {};',
    caughtBy: teamRestored,
  },
  {
    name: 'a request that has failed hides what its account had before',
    guard: 'failed-request-takes-nothing',
    replace: 'const hasFailed = false;',
    caughtBy: teamBroughtBack,
  },
  {
    name: 'a request that has come half the way gives back no more',
    guard: 'half-given-back',
    replace: 'return false;',
    caughtBy: teamBroughtBack,
  },
  {
    name: 'whoever is on again after a lost answer counts as given back',
    guard: 'all-given-back',
    find: ' && !services.isGivenBack',
    caughtBy: teamBroughtBack,
  },
  {
    name: 'whoever loses access while it is waited for gets it again',
    guard: 'taken-away-meanwhile',
    replace: 'const isTakenAway = false;',
    caughtBy: takenAwayWhileWaiting,
  },
];
