import { createdOnce, listedDomainsOnly, oneAccountAPerson } from './accounts';
import { changedOnce, limitIsKept, logIsWhole, onlyTheIdleEnd, workEnds } from './idle';
import type { Invariant } from './invariant';
import { everyOutcomeIsTold, noDraftsLeft, noOutcomeTwice, oneMailAMatter, toTheRequester } from './mails';
import { oneAlertADay, pausesAreKept, pausesAreTold, waitsAreKept } from './patience';
import {
  doneMeansOn,
  everyRowEnds,
  formStaysAsItIs,
  noStrayRecords,
  oneRowARequest,
  outcomesAreLogged,
  recordBesideItsAnswers,
  requestBesideItsAnswers,
} from './rows';
import { noFormulas, nothingHasLeaked, nothingLeaks } from './secrecy';

/** After every execution. */
export const ALWAYS: readonly Invariant[] = [
  oneAccountAPerson,
  listedDomainsOnly,
  noOutcomeTwice,
  oneMailAMatter,
  formStaysAsItIs,
  waitsAreKept,
  oneAlertADay,
  pausesAreTold,
  pausesAreKept,
  noFormulas,
  nothingLeaks,
  onlyTheIdleEnd,
];

/** When two calm days have passed. */
export const IN_THE_END: readonly Invariant[] = [
  everyRowEnds,
  doneMeansOn,
  recordBesideItsAnswers,
  requestBesideItsAnswers,
  noStrayRecords,
  oneRowARequest,
  outcomesAreLogged,
  everyOutcomeIsTold,
  toTheRequester,
  noDraftsLeft,
  logIsWhole,
  limitIsKept,
  workEnds,
  nothingHasLeaked,
];

/** Where nobody but Chat Access touches accounts, and Zendesk tells the truth. */
export const UNDISTURBED: readonly Invariant[] = [createdOnce, changedOnce];

export { type Breach, breachesOf, FIGURES, type Figure, type Invariant } from './invariant';
