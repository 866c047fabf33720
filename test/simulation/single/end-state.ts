import { approvalMails, digests, isEnding, requestMails } from '../world/mails';
import { responseRows } from '../world/rows';
import { shownTexts } from '../world/shown';
import { COLUMNS, OWNER, type SimWorld } from '../world/sim-world';
import { type IdleEnd, idleEnd } from './idle-end';

/** The part of the final state that must be the same with and without a disturbance. Includes idle accounts where they are reviewed. */
export type EndState = RequestsEnd & Partial<IdleEnd>;

interface RequestsEnd {
  rows: object[];
  mails: string[];
  accounts: object[];
  departments: object[];
  extract: string[][];
  paused: boolean;
  /** Who was told that the last day is near. */
  told?: string[];
  /** Who got a digest, and what it says in one line. */
  digests?: string[];
}

export function endState(world: SimWorld): EndState {
  const { accounts, departments } = world.account.end();
  return {
    rows: responseRows(world).map(world.options.product === 'support' ? shownOnSuite : shown),
    mails: [...requestMails(world), ...approvalMails(world)]
      .map(({ to, subject }) => `${to}: ${subject}`)
      .sort(),
    accounts: accounts.sort(byEmail),
    departments,
    extract: extracted(world),
    paused: 'pause' in world.google.properties.document(),
    ...(world.options.ends && { told: world.google.sent.filter(isEnding).map(({ to }) => to) }),
    ...(world.options.digest && {
      digests: digests(world)
        // How all is may be another while something is disturbed.
        .map(({ to, week, subject }) => `${week} ${to}${to === OWNER ? '' : `: ${subject}`}`)
        .sort(),
    }),
    ...(world.options.idle && idleEnd(world)),
  };
}

/** A row may have been handled some minutes later. */
const SINCE = /since [\d-]+ [\d:]+ \(UTC\)/;

function shown(row: Record<string, string>) {
  const { Action, Status, Detail, Mail } = row;
  return {
    email: row[COLUMNS.email],
    Action,
    Status,
    Detail: Detail?.replace(SINCE, 'since then'),
    Mail,
    hasAgent: row['Agent ID'] !== '',
  };
}

/** An attempt that goes on with an interrupted one does not know what the account was before it. */
const GIVEN =
  /^(Made (\S+) an agent\. They sign in to Zendesk as before|Enabled the account of (\S+)\. The old password still works|(\S+) has access to chat now, and signs in as before)\./;

function shownOnSuite(row: Record<string, string>) {
  const { Detail, ...rest } = shown(row);
  return { ...rest, Detail: Detail?.replace(GIVEN, '$2$3$4 has access.') };
}

function extracted({ google }: SimWorld): string[][] {
  const rows = shownTexts(google.spreadsheet.find('Agents')).map((cells) => cells.slice(1, 5));
  return rows.sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

function byEmail(a: { email: string }, b: { email: string }): number {
  return a.email < b.email ? -1 : 1;
}
