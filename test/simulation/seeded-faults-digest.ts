import {
  addressTyped,
  chosenLater,
  digestInterrupted,
  fewMailsLeft,
  logTyped,
  mondayTwice,
  pausedOnMonday,
  requesterBlocked,
  turnedOffMeanwhile,
} from './seeded-fault/digest-simulations';
import type { SeededFault } from './seeded-fault/seeded-fault';

/** Faults in the safeguards of the weekly digests. */
export const DIGEST_SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'a week has a digest for each daily run',
    guard: 'one-digest-a-week',
    find: "week <= (before?.week ?? '')",
    replace: 'false',
    caughtBy: mondayTwice,
  },
  {
    name: 'a digest tells of what was before it was chosen',
    guard: 'digest-since-chosen',
    find: 'told, admins, now - MAX_PERIOD_MS',
    replace: 'told, now - MAX_PERIOD_MS',
    caughtBy: chosenLater,
  },
  {
    name: 'what an editor has typed into the log is mailed',
    guard: 'proved-lines-since',
    replace: 'if (!proof) return [{ event: toEvent(line.cells, null), request: toRequest(line.cells) }];',
    caughtBy: logTyped,
  },
  {
    name: 'whoever is named in a request gets digests',
    guard: 'digest-to-known-requesters',
    find: "lines.some(({ request }) => request.record.status === 'Done')",
    replace: 'true',
    caughtBy: addressTyped,
  },
  {
    name: 'blocked people get digests',
    guard: 'digest-to-the-blocked',
    find: ' && !isBlocked(to, access.blocked)',
    caughtBy: requesterBlocked,
  },
  {
    name: 'nothing says that a digest is being drafted',
    guard: 'digest-is-noted',
    caughtBy: digestInterrupted,
  },
  {
    name: 'digests that were turned off go out',
    guard: 'digest-is-off',
    find: "this.context.setup.mail.digest === 'off' || isOutdated(this.run, this.note)",
    replace: 'false',
    caughtBy: turnedOffMeanwhile,
  },
  {
    name: 'requesters get digests while everything is paused',
    guard: 'no-digest-while-paused',
    caughtBy: pausedOnMonday,
  },
  {
    name: 'digests use up the mails of the day',
    guard: 'digest-leaves-mails',
    find: 'mailBudget.allows(1, false) && mailBudget.left() - 1 >= mailBudget.most() / 2',
    replace: 'true',
    caughtBy: fewMailsLeft,
  },
];
