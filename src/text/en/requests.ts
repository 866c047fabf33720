import { counted, grouped } from '../../shared/numbers';
import { sanitizeForDisplay } from '../../shared/safe-text';
import { momentOf } from '../../shared/time';
import type { AnyMessage, Say } from '../message';
import { some } from '../phrases';
import { NOTHING_CHANGED } from './mails';
import { ADMIN_ACTS, FREE_A_SEAT, NO_ACTION, SEAT_IS_TAKEN } from './waits';

/** An answer that the setup knows no meaning of. */
interface UnknownAnswer {
  question: 'department' | 'role';
  answer: string;
}

const MAX_ANSWERS_SHOWN = 3;
const MAX_ANSWER_CHARACTERS = 60;

function unknownAnswers(answers: readonly UnknownAnswer[]): string {
  const named = answers
    .slice(0, MAX_ANSWERS_SHOWN)
    .map(
      ({ question, answer }) => `"${sanitizeForDisplay(answer, MAX_ANSWER_CHARACTERS)}" for the ${question}`,
    );
  const more = answers.length > MAX_ANSWERS_SHOWN ? ', and others' : '';
  const verb = answers.length > 1 ? 'are' : 'is';
  return `The answer${answers.length > 1 ? 's' : ''} ${named.join(', ')}${more} ${verb} not in the setup`;
}

function endChange(until: string | null, from: string, verb = 'is'): string {
  return until === null
    ? `Access ${verb} without an end date now; it was until ${from}.`
    : `Access ${verb} until ${until} now; it was until ${from}.`;
}

function doesNotCount(by: string): string {
  return `The decision of ${by} does not count: they are no longer an approver, or the account is their own.`;
}

const NO_DECIDER =
  ', but every approver is the requester or the person it is about. Add another approver in the step Who may get access of the setup.';

const waitsSince = (since: number) => `Needs approval since ${momentOf(since)}`;

function byDeciders(approvers: readonly string[]): string {
  if (approvers.length === 0) return NO_DECIDER;
  return `, by ${some(approvers)}: select the row and choose Chat Access > Approve selected rows, or Reject selected rows.`;
}

