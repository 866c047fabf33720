import { lastDisablings, switchedOffByUs } from '../../accounts/disabling';
import { endsOf } from '../../accounts/ends';
import { isGivenBy, isWaitingBy } from '../../accounts/history';
import { locked } from '../../google/lock';
import { raisedFrom } from '../../idle/previous-access';
import { ownerAddress } from '../../mail/admin-mail';
import { SentNotes } from '../../mail/sent-notes';
import type { RequestServices } from '../../requests/ports';
import { searchWorkbook } from '../../sheets/mentions';
import { SheetResponses } from '../../sheets/open-responses';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { GivenAccounts } from '../../state/given-accounts';
import { leasedUntil } from '../../state/lease';
import { SeatQueue } from '../../state/seat-queue';
import { memberPage, signInAddress } from '../../zendesk/products';
import { calendarOf } from '../calendar';
import type { AppContext } from '../context';
import { usesEnds } from '../ends';
import { areMailsHeldUp } from './mail-trouble';

export type RequestServicesContext = Pick<
  AppContext,
  | 'accounts'
  | 'setup'
  | 'state'
  | 'shared'
  | 'startedAt'
  | 'now'
  | 'outbox'
  | 'log'
  | 'snapshot'
  | 'workbook'
  | 'withLease'
  | 'mailBudget'
  | 'rejectionLimit'
>;

/** The rows of a response sheet; a record that slipped is restored from the log. */
export function rowsOf(sheet: ResponseSheet, { log }: Pick<AppContext, 'log'>): SheetResponses {
  return new SheetResponses(sheet, (ids) => log.recall(ids));
}

/** Who may decide about requests: by the setup; empty there means the owner. */
export function approversOf({ setup, state }: Pick<AppContext, 'setup' | 'state'>): readonly string[] {
  const { approvers } = setup.access;
  return approvers.length > 0 ? approvers : ownerAddress({ state });
}

/** The requests that wait for a seat, as far as this execution knows. */
export function seatsOf({
  state,
  now,
  startedAt,
}: Pick<AppContext, 'state' | 'now' | 'startedAt'>): SeatQueue {
  return new SeatQueue(state.seatWait, { now, startedAt });
}

/** The accounts that are given today. */
export function givenAccounts({
  state,
  workbook,
  now,
}: Pick<AppContext, 'state' | 'workbook' | 'now'>): GivenAccounts {
  return new GivenAccounts(state.given, () => workbook.dayOf(now()));
}

/** What the handling of requests works with in this execution. */
export function requestServices(sheet: ResponseSheet, context: RequestServicesContext): RequestServices {
  const { accounts, setup, state, shared, startedAt, now, outbox, log, snapshot, workbook } = context;
  const calendar = calendarOf(context);
  return {
    access: setup.access,
    approvers: approversOf(context),
    decisionOn: (id) => state.decisions.of(id),
    useDecisions: (ids) => state.decisions.use(ids),
    forgetDecisions: (ids) => state.decisions.forget(ids),
    isJudgedAgain: state.judgeAgain.get() !== null,
    given: givenAccounts(context),
    rowUrl: (row) => `${workbook.url()}#gid=${sheet.id}&range=${row}:${row}`,
    mail: { ...setup.mail, product: setup.connection.product },
    signIn: signInAddress(setup.connection),
    memberPage: (agentId) => memberPage(setup.connection, agentId),
    sheetUrl: workbook.url(),
    responses: rowsOf(sheet, context),
    accounts,
    snapshot,
    mentions: (emails, knownIds) => searchWorkbook(workbook, sheet, { emails, knownIds }),
    outbox,
    sentNotes: new SentNotes(state.sentNotes),
    mailBudget: context.mailBudget,
    areMailsHeldUp: () => areMailsHeldUp(context),
    rejectionLimit: context.rejectionLimit,
    log,
    now,
    notBefore: () => state.longWait(now()),
    lostDepartments: (agentId) => state.lostDepartments.of(agentId, setup.connection),
    departmentsRegained: (agentId) => state.lostDepartments.set(agentId, [], setup.connection),
    isAboutOurs: (at) => state.connections.isAbout(setup.connection, at),
    changesTo: (agentIds) => {
      const events = log.eventsAbout(agentIds);
      const raised = agentIds.filter((agentId) => raisedFrom(agentId, events) !== null);
      return { disablings: lastDisablings(events), raised: new Set(raised) };
    },
    switchedOffByUs: (agentIds) => switchedOffByUs(log.eventsAbout(agentIds)),
    calendar,
    endsOf: (agentIds) => endsOf(log.foundAbout(agentIds, log.mayHideLines()), calendar.dayOf), // guard: hidden-ends
    hasEnds: usesEnds(context),
    notedEnds: state.notedEnds,
    withoutCapacity: state.withoutCapacity,
    hasGiven: (requestId, agentId) => isGivenBy(requestId, log.eventsAbout([agentId])),
    hasWaited: (requestId, agentId) => isWaitingBy(requestId, log.eventsAbout([agentId])),
    seats: seatsOf(context),
    isReviewed: () => leasedUntil('idle', shared) >= startedAt, // guard: is-reviewed
    locked,
    withLease: context.withLease,
  };
}
