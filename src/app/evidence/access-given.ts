import { hasGiven } from '../../requests/outcome-kind';
import { mailboxOf } from '../../shared/email-address';
import { nearestRank } from '../../shared/numbers';
import { MINUTE_MS } from '../../shared/time';
import type { EvidenceLine } from '../../sheets/evidence-lines';
import { type EvidencePart, utc } from './part';
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

export function partOfAccessGiven(
  lines: readonly EvidenceLine[],
  opened: readonly EvidenceLine[],
  askedAt: AskedAt,
): EvidencePart {
  const approvals = approvalsIn(lines);
  const rows = opened.map((line) => {
    const approval = lastBefore(line.at, approvals.get(line.reference) ?? []);
    const asked = askedAt.get(line.reference) ?? null;
    return {
      approval,
      minutes: asked === null ? null : Math.max(0, Math.round((line.at - asked) / MINUTE_MS)),
      isApprovedByAsker: approval !== null && isSamePerson(approval.by, line),
      cells: [utc(line.at), text(line.address), line.agentId, line.action, text(line.requester), utc(asked)],
      line,
    };
  });
  const minutes = rows.flatMap((row) => row.minutes ?? []).sort((a, b) => a - b);
  return {
    title: { code: 'evidence.given' },
    controls: [{ code: 'evidence.control-given' }],
    facts: [
      {
        code: 'evidence.given-count',
        created: opened.filter(({ action }) => action === 'Created').length,
        updated: opened.filter(({ action }) => action === 'Updated').length,
      },
      { code: 'evidence.given-approved', approved: rows.filter(({ approval }) => approval !== null).length },
      {
        code: 'evidence.given-by-asker',
        count: rows.filter(({ isApprovedByAsker }) => isApprovedByAsker).length,
      },
      {
        code: 'evidence.given-time',
        known: minutes.length,
        median: nearestRank(minutes, 0.5) ?? 0,
        most: nearestRank(minutes, 0.95) ?? 0,
      },
    ],
    titles: [
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
    ],
    rows: rows.map(({ cells, approval, minutes: taken, line }) => [
      ...cells,
      text(approval?.by ?? ''),
      utc(approval?.at),
      taken ?? '',
      line.reference,
    ]),
  };
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
