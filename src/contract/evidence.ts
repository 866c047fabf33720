import type { ActionResult, Refused } from './action-result';

/** What the page of the evidence shows. All texts are for display: people may have typed them. */
export interface EvidenceView {
  ok: true;
  /** The sheet, as it is called now. */
  sheet: string;
  /** What the file is to be called. */
  file: string;
  by: string;
  made: string;
  period: string;
  /** The SHA-256 of the file, as the log has it. */
  sha256: string;
  parts: { title: string; summary: string }[];
  /** A part of the file. */
  csv: string;
  /** Where the next part begins; `null`: there is none. */
  more: number | null;
}

export type EvidenceAnswer = EvidenceView | Refused;

/** What the page of the evidence may ask the server. */
export interface EvidenceServer {
  /** What was made last with a part of the file; `from`: where that part begins. */
  getEvidence(from?: number): EvidenceAnswer;
  /** Makes it about a period that a person has typed. */
  makeEvidence(period: string): ActionResult;
}
