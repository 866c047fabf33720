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
  /** As of the last extract and the last test of the connection. */
  seats: { used: number; limit: number } | null;
  /** Ended requests of the last four weeks: one entry a day, the oldest first. */
  recent: Day[];
  idle: IdleHealth;
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
