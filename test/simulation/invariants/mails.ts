import { approvalMails, type RequestMail, requestMails } from '../world/mails';
import { logLines, responseRows, type ShownRow } from '../world/rows';
import { COLUMNS, DOMAIN, type SimWorld } from '../world/sim-world';
import { duplicates } from './accounts';
import type { Invariant } from './invariant';

export const noOutcomeTwice: Invariant = {
  name: 'no requester is told the same outcome twice',
  figure: 'mails doubled',
  breaches: (world) =>
    [...mailsByRequest(requestMails(world))].flatMap(([id, mails]) =>
      mails
        .filter(() => !world.observed.manuallyClearedRecords.includes(id))
        .filter(() => !world.observed.pastedRequests.includes(id))
        .filter(({ outcome, at }, index) => {
          const before = mails[index - 1];
          return before?.outcome === outcome && !isAskedBetween(world, id, before.at, at);
        })
        .map(({ outcome, to }) => `${to} was told twice that ${id} is ${outcome}`),
    ),
};

/** The approvers were asked again, because somebody had retried the row: what came of that is told. */
function isAskedBetween(world: SimWorld, id: string, from: number, to: number): boolean {
  return approvalMails(world).some(({ requestId, at }) => requestId === id && from < at && at < to);
}

export const everyOutcomeIsMailed: Invariant = {
  name: 'every requester is told the outcome',
  figure: 'mails missing',
  breaches: (world) => {
    const all = requestMails(world);
    const mails = mailsByRequest(all);
    return responseRows(world).flatMap((row) => {
      if (world.observed.forgedMails.includes(row['Request ID'] ?? '')) return [];
      const expected = isOneTooMany(row, all) ? null : expectedOutcome(row);
      const told = mails.get(row['Request ID'] ?? '') ?? [];
      const isPasted = world.observed.pastedRequests.includes(row['Request ID'] ?? '');
      const last = isPasted ? told.find(({ outcome }) => outcome === expected) : told.at(-1);
      if (expected === null || last?.outcome === expected) return [];
      return [
        `${row['Request ID']} (${row[COLUMNS.email]}) is ${expected}; told: ${last?.outcome ?? 'nothing'}`,
      ];
    });
  },
};

export const oneMailPerReference: Invariant = {
  name: 'no plan, restore, pause or idle account is mailed about twice',
  figure: 'mails doubled',
  breaches: ({ google }) => {
    const references = google.sent.flatMap(({ body }) => /\nReference (\S+)\s*$/.exec(body)?.[1] ?? []);
    return duplicates(references).map((reference) => `${reference} was mailed twice`);
  },
};

export const mailsGoToRequesters: Invariant = {
  name: 'a mail about a request goes to its requester',
  figure: 'rows mis-written',
  breaches: (world) => {
    const mails = mailsByRequest(requestMails(world));
    return responseRows(world).flatMap((row) =>
      (mails.get(row['Request ID'] ?? '') ?? [])
        .filter(({ to }) => to !== (row[COLUMNS.requester] ?? '').trim().toLowerCase())
        .map(
          ({ to, requestId }) =>
            `${to} was told about ${requestId}, which ${row[COLUMNS.requester]} submitted`,
        ),
    );
  },
};

export const noDraftsLeft: Invariant = {
  name: 'no drafts are left behind',
  figure: 'other breaches',
  // A draft is forgotten when its row is deleted or its record cleared before the mail can be sent; of two rows with the same
  // answers either may be meant. Where Gmail does not find a draft for an hour, another is made and sent instead of it.
  breaches: (world) => {
    const { google, observed, options } = world;
    const { deletedRows, manuallyClearedRecords, forgedMails, readdressed, privateDrafts } = observed;
    const lost = [...deletedRows, ...manuallyClearedRecords, ...forgedMails, ...readdressed];
    const forgotten = [...lost, ...observed.pastedRequests].filter((id) => id !== '');
    const isHardlyFound = (options.google?.gmailSearchLagMs ?? 0) >= HOUR_MS;
    const wasReplaced = ({ body }: { body: string }) => google.sent.some((mail) => mail.body === body);
    return google
      .mailbox(google.owner)
      .drafts.filter((draft) => !(isHardlyFound && wasReplaced(draft)))
      .filter(({ body }) => !isBeyondReach(body, world))
      .filter(({ id }) => !privateDrafts.includes(id))
      .filter(({ body }) => !forgotten.some((id) => body.endsWith(id)))
      .map(({ subject }) => `a draft was left behind: ${subject}`);
  },
};

