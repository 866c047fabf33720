import {
  draftsRefusedWhenTurnedOn,
  formRelinked,
  gmailDownForDays,
  oneRowProtected,
  uninstalledElsewhere,
} from './seeded-fault/installation-simulations';
import type { SeededFault } from './seeded-fault/seeded-fault';

/** Faults in the safeguards of the installation: what Google may do to it, and other editors. */
export const INSTALLATION_SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'a credential is forgotten by the triggers alone',
    guard: 'forget-at-every-call',
    caughtBy: uninstalledElsewhere,
  },
  {
    name: 'the platform is not tried before turning on',
    guard: 'platform-is-tried',
    caughtBy: draftsRefusedWhenTurnedOn,
  },
  {
    name: 'a form that writes elsewhere is not noticed',
    guard: 'form-is-looked-at',
    caughtBy: formRelinked,
  },
  {
    name: 'a row that Google refuses to write holds up the others',
    guard: 'refused-one-by-one',
    find: 'updates.length > 1',
    replace: 'updates.length > 99',
    caughtBy: oneRowProtected,
  },
  {
    name: 'an email is given up although Gmail accepts none',
    guard: 'no-mail-given-up-in-an-outage',
    find: 'isHopeless',
    replace: 'isHopeless || isOld(row, services)',
    caughtBy: gmailDownForDays,
  },
  {
    name: 'nobody is told that Google refuses to write',
    guard: 'refusal-is-noted',
    caughtBy: oneRowProtected,
  },
];
