import type { Refused } from './action-result';

/** What has become of the last requests, as the rows and the log tell it. All texts are for display: people may have typed them. */
export interface History {
  ok: true;
  /** The time zone of the spreadsheet. */
  zone: string;
  /** The newest first: the last ones, and behind them the last ones of each status. */
  requests: PastRequest[];
}

export type HistoryAnswer = History | Refused;

/** Which request is meant: `row` is where it was when it was read. */
export interface RequestPlace {
  id: string;
  row: number;
}

export interface PastRequest extends RequestPlace {
  name: string;
  email: string;
  requester: string;
  icon: string;
  /** In words. */
  status: string;
  mayRetry: boolean;
  steps: RequestStep[];
}

export interface RequestStep {
  /** `null`: not known. */
  at: string | null;
  title: string;
  detail: string;
}
