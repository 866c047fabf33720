import { counted, grouped } from '../../shared/numbers';
import { sanitizeForDisplay } from '../../shared/safe-text';
import { dayOf, momentOf } from '../../shared/time';
import type { AnyMessage, Say } from '../message';
import { type StoredSentence, sentenceOf } from '../phrases';

/** What is said about the review of idle accounts, its plan, and restored accounts. */

const APPLY = 'Chat Access > Idle accounts > Apply the idle plan';
const RELEASE = 'Chat Access > Idle accounts > Release the held plan';
const CHECK = 'Chat Access > Idle accounts > Check idle accounts (no changes)';

/**
 * An editor; `null`: the daily review. Google does not always say who an editor is.
 * Source: https://developers.google.com/apps-script/reference/base/session
 */
export type Actor = string | null;

export function named(by: Actor): string {
  if (by === null) return 'the daily review';
  return by === '' ? 'an editor' : by;
}

interface Counts {
  warn: number;
  disable: number;
  delete: number;
}

interface EndCounts {
  end: number;
  remind: number;
}

type Outcomes = Readonly<
  Record<'disabled' | 'deleted' | 'warned' | 'skipped' | 'not-warned' | 'failed', number>
> & { reminded?: number };

function outcomes({ disabled, deleted, warned, skipped, failed, reminded = 0, ...rest }: Outcomes): string {
  const all: [number, string][] = [
    [disabled, 'disabled'],
    [deleted, 'deleted'],
    [warned, 'warned'],
    [reminded, 'told of their last day'],
    [skipped, 'skipped'],
    [rest['not-warned'], 'not warned'],
    [failed, 'failed'],
  ];
  const counts = all.filter(([count]) => count > 0).map(([count, word]) => `${grouped(count)} ${word}`);
  return counts.length === 0 ? 'there was nothing left to do' : counts.join(', ');
}

interface Unwarned {
  count: number;
  /** `null`: an editor has changed it in the sheet. */
  reason: keyof typeof NEXT | null;
}

/** What comes next for those who were not warned. */
const NEXT = {
  'warning.no-mail-left': 'again',
  'warning.no-address': 'Correct it, or disable the account, in Zendesk.',
  'warning.not-drafted': 'again',
  'warning.not-sent': 'again',
  'warning.unsure': '',
};

const AGAIN =
  'The next daily review plans what is left; an idle account stays enabled until its warning is sent.';

function whyUnwarned(all: readonly Unwarned[], say: Say): string[] {
  const nextOf = ({ reason }: Unwarned) => reason && NEXT[reason];
  const each = all.map((of) => {
    const why = of.reason ? say({ code: of.reason }) : 'see the column Status of the sheet Plan.';
    const next = nextOf(of);
    return `${grouped(of.count)} not warned: ${why}${next && next !== 'again' ? ` ${next}` : ''}`;
  });
  return all.some((of) => nextOf(of) === 'again') ? [...each, AGAIN] : each;
}

function sentences(all: readonly AnyMessage[], say: Say): string {
  return all.map(say).join(' ');
}

const MAX_ADDRESSES_NAMED = 10;

function firstOf(emails: readonly string[]): string {
  const named = emails.slice(0, MAX_ADDRESSES_NAMED).map((each) => sanitizeForDisplay(each));
  return emails.length > MAX_ADDRESSES_NAMED ? `${named.join(', ')}, \u2026` : named.join(', ');
}

const WOULD = {
  changed: 'would be disabled or deleted',
  warned: 'would be warned',
  ended: 'would be disabled because their last day is past',
};

const linesOf = (count: number) => counted(count, 'line');

const CARE =
  'Each account is looked at again just before. Disabled accounts can be restored; deleted ones cannot.';

/** Before many are mailed or lose access: always the three kinds, and those about last days where there are any. */
function numbersOf(counts: Counts, { end, remind }: EndCounts): string {
  return [
    `Warn by email: ${grouped(counts.warn)}`,
    `Disable: ${grouped(counts.disable)}`,
    `Delete: ${grouped(counts.delete)}`,
    ...(end > 0 ? [`Disable after the last day of access: ${grouped(end)}`] : []),
    ...(remind > 0 ? [`Remind of the last day of access: ${grouped(remind)}`] : []),
  ].join('\n');
}

