import {
  accessEnds,
  broughtForward,
  endBesideHeldPlan,
  endByTypedRow,
  endForAnyone,
  endGivenAgain,
  extendedInFilteredLog,
  extendedWithoutApproval,
  linesOfEndsDeleted,
  manyEnds,
  pastLastDay,
  restoredAfterEnd,
  reviewDuringExtension,
} from './seeded-fault/end-simulations';
import type { SeededFault } from './seeded-fault/seeded-fault';

/** Faults in the safeguards of last days of access. */
export const END_SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'a restore leaves the end that is past',
    guard: 'restore-clears-past-end',
    replace: 'return { ...state, isDisabled: false, carriedOutBy: null };',
    caughtBy: restoredAfterEnd,
  },
  { name: 'a request gives its end again', guard: 'end-is-given-once', caughtBy: endGivenAgain },
  {
    name: 'the form ends the access of anyone',
    guard: 'no-end-on-accounts-without',
    find: 'return false;',
    replace: 'return true;',
    caughtBy: endForAnyone,
  },
  {
    name: 'the form brings an end forward',
    guard: 'never-shortened',
    replace: 'return true;',
    caughtBy: broughtForward,
  },
  {
    name: 'ends are carried out without asking whether they are too many',
    guard: 'ends-are-held',
    replace: "const held = 'go on';",
    caughtBy: manyEnds,
  },
  {
    name: 'any number of accounts ends at once',
    guard: 'ends-are-limited',
    replace: 'return null;',
    caughtBy: manyEnds,
  },
  {
    name: 'a review ends access that is being put off',
    guard: 'end-under-way',
    find: ' && !isUnderWay',
    replace: '',
    caughtBy: reviewDuringExtension,
  },
  {
    name: 'ends wait for a plan about idle accounts that is held',
    guard: 'parts-are-held-apart',
    find: ', ...(isOneExcess && { goesOn })',
    replace: '',
    caughtBy: endBesideHeldPlan,
  },
  {
    name: 'a later last day needs no approval',
    guard: 'longer-access-needs-approval',
    find: " && end?.kind !== 'changed'",
    replace: '',
    caughtBy: extendedWithoutApproval,
  },
  {
    name: 'an end whose line is filtered out cannot be put off',
    guard: 'hidden-ends',
    find: 'agentIds, log.mayHideLines()',
    replace: 'agentIds',
    caughtBy: extendedInFilteredLog,
  },
  {
    name: 'nobody is told that lines with last days are gone',
    guard: 'lost-ends',
    caughtBy: linesOfEndsDeleted,
  },
  {
    name: 'a row is believed that says that it has given access',
    guard: 'end-by-note',
    replace: "return intent.action !== 'No change';",
    caughtBy: endByTypedRow,
  },
  { name: 'no end is noted before anything is done', guard: 'end-is-noted', caughtBy: accessEnds },
  {
    name: 'the log does not say what becomes of a last day',
    guard: 'end-is-logged',
    replace: 'return { at, row: each.row, record };',
    caughtBy: accessEnds,
  },
  {
    name: 'access is given until a day that is past',
    guard: 'no-access-until-the-past',
    replace: 'return null;',
    caughtBy: pastLastDay,
  },
];
