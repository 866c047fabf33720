/** How Chat Access is. */
export interface Health {
  on: boolean;
  owner: string | null;
  /** Whether the person who asks is the owner. */
  mine: boolean;
  me: string;
  since: string | null;
  paused: { cause: string; reason: string; since: string } | null;
  /** What keeps part of the work from being done while the rest goes on. */
  troubles: TroubleNote[];
  /** The last check of the installation, with what it found limited; `null`: there was none. */
  installation: { at: string; results: CheckResult[] } | null;
  /** The requests that wait for a decision; `null`: the setup wants none. */
  approvals: Approvals | null;
  lastRun: string | null;
  /** When a request was handled last. */
  lastRequest: string | null;
  /** Rows by status; `new` are those without one. */
  rows: Record<string, number>;
  /** Handlers that have no trigger, and those that have several; `null`: only the owner can see them. */
  triggers: { missing: string[]; doubled: string[] } | null;
  mailsLeft: number;
  credentialSavedAt: string | null;
  /** All accounts as they were read last. */
  extract: { at: string; accounts: number; enabled: number } | null;
  /** The seats of the plan; `null`: nothing is known of them, or the plan has no limit. */
  seats: Seats | null;
  /** Ended requests of the last four weeks: one entry a day, the oldest first. */
  recent: Day[];
  /** The most accounts in a day of these weeks, at the request of one person and in all; `null`: there were none. */
  busiestDay: { requester: number; all: number } | null;
  idle: IdleHealth;
}

export interface Seats {
  /** As of the last snapshot; `null`: not known, as in what follows. */
  used: number | null;
  limit: number | null;
  free: number | null;
  /** Requests that wait for one. */
  waiting: number;
  /** So many accounts would be disabled or deleted by the plan in the `Plan` sheet, and free so many seats. */
  idle: { accounts: number; seats: number } | null;
}

export interface Approvals {
  /** Whether the person who asks may decide. */
  mayDecide: boolean;
  total: number;
  /** The first of them. */
  requests: WaitingRequest[];
}

export interface WaitingRequest {
  id: string;
  row: number;
  requester: string;
  email: string;
  name: string;
  since: string;
}

/** What was tried of the platform, and what came of it. */
export interface InstallationCheck {
  /** Chat Access can work here. */
  ok: boolean;
  message: string;
  results: CheckResult[];
}

export interface CheckResult {
  /** What was tried. */
  name: string;
  ok: boolean;
  /** What works, or what to do. */
  message: string;
}

export interface TroubleNote {
  cause: string;
  since: string;
  /** What it is, and what to do. */
  message: string;
  /** So many requests wait until an admin has done it. */
  requests?: number;
}

/** What came of the requests of a day. */
export interface Day {
  /** `2026-03-02`, in universal time. */
  date: string;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  failed: number;
}

/** How the review of idle accounts is. */
export interface IdleHealth {
  lastReview: string | null;
  /** A job is under way, or continues automatically within five minutes. */
  working: boolean;
  /** The plan in the `Plan` sheet, while it is not carried out; `held`: why it was stopped. */
  plan: { id: string; at: string; until: string; held: string | null } | null;
  /** Why nothing is deleted until the owner has allowed it; `null`: nothing waits for the owner. */
  deletionWaits: string | null;
}
