import { draftIdForged, draftRefusedOnce, queuedMailForged } from './seeded-fault/mail-simulations';
import type { SeededFault } from './seeded-fault/seeded-fault';

/** Faults of the build that sends by the advanced Gmail service. */
export const COMPOSE_SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'a draft that the advanced service finds is sent although it is not ours',
    guard: 'own-drafts-by-api',
    compose: true,
    caughtBy: draftIdForged,
  },
  {
    name: 'whatever the advanced service refuses counts as sent',
    guard: 'gone-in-numbers',
    find: 'code === 404 || isImpossible',
    replace: 'true || isImpossible || code',
    compose: true,
    caughtBy: draftRefusedOnce,
  },
  {
    name: 'a mail that an editor has marked as queued is sent again where sent mails are not shown',
    guard: 'noted-before',
    find: 'isSent || noted',
    replace: 'isSent',
    compose: true,
    caughtBy: queuedMailForged,
  },
];
