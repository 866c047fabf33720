import type { Template, TemplateName } from './mail/templates';
import type { ConnectionChange, Problem, Setup, SetupChange } from './setup/settings';

/**
 * What sidebar and server say to each other. All of it is plain JSON, since `google.script.run` carries no more,
 * and times are ISO texts. The sidebar runs in the browser and takes nothing else from the server's source, so
 * what it needs to know of a setup is handed on here.
 */
export type { Template, TemplateName } from './mail/templates';
export type { ConnectionChange, Problem, Setup, SetupChange } from './setup/settings';
export { DEFAULT_SETUP } from './setup/settings';
export { isSameTitle, titleKey } from './shared/titles';
export type { Credential } from './zendesk/auth';

/** What the sidebar may ask the server. */
export interface SidebarServer {
  getSetup(): SetupAnswer;
  saveSetup(change: SetupChange): Saved;
  /** What is left out is as it is saved. */
  testConnection(connection?: ConnectionChange): ConnectionTest;
  /** Departments, roles and capacity rules that Zendesk has, by the saved connection. */
  getChoices(): ChoicesAnswer;
  /** How many rows turning on would handle. */
  getBacklog(): { rows: number };
  turnOn(options?: { backlog: 'handle' | 'leave' }): SwitchResult;
  turnOff(): SwitchResult;
  /** Stops the handling, also of a long job that runs. */
  pauseDesk(): SwitchResult;
  resumeDesk(): SwitchResult;
  /** Tries live what Chat Access assumes about Google; changes no account and mails nobody. */
  checkInstallation(from: 'sidebar'): InstallationCheck;
  /** Takes triggers and secrets away; the sheet stays. */
  uninstall(): ActionResult;
  /** `row`: `null` for the last response. `change`: what is typed but not saved yet, taken as if it were. */
  previewRow(row?: number | null, change?: SetupChange): PreviewAnswer;
  /** Approves requests by their ids. */
  approveSelectedRows(requests: string[]): ActionResult;
  rejectSelectedRows(requests: string[], reason: string): ActionResult;
  sendTestMail(template: TemplateName): ActionResult;
  getProgress(): Progress | null;
  /** Writes into the `Plan` sheet what the review of idle accounts would do; changes no account. */
  planIdleReview(): ActionResult;
}

export interface ActionResult {
  ok: boolean;
  message: string;
}

export type SwitchResult =
  | { ok: true; message: string }
  | { ok: false; message: string; problems: Problem[] };

export interface SetupAnswer {
  setup: PublicSetup;
  health: Health;
  sheets: SheetChoice[];
  /** The built-in texts. */
  texts: Readonly<Record<TemplateName, Template>>;
  /** The merge fields that each mail may use. */
  fields: Readonly<Record<TemplateName, readonly string[]>>;
}

/** The setup as it may be shown: of the secret only whether there is one. */
export type PublicSetup = Setup & { connection: { hasSecret: boolean } };

/** `message`: what the person should know who has saved it. */
export type Saved = { ok: true; setup: PublicSetup; message?: string } | { ok: false; problems: Problem[] };

export interface ConnectionTest {
  /** Chat Access can do its work with this: it reads and writes. */
  ok: boolean;
  reads: boolean;
  writes: boolean;
  who: { email: string; name: string; role: string } | null;
  /** `seats: null`: no limit that we know of. */
  plan: { name: string; seats: number | null } | null;
  message: string;
  /** Where the cause most likely is. */
  field: 'connection.subdomain' | 'connection.credential' | 'connection.product' | null;
  /** The product to choose, where it is not the one that was asked for. */
  product?: Setup['connection']['product'];
}

export type ChoicesAnswer =
  | {
      ok: true;
      product: Setup['connection']['product'];
      departments: string[];
      roles: string[];
      /** May be chosen only with chat `ignore`. */
      rolesWithoutChat: string[];
      /** Whether new agents cannot do without one of the roles. */
      isRoleNeeded: boolean;
      capacityRules: string[];
    }
  | { ok: false; message: string };

export interface SheetChoice {
  sheetId: number;
  name: string;
  /** Whether a form writes to it. */
  linked: boolean;
  headers: string[];
}

export type PreviewAnswer = Preview | { ok: false; message: string };

export interface Preview {
  ok: true;
  row: number;
  action: string;
  status: string;
  detail: string;
  mail: { to: string; subject: string; text: string; html: string } | null;
  /** The merge fields of that row. */
  values: Record<string, string>;
}

/** How far a long job is. */
export interface Progress {
  job: string;
  done: number;
  total: number;
  startedAt: string;
  message: string;
}

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
