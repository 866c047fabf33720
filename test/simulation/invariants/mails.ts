import { type RequestMail, requestMails } from '../world/mails';
import { responseRows, type ShownRow } from '../world/rows';
import { COLUMNS } from '../world/sim-world';
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
        .filter(({ outcome }, index) => index > 0 && mails[index - 1]?.outcome === outcome)
        .map(({ outcome, to }) => `${to} was told twice that ${id} is ${outcome}`),
    ),
};

export const everyOutcomeIsMailed: Invariant = {
  name: 'every requester is told the outcome',
  figure: 'mails missing',
  breaches: (world) => {
    const mails = mailsByRequest(requestMails(world));
    return responseRows(world).flatMap((row) => {
      const expected = expectedOutcome(row);
      const told = mails.get(row['Request ID'] ?? '') ?? [];
      const last = told.at(-1);
      const isPasted = world.observed.pastedRequests.includes(row['Request ID'] ?? '');
      const isTold = isPasted ? told.some(({ outcome }) => outcome === expected) : last?.outcome === expected;
      if (expected === null || isTold) return [];
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
  // answers either may be meant.
  breaches: ({ google, observed }) => {
    const { deletedRows, manuallyClearedRecords, pastedRequests } = observed;
    const forgotten = [...deletedRows, ...manuallyClearedRecords, ...pastedRequests].filter(
      (id) => id !== '',
    );
    return google
      .mailbox(google.owner)
      .drafts.filter(({ body }) => !forgotten.some((id) => body.endsWith(id)))
      .map(({ subject }) => `a draft was left behind: ${subject}`);
  },
};

function mailsByRequest(mails: readonly RequestMail[]): Map<string, RequestMail[]> {
  const byRequest = new Map<string, RequestMail[]>();
  for (const mail of mails) byRequest.set(mail.requestId, [...(byRequest.get(mail.requestId) ?? []), mail]);
  return byRequest;
}

const DONE: Record<string, string> = { Created: 'created', Updated: 'enabled', 'No change': 'unchanged' };

/** The outcome that must be mailed; `null`: none yet, or there is no address. Mails are never disabled in simulations. */
function expectedOutcome({ Status = '', Action = '', ...row }: ShownRow): string | null {
  if (!(row[COLUMNS.requester] ?? '').includes('@')) return null;
  if (Status.endsWith('Done')) return DONE[Action] ?? `done, with the action "${Action}"`;
  if (Status.endsWith('Rejected')) return 'rejected';
  return Status.endsWith('Needs attention') ? 'failed' : null;
}
