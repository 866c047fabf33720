import { createdOnce, listedDomainsOnly, oneAccountAPerson } from './accounts';
import type { Invariant } from './invariant';
import { everyOutcomeIsTold, noDraftsLeft, noOutcomeTwice, toTheRequester } from './mails';
import { oneAlertADay, waitsAreKept } from './patience';
import {
  doneMeansOn,
  everyRowEnds,
  formStaysAsItIs,
  noStrayRecords,
  oneRowARequest,
  recordBesideItsAnswers,
} from './rows';
import { noFormulas, nothingLeaks } from './secrecy';

/** After every execution. */
export const ALWAYS: readonly Invariant[] = [
  oneAccountAPerson,
  listedDomainsOnly,
  noOutcomeTwice,
  formStaysAsItIs,
  waitsAreKept,
  oneAlertADay,
  noFormulas,
  nothingLeaks,
];

/** When two calm days have passed. */
export const IN_THE_END: readonly Invariant[] = [
  everyRowEnds,
  doneMeansOn,
  recordBesideItsAnswers,
  noStrayRecords,
  oneRowARequest,
  everyOutcomeIsTold,
  toTheRequester,
  noDraftsLeft,
];

/** Where nobody but Chat Access touches accounts, and Zendesk tells the truth. */
export const UNDISTURBED: readonly Invariant[] = [createdOnce];

// Invariants of the review of idle accounts belong here, as a third list or within the two above.

export { type Breach, breachesOf, FIGURES, type Figure, type Invariant } from './invariant';
