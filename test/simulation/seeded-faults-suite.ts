import type { SeededFault } from './seeded-fault/seeded-fault';
import { halfwayForged, teamRestored, teamReviewed } from './seeded-fault/suite-simulations';

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
    replace: 'return {};',
    caughtBy: teamRestored,
  },
  {
    name: 'a restore goes on because of a line of the log that was typed',
    guard: 'proved-halfway',
    find: 'isProved && ',
    replace: '',
    caughtBy: halfwayForged,
  },
];
