import { type LogAction, readLogAction } from '../accounts/history';
import { type Cell, textOf, timeOf } from '../google/grid';
import type { RowRecord } from '../requests/request';
import { isCopied, TITLES } from './log-cells';
import { type Proof, parseProof } from './log-proof';
import { isFilledLine, type LogEntry, type ProvedLine } from './log-trust';
import { readStatus } from './record-cells';

/** A line of the log as an auditor is to see it. */
export interface EvidenceLine {
  at: number;
  reference: string;
  requester: string;
  address: string;
  status: RowRecord['status'];
  action: LogAction | '';
  agentId: string;
  detail: string;
  by: string;
}

/** One that we cannot show to be ours. */
export interface UnprovedLine {
  /** The name of its sheet, and its row there. */
  sheet: string;
  row: number;
  /** As its cells say. */
  at: number | null;
  action: string;
  address: string;
  by: string;
  detail: string;
  /** `other`: it bears one that is not valid, or that of another person; `row`: it is ours, and only repeats what a row said. */
  proof: 'none' | 'other' | 'row';
}

/** Each of our lines once, by their times; and the lines that are not ours, or that repeat one of ours. */
export function readEntries(entries: readonly LogEntry[]): {
  ours: EvidenceLine[];
  others: UnprovedLine[];
} {
  const ours: EvidenceLine[] = [];
  const others: UnprovedLine[] = [];
  for (const { line, proof } of entries) {
    if (
      proof && // guard: evidence-of-our-lines
      !isCopied(line.cells) // guard: copied-line-is-no-evidence
    ) {
      ours.push(toLine(line.cells, proof));
    } else if (isFilledLine(line)) {
      others.push(toUnproved(line, proof));
    }
  }
  return { ours: ours.sort((a, b) => a.at - b.at), others };
}

const at = (cells: readonly Cell[], title: string) => textOf(cells[TITLES.indexOf(title)]);

function toLine(cells: readonly Cell[], proof: Proof): EvidenceLine {
  return {
    at: proof.at,
    reference: at(cells, 'Request ID'),
    requester: at(cells, 'Requester'),
    address: at(cells, 'Address'),
    status: readStatus(at(cells, 'Status')),
    action: readLogAction(at(cells, 'Action')),
    agentId: at(cells, 'Agent ID'),
    detail: at(cells, 'Detail'),
    by: at(cells, 'By'),
  };
}

function toUnproved({ cells, proof, sheet, row }: ProvedLine, own: Proof | null): UnprovedLine {
  return {
    sheet,
    row,
    at: timeOf(cells[0]),
    action: at(cells, 'Action'),
    address: at(cells, 'Address'),
    by: at(cells, 'By'),
    detail: at(cells, 'Detail'),
    proof: own && isCopied(cells) ? 'row' : parseProof(proof) ? 'other' : 'none',
  };
}