export const idle = {
  /** A sentence that an earlier version has stored instead of a code. */
  'stored.sentence': ({ text }: { text: string }) => text,
  'list.sentences': ({ messages }: { messages: readonly AnyMessage[] }, say: Say) => sentences(messages, say),
  'list.more': ({ count }: { count: number }) => `And ${grouped(count)} more.`,

  'idle.no-credential': 'Enter a credential for Zendesk first: open the setup.',
  'idle.busy': 'Idle accounts are already being processed. Try again in a few minutes.',
  'idle.begun': 'Started. This takes a while and continues automatically every five minutes.',
  'idle.begun-while-off': `Started. This takes a while: choose ${CHECK} again to continue.`,
  'idle.noted': ({ owner }: { owner: string }) =>
    `Queued: Chat Access runs as ${owner} and does this within five minutes.`,
  'idle.paused': ({ reason }: { reason: StoredSentence }, say: Say) =>
    `Chat Access is paused: ${sentenceOf(reason, say)}`,
  'idle.asked-to-wait': 'Zendesk has asked us to wait. This continues automatically.',
  'idle.enabled-elsewhere': 'Enabled in Zendesk since Chat Access disabled it.',
  'idle.dropped': 'Its plan ended before Zendesk had disabled it.',
  'idle.nothing-changed': ({ reason }: { reason: AnyMessage }, say: Say) =>
    `${say(reason)} Nothing was changed.`,
  'idle.nothing-more-changed': ({ reason }: { reason: AnyMessage }, say: Say) =>
    `${say(reason)} Nothing more was changed.`,

  'progress.accounts-checked': ({ done, total }: { done: number; total: number }) =>
    `${grouped(done)} of ${grouped(total)} accounts checked`,
  'progress.accounts-restored': ({ done, total }: { done: number; total: number }) =>
    `${grouped(done)} of ${grouped(total)} accounts restored`,

  'review.off':
    'The review of idle accounts is off. To carry a plan out, first choose another setting in Edit setup > Idle accounts.',
  'review.turned-off': 'The review was turned off in the setup.',
  'review.unreadable': ({ reason }: { reason: AnyMessage }, say: Say) =>
    `Stopped before changing anything: the accounts could not be read (${say(reason)}). ${CHECK} tries again.`,

  'doubt.list-cut-off': ({ listed, before }: { listed: number; before: number }) =>
    `Zendesk listed only ${grouped(listed)} of ${grouped(before)} accounts.`,
  'doubt.sessions-unread':
    'Zendesk refuses to show who is signed in, so people who work without signing in again cannot be recognized. The credential must be that of an administrator.',
  'doubt.exemptions-gone': ({ before, at }: { before: number; at: number }) =>
    `The sheet Exemptions no longer exempts anyone; on ${dayOf(at)} it had ${linesOf(before)}. Was it renamed, deleted or emptied? Put it back, or release the plan to say that the list is right.`,
  'doubt.exemptions-lost': ({ lost, before, at }: { lost: number; before: number; at: number }) =>
    `${lost} of the ${linesOf(before)} that the sheet Exemptions had on ${dayOf(at)} ${lost === 1 ? 'is' : 'are'} gone, or ${lost === 1 ? 'ends' : 'end'} sooner. Put ${lost === 1 ? 'it' : 'them'} back, or release the plan to say that the list is right.`,
  'doubt.exemptions-sheet-gone':
    'The sheet Exemptions was gone, and a new one is empty. Put it back, or release the plan to say that no one is exempt.',
  'doubt.deletion-waits': ({ by, at, owner }: { by: string; at: number; owner: string }) =>
    `${by === '' ? 'Another person' : by} saved a policy on ${dayOf(at)} that deletes accounts. Nothing is deleted until ${owner === '' ? 'the owner' : owner} allows it: by saving the step Idle accounts of the setup, or by releasing a plan that was held because of it.`,
  'doubt.agents-sheet-lost':
    'The sheet Agents was deleted or changed by hand: it is no longer certain who was enabled in Zendesk.',
  'doubt.log-gone': 'The sheet Log is gone: it is no longer known who was requested or disabled.',
  'doubt.log-year-gone':
    'A sheet with the Log of an earlier year is gone, or its name or its titles were changed: it is no longer known who was requested or disabled then. Put it back as it was.',
  'doubt.log-columns': 'The columns of the sheet Log were changed: put them back as they were.',

  'plan.made': ({ at, until }: { at: number; until: number }) =>
    `Made ${momentOf(at)}, can be applied until ${momentOf(until)}.`,
  'plan.made-to-look-at': ({ at }: { at: number }) => `Made ${momentOf(at)}.`,
  'plan.totals': ({ counts, ends, spared }: { counts: Counts; ends?: EndCounts; spared: number }) => {
    const ofEnds = ends
      ? `, ${grouped(ends.end)} whose last day is past, ${grouped(ends.remind)} to tell of their last day`
      : '';
    return `${grouped(counts.disable)} to disable, ${grouped(counts.delete)} to delete, ${grouped(counts.warn)} to warn${ofEnds}, ${grouped(spared)} kept.`;
  },
  'plan.log-missing': 'The sheet Log is missing: without it nothing is ever deleted.',
  'plan.nothing-to-do': 'No idle accounts: there is nothing to do.',
  'plan.report-only': `Nothing was changed. To carry it out, choose ${APPLY}; rows that you delete are left out.`,
  'plan.only-to-look-at':
    'Nothing was changed. The review of idle accounts is off, so this plan can only be looked at. To carry it out, first choose another setting in Open setup and health > Edit setup > Idle accounts.',
  'plan.look': ({ totals, doubts }: { totals: AnyMessage; doubts: readonly AnyMessage[] }, say: Say) =>
    [`${say(totals)} See the Plan sheet.`, ...doubts.map(say)].join(' '),
  'plan.first-report':
    'This first review only reports. From the next one on, Chat Access acts automatically.',
  'plan.report': ({ paragraphs }: { paragraphs: readonly AnyMessage[] }, say: Say) =>
    paragraphs.map(say).join('\n\n'),

  'plan.report-first':
    'The policy was changed, or the review was turned on: its first plan is only a report. After the next daily review you can carry a plan out; the owner can now.',
  'plan.none': `There is no plan yet. Make one: ${CHECK}.`,
  'plan.empty': `The plan has nothing to be done. Make a new one when accounts have become idle: ${CHECK}.`,
  'plan.not-held': `The plan is not held. To carry it out, choose ${APPLY}.`,
  'plan.changed-meanwhile':
    'The plan has changed since you were asked. Nothing was changed. Look at the sheet Plan and choose again.',
  'plan.wrong-number': ({ typed }: { typed: string }) =>
    `"${sanitizeForDisplay(typed)}" is not the number of accounts. The plan is still held, and nothing was changed.`,
  'plan.ask-apply': ({ counts, ends }: { counts: Counts; ends: EndCounts }) =>
    `Carry out the idle plan now?\n\n${numbersOf(counts, ends)}\n\n${CARE}`,
  'plan.ask-release': (
    {
      counts,
      ends,
      reasons,
      accounts,
    }: { counts: Counts; ends: EndCounts; reasons: readonly AnyMessage[]; accounts: number },
    say: Say,
  ) =>
    `This plan is held. ${sentences(reasons, say)}\n\n${numbersOf(counts, ends)}\n\n${CARE}\n\nTo carry it out anyway, type the number of accounts: ${grouped(accounts)}`,
  'plan.already-applied': ({ id }: { id: string }) =>
    `The plan ${id} has already been carried out. Make a new one: ${CHECK}.`,
  'plan.expired': `The plan has expired. Make a new one: ${CHECK}.`,
  'plan.gone': `The sheet Plan is gone or holds another plan. Make a new one: ${CHECK}.`,
  'plan.row-altered': ({ row, address }: { row: number; address: string }) => {
    const who = address === '' ? '' : ` (${sanitizeForDisplay(address)})`;
    return `Row ${row} of the sheet Plan${who} was added or altered by hand. Delete the row, or make a new plan: ${CHECK}.`;
  },
  'plan.deleted-meanwhile': 'The plan no longer exists.',
  'plan.exemptions-unclear': ({ problems }: { problems: readonly AnyMessage[] }, say: Say) =>
    `Stopped: ${sentences(problems, say)}`,

  'plan.over-limit': ({
    what,
    accounts,
    enabled,
    limit,
  }: {
    what: 'changed' | 'warned' | 'ended';
    accounts: number;
    enabled: number;
    limit: { percent: number; count: number };
  }) => {
    const share = enabled === 0 ? '' : ` (${Math.round((accounts * 100) / enabled)}%)`;
    const would = WOULD[what];
    return `${grouped(accounts)} of ${grouped(enabled)} enabled accounts${share} ${would}; the limit is ${grouped(limit.count)}, and ${limit.percent}%.`;
  },
  'plan.held': ({ reasons }: { reasons: readonly AnyMessage[] }, say: Say) =>
    `Stopped before changing anything: ${sentences(reasons, say)} See the Plan sheet; to carry it out anyway, choose ${RELEASE}.`,
  'plan.held-in-part': (
    { reasons, held }: { reasons: readonly AnyMessage[]; held: 'ends' | 'idle' },
    say: Say,
  ) =>
    `${held === 'ends' ? 'No one was disabled for their last day' : 'Nothing was changed about idle accounts'}: ${sentences(reasons, say)} See the Plan sheet; to carry it out anyway, choose ${RELEASE}.`,
  'plan.ends-unproved': ({ emails }: { emails: readonly string[] }) =>
    `${counted(emails.length, 'account is', 'accounts are')} still enabled although the last day of access is past: ${firstOf(emails)}. ` +
    'A line of the sheet Log was altered or is missing, so Chat Access cannot tell whether that day was put off since. ' +
    'Choose Chat Access > Checks > Check the log to see which line, and disable in Zendesk the accounts whose access is over.',
  'plan.ends-lost': ({ lines }: { lines: number }) =>
    `${lines === 1 ? '1 line' : `${lines} lines`} of the sheet Log that said until when people have access ${lines === 1 ? 'is' : 'are'} gone, so their access no longer ends automatically. ` +
    'Copy what is missing back from File > Version history, or disable in Zendesk the accounts whose access is over.',
  'plan.released': (
    { id, by, reasons }: { id: string; by: Actor; reasons: readonly AnyMessage[] },
    say: Say,
  ) => `Plan ${id} was released by ${named(by)}. ${sentences(reasons, say)}`,
  'plan.applied': (
    { by, rows, unwarned }: { by: Actor; rows: Outcomes; unwarned: readonly Unwarned[] },
    say: Say,
  ) => [`Carried out by ${named(by)}: ${outcomes(rows)}.`, ...whyUnwarned(unwarned, say)].join(' '),
  'plan.outcome': (
    { rows, restored, unwarned }: { rows: Outcomes; restored: number; unwarned: readonly Unwarned[] },
    say: Say,
  ) =>
    [
      `Carried out: ${outcomes(rows)}.`,
      ...(restored > 0 ? [`${counted(restored, 'account')} restored since.`] : []),
      ...whyUnwarned(unwarned, say),
    ].join(' '),
  'plan.applied-in-log': ({ id, by, rows }: { id: string; by: Actor; rows: Outcomes }) =>
    `Plan ${id}, started by ${named(by)}: ${outcomes(rows)}.`,

  'row.account-gone': 'the account no longer exists.',
  'row.status-typed': ({ word }: { word: string }) =>
    `"${sanitizeForDisplay(word)}" was typed here by hand, and nothing was done.`,
  'row.left-enabled': 'Zendesk left the account enabled.',
  'row.half-disabled': ({ reason }: { reason: AnyMessage }, say: Say) =>
    `The account no longer has access, but not all was done. ${say(reason)}`,
  'row.rejected': ({ status, reason }: { status: number; reason: AnyMessage }, say: Say) =>
    `Zendesk refused it (${status} ${say(reason)}).`,
  'row.unanswered': ({ reason }: { reason: AnyMessage }, say: Say) => `${say(reason)}, repeatedly.`,

  'idle-mail.review': 'Chat Access: idle accounts',
  'idle-mail.restored': 'Chat Access: accounts restored',
  'idle-mail.plan-held': 'Chat Access has stopped an idle plan',
  'idle-mail.ends-unproved': 'Chat Access cannot end access: look at the log',
  'idle-mail.review-stopped': 'Chat Access has stopped the idle review',
  'idle-mail.text': ({ message, sheetUrl }: { message: AnyMessage; sheetUrl: string }, say: Say) =>
    `${say(message)}\n\nThe sheet: ${sheetUrl}`,
};