/**
 * The execution that made the draft died before its id was written down, and nobody needs such a mail any more: the answers
 * were edited meanwhile, or the plan was not gone on with. It is never sent.
 */
function isBeyondReach(body: string, world: SimWorld): boolean {
  const reference = /\n(?:Request|Reference) (\S+)\s*$/.exec(body)?.[1] ?? '';
  const plan = /^(P-[0-9a-f]+)-/.exec(reference)?.[1];
  const logged = logLines(world).filter(({ 'Request ID': id }) => id === (plan ?? reference));
  if (plan) return !logged.some(({ Action }) => Action === 'Carried out');
  const isInSheet = responseRows(world).some((row) => row['Request ID'] === reference);
  return reference.startsWith('R-') && !isInSheet && logged.length === 0;
}

export const privateDraftsStay: Invariant = {
  name: 'no private draft of the owner is sent, changed or deleted',
  figure: 'other breaches',
  breaches: ({ google, observed }) => {
    const ids = google.mailbox(google.owner).drafts.map(({ id }) => id);
    return observed.privateDrafts
      .filter((id) => !ids.includes(id))
      .map((id) => `the private draft ${id} is gone`);
  },
};

export const strangersAreNotMailed: Invariant = {
  name: 'nobody is mailed who may not ask',
  figure: 'mails doubled',
  breaches: (world) =>
    requestMails(world)
      .filter(({ to }) => !mayAsk(to))
      .map(({ to, requestId }) => `${to} was mailed about ${requestId} and may not ask`),
};

export const rejectionMailsAreLimited: Invariant = {
  name: 'nobody gets more than a handful of mails a day about rejections',
  figure: 'mails doubled',
  breaches: (world) => {
    // What approvers have decided, or have not in two weeks, is told: nobody gets that by typing.
    const decided = new Set(
      logLines(world).flatMap((line) => (/^Rejected\b/.test(line.Detail ?? '') ? [line['Request ID']] : [])),
    );
    const all = requestMails(world).filter(({ requestId }) => !decided.has(requestId));
    return all
      .filter((mail) => rejectionsBefore(all, mail) > 2 * MAX_REJECTION_MAILS)
      .map(({ to }) => `${to} got more than ${2 * MAX_REJECTION_MAILS} mails about rejections in a day`);
  },
};

/** A day of the sheet ends at its midnight: within 24 hours there may be the mails of two. */
const MAX_REJECTION_MAILS = 5;
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

function rejectionsBefore(all: readonly RequestMail[], { to, at }: RequestMail): number {
  return all.filter(
    (each) => each.outcome === 'rejected' && each.to === to && at - each.at < DAY_MS && each.at <= at,
  ).length;
}

/** As many about rejections go out always; more depends on the mails of the day. */
const ALL_REJECTION_MAILS = 20;

/** The row says that it is one of too many rejections, and there were as many. */
function isOneTooMany(row: ShownRow, all: readonly RequestMail[]): boolean {
  const rejections = all.filter((each) => each.outcome === 'rejected');
  const own = rejections.filter(({ to }) => to === requesterOf(row));
  const isReached = own.length >= MAX_REJECTION_MAILS || rejections.length >= ALL_REJECTION_MAILS;
  return row.Mail === 'Not mailed' && isReached;
}

function requesterOf(row: ShownRow): string {
  return (row[COLUMNS.requester] ?? '').trim().toLowerCase();
}

function mayAsk(requester: string): boolean {
  return requester.endsWith(`@${DOMAIN}`);
}

function mailsByRequest(mails: readonly RequestMail[]): Map<string, RequestMail[]> {
  const byRequest = new Map<string, RequestMail[]>();
  for (const mail of mails) byRequest.set(mail.requestId, [...(byRequest.get(mail.requestId) ?? []), mail]);
  return byRequest;
}

const DONE: Record<string, string> = { Created: 'created', Updated: 'enabled', 'No change': 'unchanged' };

/** The outcome that must be mailed; `null`: none yet, or the requester may not ask. Mails are never disabled in simulations. */
function expectedOutcome({ Status = '', Action = '', ...row }: ShownRow): string | null {
  if (!mayAsk(requesterOf(row))) return null;
  if (Status.endsWith('Done')) return DONE[Action] ?? `done, with the action "${Action}"`;
  if (Status.endsWith('Rejected')) return 'rejected';
  return Status.endsWith('Needs attention') ? 'failed' : null;
}