/** What came of a request: the `Detail` column, and `{{detail}}` in the mail about it. */
export const requests = {
  'rejection.address': ({ problem }: { problem: AnyMessage }, say: Say) =>
    `Not created: ${say(problem)}. Correct the address and submit the form again.`,
  'rejection.domain': ({ domain, domains }: { domain: string; domains: readonly string[] }) =>
    `Not created: ${domain} is not on the list of domains (${some(domains)}). ` +
    'Correct the address and submit the form again, or ask the admin to add the domain.',
  'rejection.blocked': ({ email }: { email: string }) =>
    `Not created: ${email} is on the list of people who cannot get access through the form. ` +
    'If that is a mistake, ask the admin to take the address off the list, and submit the form again.',
  'rejection.blocked-by-other-address': ({ email, listed }: { email: string; listed: string }) =>
    `Not created: ${email} is an address of ${listed}, who is on the list of people who cannot get access through the form.`,
  'rejection.begun': ({ message }: { message: AnyMessage }, say: Say) =>
    `${say(message)} But an earlier attempt at this request may have given access already: look at the account in Zendesk, and switch it off there if it is on.`,
  'rejection.first-name-missing':
    'Not created: the first name is missing. Enter it and submit the form again.',
  /** Empty: what was typed is not to be repeated. */
  'rejection.name': ({ name }: { name: string }) =>
    `Not created: the name ${name === '' ? '' : `"${sanitizeForDisplay(name)}" `}is too long or contains an unusual character. ` +
    'Submit the form again with a plain name.',
  'rejection.requester-unknown': ({ problem }: { problem: AnyMessage }, say: Say) =>
    `Not created: the requester is not known (${say(problem)}). ` +
    'Turn on Collect email addresses in the form’s settings. No email was sent.',
  'rejection.requester-domain': ({ requester, domains }: { requester: string; domains: readonly string[] }) =>
    `Not created: requests are taken from ${some(domains)} only, and this one came from ${requester}. ` +
    'Submit the form with a work address. No email was sent, since anyone can type an address into the form.',
  'rejection.requester-unlisted': ({ requester }: { requester: string }) =>
    `Not created: ${requester} is not on the list of people who may request access. ` +
    'Add the address in the setup, or ask a colleague on the list to submit the form. ' +
    'No email was sent, since anyone can type an address into the form.',
  'rejection.last-day-unreadable':
    'Not created: the last day of access is not a valid date. Enter it as 2026-12-31 and submit the form again.',
  'rejection.last-day-too-far':
    'Not created: the last day of access is too far ahead. Correct it, or leave it empty for access without an end, and submit the form again.',
  'rejection.ended-while-waiting': ({ email, until }: { email: string; until: string }) =>
    `Access ended after its last day, ${until}, before ${email} could chat. If it is still needed, submit the form again with a later last day.`,
  'rejection.last-day-past':
    'Not created: the last day of access is past. Correct it and submit the form again.',
  'rejection.not-mailed': ({ message }: { message: AnyMessage }, say: Say) =>
    `${say(message)} No email was sent: today’s limit for emails about rejected requests was reached, for this requester or in total.`,

  'outcome.created': ({ name, email }: { name: string; email: string }) =>
    `Created an account for ${name} (${email}).`,
  'outcome.updated': ({ email }: { email: string }) =>
    `Enabled the account of ${email}. The old password still works.`,
  'outcome.unsuspended': ({ email }: { email: string }) =>
    `Lifted the suspension of ${email}. The old password still works.`,
  'outcome.raised': ({ email }: { email: string }) =>
    `Made ${email} an agent. They sign in to Zendesk as before.`,
  'outcome.chat-given': ({ email }: { email: string }) =>
    `${email} has access to chat now, and signs in as before.`,
  'outcome.updated-by-other-address': ({ email, primary }: { email: string; primary: string }) =>
    `Gave access to ${primary}, whose second address ${email} is. They sign in as before.`,
  'outcome.no-change': ({ email }: { email: string }) =>
    `${email} already has an enabled account. Nothing was changed.`,
  'outcome.with-notes': (
    { message, notes }: { message: AnyMessage; notes: readonly AnyMessage[] },
    say: Say,
  ) => [message, ...notes].map(say).join(' '),
  'outcome.unknown-answers': ({ answers }: { answers: readonly UnknownAnswer[] }) =>
    `${unknownAnswers(answers)}, so the default was used. To change that, open Chat Access > Open setup and health.`,
  'outcome.until': ({ until }: { until: string }) => `Access until ${until}.`,
  'outcome.end-changed': ({ email, until, from }: { email: string; until: string | null; from: string }) =>
    `${email} already has an enabled account. ${endChange(until, from)}`,
  'outcome.end-change': ({ until, from }: { until: string | null; from: string }) => endChange(until, from),
  'outcome.end-kept': ({ until, has }: { until: string; has: string }) =>
    `Access stays until ${has}, not ${until}: the form can put an end off, but not bring it forward. To end access sooner, ask the admin.`,
  'outcome.end-not-set': ({ until }: { until: string }) =>
    `Access stays without an end, not until ${until}: the form sets a last day only for people whose account is new or off. To end access, ask the admin.`,
  'outcome.no-capacity': ({ reason }: { reason: AnyMessage }, say: Say) =>
    `Without the capacity rule: ${say(reason)}.`,
  'outcome.no-change-by-other-address': ({ email, primary }: { email: string; primary: string }) =>
    `${email} is a second address of ${primary}, whose account is enabled already. Nothing was changed.`,
  'outcome.protected': ({ email }: { email: string }) =>
    `Not enabled: ${email} is an owner or administrator of Zendesk, or may be one. Enable such an account yourself, in Zendesk.`,
  'outcome.left-disabled':
    'Zendesk accepted the request but left the account disabled. Enable it yourself, in Zendesk.',
  'outcome.no-seat': ({ seats }: { seats: number | null }) =>
    `No free seat: all ${seats === null ? '' : `${grouped(seats)} `}seats of the Zendesk plan are in use. ${FREE_A_SEAT}`,
  'outcome.waiting-for-seat': ({ seats, since }: { seats: number | null; since: number }) =>
    `${ADMIN_ACTS}: no seat has been free since ${momentOf(since)}, because all ${seats === null ? '' : `${grouped(seats)} `}seats of the Zendesk plan are in use. ` +
    `${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
  'outcome.behind-others':
    `${ADMIN_ACTS}: other requests wait for a free seat of the Zendesk plan, and this row would wait behind them. ` +
    `${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
  'outcome.no-seat-for-long': ({ seats, days }: { seats: number | null; days: number }) =>
    `No free seat for ${days} days: all ${seats === null ? '' : `${grouped(seats)} `}seats of the Zendesk plan are in use. ${FREE_A_SEAT}`,
  'outcome.several-accounts': ({ reason }: { reason: AnyMessage }, say: Say) =>
    `${say(reason)}. Nothing was changed. Delete all but one of them in Zendesk, or change their addresses.`,
  'outcome.look-alike': ({ reason }: { reason: AnyMessage }, say: Say) =>
    `${say(reason)}. Nothing was changed. Its address has a blank, a dot or an invisible character too many: correct it in Zendesk.`,
  'outcome.address-unverified': ({ reason }: { reason: AnyMessage }, say: Say) =>
    `${say(reason)}. Nothing was changed. Verify the address in Zendesk if it is theirs, else remove it there.`,
  'outcome.waiting-for-chat': ({ email, page }: { email: string; page: string }) =>
    `${ADMIN_ACTS}: give ${email} access to chat. They are an agent, but Zendesk lets only an admin give access to chat. ` +
    `Open ${page}, choose Roles and access, tick Access next to Chat, choose Agent and save. ` +
    'This row then continues automatically within four hours, or at once with Chat Access > Process pending rows now.',
  'outcome.chat-never-given': ({ email, page, days }: { email: string; page: string; days: number }) =>
    `${email} is an agent, but has had no access to chat for ${days} days. ` +
    `Open ${page}, choose Roles and access, tick Access next to Chat, choose Agent and save.`,
  'outcome.taken-away': ({ email }: { email: string }) =>
    `The access of ${email} was removed in Zendesk while this row waited for access to chat. If that was a mistake, enable the account in Zendesk.`,
  'outcome.other-request': `${NO_ACTION}: another request for this person is being processed. This row continues after it, within minutes.`,
  'outcome.rejected-by-zendesk': ({ status, reason }: { status: number; reason: AnyMessage }, say: Say) => {
    const said = say(reason);
    return `Zendesk refused the request (${status}${said ? `: ${said}` : ''}). Fix the problem it names.`;
  },
  'outcome.not-found': ({ reason }: { reason: AnyMessage }, say: Say) => `${say(reason)}.`,
  'outcome.departments-missing': ({ detail }: { detail: AnyMessage }, say: Say) =>
    `The account is enabled, but it was not added to its departments. ${say(detail)}`,
  'outcome.gave-up': ({ reason, attempts }: { reason: AnyMessage; attempts: number }, say: Say) =>
    `${say(reason)}, even after ${attempts} attempts.`,

  'rejection.by-approver': ({ by, reason }: { by: string; reason: string }) =>
    `Rejected by ${by}${reason === '' ? '' : `: ${sanitizeForDisplay(reason)}`}. Nothing was changed.`,
  'rejection.no-decision': ({ days }: { days: number }) =>
    `Rejected: no one has approved it in ${days} days. Nothing was changed.`,
  'rejection.not-approved':
    'It was not approved. Please ask the people who approve such requests before you submit the form again.',
  'outcome.needs-approval': (
    {
      what,
      since,
      approvers,
      without,
    }: { what: AnyMessage; since: number; approvers: readonly string[]; without: string | null },
    say: Say,
  ) =>
    `${without === null ? '' : `${doesNotCount(without)} `}${say(what)} ${waitsSince(since)}${byDeciders(approvers)}`,
  /** How the sentence above begins to say who may decide, and its end: that follows the setup. */
  'outcome.approval-since': ({ since }: { since: number }) => waitsSince(since),
  'outcome.deciders': ({ approvers }: { approvers: readonly string[] }) => byDeciders(approvers),
  /** In a mail that goes out later: of the row's cells nothing is repeated. */
  'outcome.see-sheet-to-decide': 'The row says what it would do.',
  'approval.create': ({ email }: { email: string }) => `This would create an account for ${email}.`,
  'approval.enable': ({ email }: { email: string }) => `This would enable the account of ${email}.`,
  'approval.end': ({ email, until, from }: { email: string; until: string | null; from: string }) =>
    `This would change the last day of access of ${email}. ${endChange(until, from, 'would be')}`,
  'approval.taken-over-subject': ({ count }: { count: number }) =>
    `Approval needed: ${counted(count, 'request')} for access to chat`,
  'approval.taken-over': ({ count, sheetUrl }: { count: number; sheetUrl: string }) =>
    `You can now decide on requests for access to chat. ${counted(count, 'request')} ${count === 1 ? 'waits' : 'wait'} for a decision. Select the rows with the status Needs approval, and choose Chat Access > Approve selected rows, or Reject selected rows. A reply to this email approves nothing.\n\n${sheetUrl}`,
  'approval.waits': ({ what, since }: { what: AnyMessage; since: number }, say: Say) =>
    `${say(what)} It has been waiting for a decision since ${momentOf(since)}.`,
  'outcome.off-by-others': ({ email }: { email: string }) =>
    `Not enabled: the account of ${email} was disabled by a person or program other than Chat Access. Enable it yourself in Zendesk if that is right.`,
  'outcome.approved-by': ({ by }: { by: string }) => `Approved by ${by}.`,
  'outcome.decided': ({ by, owner }: { by: string; owner: string }) =>
    `Decided by ${by}. Chat Access carries it out within five minutes, as ${owner}.`,

  'outcome.will-retry': ({ reason }: { reason: AnyMessage }, say: Say) =>
    `${say(reason)}. ${NO_ACTION}: Chat Access will try again automatically.`,
  'outcome.not-attempted': ({ reason }: { reason: AnyMessage }, say: Say) =>
    `${say(reason)}, so this row has not been tried yet. ${NO_ACTION}: it continues automatically.`,
  'outcome.asked-to-wait': `${NO_ACTION}: Zendesk is busy and has asked us to wait. Chat Access will try again automatically.`,
  'outcome.other-execution': `${NO_ACTION}: all accounts are being checked at the moment. This row continues afterwards, within minutes.`,
  'outcome.unauthorized': ({ reason }: { reason: AnyMessage }, say: Say) => {
    const said = say(reason);
    return `${ADMIN_ACTS}: Zendesk does not accept the credential${said ? ` (${said})` : ''}. The admins have been told; once there is a new one, this row continues automatically.`;
  },
  'outcome.paused': ({ reason }: { reason: string }) =>
    `${ADMIN_ACTS}. ${reason} When Chat Access resumes, this row continues automatically.`,
  'outcome.working': 'In progress.',
  'outcome.queued': ({ owner }: { owner: string }) =>
    `Selected in the menu. Chat Access processes it within five minutes, as ${owner}.`,
  'outcome.came-before':
    'Submitted before Chat Access was turned on, and left as it is. To process it, select it and choose Chat Access > Retry selected rows.',

  /** In a mail that goes out later: of the row's cells nothing is repeated. */
  'outcome.see-sheet': 'The admin sees the reason in the sheet.',

  /** Where a mail must not repeat what was typed. */
  'mail.no-address': 'someone without a valid address',
  'mail.no-name': 'the new agent',
  'mail.nothing-changed': NOTHING_CHANGED,

  'outcome.how-to-retry': 'Then select this row and choose Chat Access > Retry selected rows.',
  'outcome.row-gone': ({ detail }: { detail: string }) =>
    `${detail} (The row was deleted or edited in the meantime.)`,
};
