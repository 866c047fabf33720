import { accessHasEnded, theBlockedGetNothing } from './access';
import { createdOnce, listedDomainsOnly, oneAccountPerPerson } from './accounts';
import {
  approvalsEnd,
  approversAreAsked,
  approversAreAskedTwiceAtMost,
  everyGiftIsDecided,
  nothingWithoutApproval,
  onlyApproversAreAsked,
} from './approvals';
import { noMoreThanTheBrake, theBrakeIsTold } from './brake';
import { digestsComeToAnEnd, digestsKeepToThemselves, digestsWereChosen, oneDigestAWeek } from './digests';
import {
  changedOnce,
  claimsOnlyWhatWasDone,
  idleJobsEnd,
  logIsComplete,
  logIsIntact,
  lostExemptionsHold,
  nothingIsGivenByForgery,
  onlyIdleAccountsEnd,
  planLimitIsRespected,
} from './idle';
import type { Invariant } from './invariant';
import {
  everyOutcomeIsMailed,
  mailsGoToRequesters,
  noDraftsLeft,
  noOutcomeTwice,
  oneMailPerReference,
  privateDraftsStay,
  rejectionMailsAreLimited,
  strangersAreNotMailed,
} from './mails';
import {
  doneRowsHaveEnabledAccounts,
  everyRowEnds,
  formColumnsStayUnchanged,
  noStrayRecords,
  oneRowPerRequest,
  outcomesAreLogged,
  recordsMatchAnswers,
  requestIdsMatchAnswers,
} from './rows';
import { noFormulas, nothingHasEverLeaked, nothingLeaks } from './secrecy';
import { nobodyIsHarmed, onlyTheRequestedRise, theBlockedStayOut, toldOnlyWhoCanChat } from './suite';
import { allAccessIsTaken, logHasWhatWasTaken, restoredAsBefore } from './suite-idle';
import {
  fewAlertsPerDay,
  lastingPausesAreAlerted,
  nothingChangesWhilePaused,
  retryAfterIsRespected,
} from './waits-and-alerts';

/** Checked after every execution. */
export const ALWAYS: readonly Invariant[] = [
  oneAccountPerPerson,
  listedDomainsOnly,
  noOutcomeTwice,
  oneMailPerReference,
  privateDraftsStay,
  strangersAreNotMailed,
  rejectionMailsAreLimited,
  formColumnsStayUnchanged,
  retryAfterIsRespected,
  fewAlertsPerDay,
  lastingPausesAreAlerted,
  nothingChangesWhilePaused,
  noFormulas,
  nothingLeaks,
  onlyIdleAccountsEnd,
  nothingIsGivenByForgery,
  lostExemptionsHold,
  nobodyIsHarmed,
  onlyTheRequestedRise,
  theBlockedStayOut,
  toldOnlyWhoCanChat,
  nothingWithoutApproval,
  approversAreAskedTwiceAtMost,
  onlyApproversAreAsked,
  noMoreThanTheBrake,
  theBlockedGetNothing,
  oneDigestAWeek,
  digestsWereChosen,
  digestsKeepToThemselves,
];

/** Checked after two undisturbed days. */
export const AT_THE_END: readonly Invariant[] = [
  everyRowEnds,
  doneRowsHaveEnabledAccounts,
  recordsMatchAnswers,
  requestIdsMatchAnswers,
  noStrayRecords,
  oneRowPerRequest,
  outcomesAreLogged,
  everyOutcomeIsMailed,
  mailsGoToRequesters,
  noDraftsLeft,
  logIsComplete,
  logHasWhatWasTaken,
  restoredAsBefore,
  planLimitIsRespected,
  claimsOnlyWhatWasDone,
  idleJobsEnd,
  nothingHasEverLeaked,
  logIsIntact,
  everyGiftIsDecided,
  approversAreAsked,
  theBrakeIsTold,
  accessHasEnded,
  digestsComeToAnEnd,
];

/** Checked when nobody has decided about what needs approval for more than two weeks. */
export const WITHOUT_DECISIONS: readonly Invariant[] = [
  approvalsEnd,
  outcomesAreLogged,
  everyOutcomeIsMailed,
  noDraftsLeft,
  everyGiftIsDecided,
  logIsIntact,
  nothingHasEverLeaked,
];

/** Checked only where nothing but Chat Access changes accounts and Zendesk reports them correctly. */
export const UNDISTURBED: readonly Invariant[] = [createdOnce, changedOnce, allAccessIsTaken];

export { type Breach, breachesOf, FIGURES, type Figure, type Invariant } from './invariant';
