import { approversIn, type ObservedDecision } from '../world/approvals';
import { identities } from '../world/identity';
import { approvalMails, type RequestMail } from '../world/mails';
import { responseRows } from '../world/rows';
import { COLUMNS, type SimWorld } from '../world/sim-world';
import { giftsIn } from './gifts';
import type { Invariant } from './invariant';

/** What holds where requests need approval. Who has decided what is noted at the click, without a look at the program. */

export const nothingWithoutApproval: Invariant = {
  name: 'nobody is given access without the approval of somebody who may give it',
  figure: 'other breaches',
  breaches: (world) => {
    if (world.options.access?.approval !== 'everyone') return [];
    const approved = validApprovals(world).map(({ email }) => email);
    return givenTo(world)
      .filter((emails) => !emails.some((email) => approved.includes(email)))
      .map(([email]) => `${email} was given access, and nobody approved it`);
  },
};

/** The addresses of everybody who got more through the API than before; what we have taken, an admin may have restored. */
function givenTo(world: SimWorld): (readonly string[])[] {
  const { accounts } = world.observed;
  const isOurs = (email: string) => accounts.ended.some((each) => each.email === email);
  const risen = accounts.risen.filter((emails) => !emails.some(isOurs));
  return [...giftsIn(world).map(({ emails }) => emails), ...risen];
}

export const everyGiftIsDecided: Invariant = {
  name: 'what a row was given was approved for that very request',
  figure: 'other breaches',
  breaches: (world) => {
    if (!hasApprovals(world)) return [];
    const approved = validApprovals(world).map(({ id }) => id);
    const owned = new Map(identities(world).map(({ id, own }) => [id, own]));
    return responseRows(world)
      .filter(({ Action = '' }) => /^(Created|Updated)$/.test(Action))
      .filter((row) => needsApproval(row[COLUMNS.requester] ?? '', world))
      .map((row) => owned.get(row['Request ID'] ?? '') ?? '')
      .filter((id) => !approved.includes(id))
      .map((id) => `${id} was carried out, and nobody who may has approved it`);
  },
};

/** How long people are left in peace, from when the request was handled first. When clocks go back, a cell may mean an hour later. */
const UNTIL_REMINDER_MS = (2 * 24 - 1) * 60 * 60_000;

export const approversAreAskedTwiceAtMost: Invariant = {
  name: 'approvers get one mail a request and one reminder',
  figure: 'mails doubled',
  breaches: (world) => {
    const { manuallyClearedRecords, pastedRequests, typedStatuses, decisions } = world.observed;
    // Whoever retries a row that was rejected asks again, or one whose account somebody has switched off since.
    const undone = decisions.filter(
      ({ isApproved, email }) => !isApproved || world.observed.manuallyChangedAccounts.includes(email),
    );
    const asked = undone.map(({ id }) => id);
    const doubtful = [...manuallyClearedRecords, ...pastedRequests, ...typedStatuses, ...asked];
    const mails = approvalMails(world).filter(({ requestId }) => !doubtful.includes(requestId));
    const submitted = new Map(identities(world).map(({ own, submittedAt }) => [own, submittedAt]));
    return mails
      .filter((mail) => isOneTooMany(mail, mails, submitted.get(mail.requestId) ?? 0))
      .map(({ to, requestId }) => `${to} were asked again about ${requestId}`);
  },
};

function isOneTooMany(mail: RequestMail, all: readonly RequestMail[], submittedAt: number): boolean {
  const before = all.slice(0, all.indexOf(mail)).filter(({ requestId }) => requestId === mail.requestId);
  return before.length > 1 || (before.length > 0 && mail.at - submittedAt < UNTIL_REMINDER_MS);
}

export const onlyApproversAreAsked: Invariant = {
  name: 'only approvers are asked to approve',
  figure: 'mails doubled',
  breaches: (world) =>
    approvalMails(world)
      .flatMap(({ to, requestId }) => to.split(',').map((each) => ({ each: each.trim(), requestId })))
      .filter(({ each }) => !approversIn(world).includes(each))
      .map(({ each, requestId }) => `${each} was asked about ${requestId}`),
};

export const approversAreAsked: Invariant = {
  name: 'approvers are asked about every request that waits for them',
  figure: 'mails missing',
  breaches: (world) => {
    const asked = approvalMails(world).map(({ requestId }) => requestId);
    return responseRows(world)
      .filter(({ Status = '' }) => Status.endsWith('Needs approval'))
      .map((row) => row['Request ID'] ?? '')
      .filter((id) => !asked.includes(id) && !world.observed.forgedMails.includes(id))
      .map((id) => `nobody was asked about ${id}`);
  },
};

export const approvalsEnd: Invariant = {
  name: 'a request ends about which nobody decides',
  figure: 'lost',
  breaches: (world) =>
    responseRows(world)
      .filter(({ Status = '' }) => !/(Done|Rejected|Needs attention)$/.test(Status))
      .map((row) => `${row[COLUMNS.email]} is ${row.Status} after two weeks: ${row.Detail}`),
};

function hasApprovals({ options }: SimWorld): boolean {
  return (options.access?.approval ?? 'none') !== 'none';
}

function needsApproval(requester: string, { options: { access } }: SimWorld): boolean {
  const listed = access?.approval === 'unlisted' ? (access.requesters ?? []) : [];
  return !listed.includes(requester.trim().toLowerCase());
}

/** Approvals by somebody listed, who neither asks nor is the person it is about. */
export function validApprovals(world: SimWorld): ObservedDecision[] {
  const approvers = approversIn(world);
  return world.observed.decisions.filter(
    ({ isApproved, by, email, requester }) =>
      isApproved && approvers.includes(by) && by !== email && by !== requester,
  );
}
