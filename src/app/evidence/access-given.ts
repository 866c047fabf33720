import { hasGiven } from '../../requests/outcome-kind';
import { mailboxOf } from '../../shared/email-address';
import { nearestRank } from '../../shared/numbers';
import { MINUTE_MS } from '../../shared/time';
import type { EvidenceLine } from '../../sheets/evidence-lines';
import type { Message } from '../../text/say';
import { type EvidenceCell, type EvidencePart, utc } from './part';
import { text } from './shown';

/** Pure: who got access in the period, who asked for it, and who approved it. */

export interface Span {
  from: number;
  /** Not part of it. */
  to: number;
}

export const isWithin = (at: number, { from, to }: Span): boolean => at >= from && at < to;

/** The lines by which an account was created or enabled for a request. `lines`: ours, by their times. */
export function openings(lines: readonly EvidenceLine[]): EvidenceLine[] {
  const given = new Map<string, Set<string>>();
  return lines.filter((line) => {
    const { agentId, action, reference } = line;
    if (action === 'Disabled' || action === 'Deleted') given.delete(agentId);
    if (!hasGiven(line)) return false;
    const known = given.get(agentId) ?? new Set();
    // What is said again, such as once a mail was sent, happened once.
    const key = `${reference} ${action}`;
    const isNew = !known.has(key);
    given.set(agentId, known.add(key));
    return isNew; // guard: opened-once
  });
}

/** When each request was made, as far as its row is still as it was answered. */
export type AskedAt = ReadonlyMap<string, number>;

const TITLES = [
  'Time',
  'Address',
  'Account ID',
  'Action',
  'Asked by',
  'Asked at',
  'Approved by',
  'Approved at',
  'Minutes',
  'Request ID',
];

/** An opening, and what is known of how it came about. */
interface Given {
  line: EvidenceLine;
  asked: number | null;
  /** From the answer to the account; `null`: not known. */
  minutes: number | null;
  approval: EvidenceLine | null;
}

export function partOfAccessGiven(
  lines: readonly EvidenceLine[],
  opened: readonly EvidenceLine[],
  askedAt: AskedAt,
): EvidencePart {
  const approvals = approvalsIn(lines);
  const all = opened.map((line): Given => {
    const asked = askedAt.get(line.reference) ?? null;
    const minutes = asked === null ? null : Math.max(0, Math.round((line.at - asked) / MINUTE_MS));
    return { line, asked, minutes, approval: lastBefore(line.at, approvals.get(line.reference) ?? []) };
  });
  return {
    title: { code: 'evidence.given' },
    controls: [{ code: 'evidence.control-given' }],
    facts: factsOf(all),
    titles: TITLES,
    rows: all.map(givenRow),
  };
}

function factsOf(all: readonly Given[]): Message[] {
  const count = (isCounted: (each: Given) => boolean) => all.filter(isCounted).length;
  const minutes = all.flatMap((each) => each.minutes ?? []).sort((a, b) => a - b);
  return [
    {
      code: 'evidence.given-count',
      created: count(({ line }) => line.action === 'Created'),
      updated: count(({ line }) => line.action === 'Updated'),
    },
    { code: 'evidence.given-approved', approved: count(({ approval }) => approval !== null) },
    {
      code: 'evidence.given-by-asker',
      count: count(({ approval, line }) => approval !== null && isSamePerson(approval.by, line)),
    },
    {
      code: 'evidence.given-time',
      known: minutes.length,
      median: nearestRank(minutes, 0.5) ?? 0,
      most: nearestRank(minutes, 0.95) ?? 0,
    },
  ];
}

function givenRow({ line, asked, minutes, approval }: Given): EvidenceCell[] {
  return [
    ...[utc(line.at), text(line.address), line.agentId, line.action, text(line.requester), utc(asked)],
    ...[text(approval?.by ?? ''), utc(approval?.at), minutes ?? '', line.reference],
  ];
}

function approvalsIn(lines: readonly EvidenceLine[]): Map<string, EvidenceLine[]> {
  const approvals = new Map<string, EvidenceLine[]>();
  for (const line of lines) {
    if (line.action !== 'Approved') continue;
    const known = approvals.get(line.reference);
    if (known) known.push(line);
    else approvals.set(line.reference, [line]);
  }
  return approvals;
}

function lastBefore(at: number, lines: readonly EvidenceLine[]): EvidenceLine | null {
  return lines.filter((line) => line.at <= at).pop() ?? null;
}

/** Whoever asks, and whom it is about, may not approve: an auditor wants to see that it was so. */
function isSamePerson(by: string, { requester, address }: EvidenceLine): boolean {
  return [requester, address].some((each) => mailboxOf(each.trim()) === mailboxOf(by.trim()));
}
