import type { UnprovedLine } from '../../sheets/evidence-lines';
import type { LogCheck } from '../../sheets/log-check';
import type { Message } from '../../text/say';
import { type EvidencePart, utc } from './part';
import { text } from './shown';

/** A log of an earlier version may have very many. */
const MAX_LINES_LISTED = 1_000;

const PROOFS: Record<UnprovedLine['proof'], string> = {
  none: 'None',
  other: 'Not valid',
  row: 'Row only',
};

interface LogParts {
  check: LogCheck | null;
  /** What it says, in a sentence. */
  state: Message;
  others: readonly UnprovedLine[];
  /** Lines about accounts of an earlier connection. */
  ofEarlier: number;
}

/** Pure: whether the log is as it was written, and which of its lines count for nothing here. */
export function partOfLog({ check, state, others, ofEarlier }: LogParts): EvidencePart {
  const listed = others.slice(-MAX_LINES_LISTED);
  const left = others.length - listed.length;
  return {
    title: { code: 'evidence.log' },
    controls: [{ code: 'evidence.control-log' }],
    facts: [
      { code: 'evidence.log-state', isIntact: check !== null && check.problem === null, state },
      { code: 'evidence.log-unproved', count: others.length },
      ...(ofEarlier > 0 ? [{ code: 'evidence.log-earlier', count: ofEarlier } as const] : []),
      ...(left > 0 ? [{ code: 'evidence.log-more', count: left } as const] : []),
    ],
    titles: [
      'Sheet',
      'Row',
      'Proof',
      'Claimed time',
      'Claimed action',
      'Claimed address',
      'Claimed by',
      'Detail',
    ],
    rows: listed.map((line) => [
      ...[line.sheet, line.row, PROOFS[line.proof]],
      ...[utc(line.at), text(line.action), text(line.address), text(line.by), text(line.detail)],
    ]),
  };
}
