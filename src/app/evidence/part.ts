import type { Message } from '../../text/say';

/** A cell of the evidence: all times are texts, so that no setting of the spreadsheet changes what was handed over. */
export type EvidenceCell = string | number;

/** One part of the evidence. */
export interface EvidencePart {
  title: Message;
  /** The controls that it supports. */
  controls: readonly Message[];
  /** What it says in all. */
  facts: readonly Message[];
  /** What stands in the summary, which is all that the page shows; left out: the first fact. */
  summary?: Message;
  titles: readonly string[];
  rows: readonly (readonly EvidenceCell[])[];
}

/** The columns of the widest part. */
export const EVIDENCE_COLUMNS = 10;

/** `2026-03-02 14:05:10`, in universal time; empty: not known. */
export function utc(at: number | null | undefined): string {
  return at ? new Date(at).toISOString().slice(0, 19).replace('T', ' ') : '';
}
