import type { Refused } from './action-result';

/** What the page of a person's history shows. All texts are for display: people may have typed them. */
export type PersonAnswer =
  | {
      ok: true;
      /** As it was asked for. */
      address: string;
      /** The time zone of the times. */
      zone: string;
      events: PersonEvent[];
      /** What is left out, or why there is nothing; empty: nothing. */
      note: string;
    }
  | Refused;

export interface PersonEvent {
  /** An ISO text; `null`: the line tells none. */
  at: string | null;
  /** A word of the column `Action`, or of `Status` where nothing was done. */
  what: string;
  detail: string;
  by: string;
  /** The account in words; empty: not known. */
  before: string;
  after: string;
  /** What Zendesk answered: the status and the id of the request. */
  answer: string;
  /** Whether the line is as Chat Access wrote it; `null`: only the owner's executions can tell. */
  isProved: boolean | null;
}

/** What that page may ask the server. */
export interface PersonServer {
  /** `address` left out: the person of the row that was selected when the page was opened. */
  getPersonHistory(address?: string): PersonAnswer;
}
