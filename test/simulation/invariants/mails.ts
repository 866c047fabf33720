import { type ToldMail, toldMails } from '../world/mails';
import { responseRows, type ShownRow } from '../world/rows';
import { COLUMNS } from '../world/sim-world';
import { doubled } from './accounts';
import type { Invariant } from './invariant';

export const noOutcomeTwice: Invariant = {
  name: 'nobody is told the same outcome twice',
  figure: 'mails doubled',
  breaches: (world) =>
    [...mailsByRequest(toldMails(world))].flatMap(([id, mails]) =>
      mails
        .filter(() => !world.seen.recordsByHand.includes(id))
        .filter(({ outcome }, index) => index > 0 && mails[index - 1]?.outcome === outcome)
        .map(({ outcome, to }) => `${to} was told twice that ${id} is ${outcome}`),
    ),
};

export const everyOutcomeIsTold: Invariant = {
  name: 'everybody is told how their request has ended',
  figure: 'mails missing',
  breaches: (world) => {
    const mails = mailsByRequest(toldMails(world));
    return responseRows(world).flatMap((row) => {
      const wanted = wantedOutcome(row);
      const last = mails.get(row['Request ID'] ?? '')?.at(-1);
      if (wanted === null || last?.outcome === wanted) return [];
      return [
        `${row['Request ID']} (${row[COLUMNS.email]}) is ${wanted}; told: ${last?.outcome ?? 'nothing'}`,
      ];
    });
  },
};

export const oneMailAMatter: Invariant = {
  name: 'nobody is told twice of the same plan, restoring, pause or idle account',
  figure: 'mails doubled',
  breaches: ({ google }) => {
    const references = google.sent.flatMap(({ body }) => /\nReference (\S+)\s*$/.exec(body)?.[1] ?? []);
    return doubled(references).map((reference) => `${reference} was told twice`);
  },
};

export const toTheRequester: Invariant = {
  name: 'a mail about a request goes to the person who asked',
  figure: 'rows mis-written',
  breaches: (world) => {
    const mails = mailsByRequest(toldMails(world));
    return responseRows(world).flatMap((row) =>
      (mails.get(row['Request ID'] ?? '') ?? [])
        .filter(({ to }) => to !== (row[COLUMNS.requester] ?? '').trim().toLowerCase())
        .map(
          ({ to, requestId }) => `${to} was told of ${requestId}, which ${row[COLUMNS.requester]} had sent`,
        ),
    );
  },
};

export const noDraftsLeft: Invariant = {
  name: 'drafts do not pile up',
  figure: 'other breaches',
  // With a row that is deleted, or a record that is emptied, before its mail can go out, nobody knows of the draft any more.
  breaches: ({ google, seen }) => {
    const forgotten = [...seen.rowsDeleted, ...seen.recordsByHand].filter((id) => id !== '');
    return google
      .mailbox(google.owner)
      .drafts.filter(({ body }) => !forgotten.some((id) => body.endsWith(id)))
      .map(({ subject }) => `a draft was left behind: ${subject}`);
  },
};

function mailsByRequest(mails: readonly ToldMail[]): Map<string, ToldMail[]> {
  const byRequest = new Map<string, ToldMail[]>();
  for (const mail of mails) byRequest.set(mail.requestId, [...(byRequest.get(mail.requestId) ?? []), mail]);
  return byRequest;
}

const DONE: Record<string, string> = { Created: 'created', Updated: 'enabled', 'No change': 'unchanged' };

/** `null`: nobody is to be told yet, or nobody can be. Mails are never switched off here. */
function wantedOutcome({ Status = '', Action = '', ...row }: ShownRow): string | null {
  if (!(row[COLUMNS.requester] ?? '').includes('@')) return null;
  if (Status.endsWith('Done')) return DONE[Action] ?? `done, with the action "${Action}"`;
  if (Status.endsWith('Rejected')) return 'rejected';
  return Status.endsWith('Needs attention') ? 'failed' : null;
}
