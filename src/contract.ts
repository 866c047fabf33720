import type { Template, TemplateName } from './mail/templates';
import type { Problem, Setup } from './setup/settings';
import type { Credential } from './zendesk/auth';

/**
 * What the sidebar may ask the server. All of it is plain JSON, since `google.script.run` carries no more.
 * Only pure types are imported here: the sidebar's own typecheck knows no Apps Script.
 */
export interface SidebarServer {
  getSetup(): SetupAnswer;
  saveSetup(wish: SetupChange): Saved;
  testConnection(connection?: ConnectionChange): ConnectionTest;
  /** Departments and roles that Zendesk has, by the saved connection. */
  getChoices(): ChoicesAnswer;
  /** How many rows without a status turning on would handle. */
  getBacklog(): { rows: number };
  turnOn(options?: { backlog: 'handle' | 'leave' }): SwitchResult;
  turnOff(): SwitchResult;
  /** Stops the handling, also of a long job that runs. */
  pauseDesk(): SwitchResult;
  resumeDesk(): SwitchResult;
  /** Takes triggers and secrets away; the sheet stays. */
  uninstall(): ActionResult;
  /** `row`: `null` for the last response. `wish`: what is typed but not saved yet, taken as if it were. */
  previewRow(row?: number | null, wish?: SetupChange): PreviewAnswer;
  sendTestMail(template: TemplateName): ActionResult;
  getProgress(): Progress | null;
  /** Writes into the `Plan` sheet what the review of idle accounts would do; changes no account. */
  planIdleReview(): ActionResult;
}

export interface SetupAnswer {
  setup: PublicSetup;
  health: Health;
  sheets: SheetChoice[];
  /** The built-in texts. */
  texts: Record<TemplateName, Template>;
  /** The merge fields that each mail may use. */
  fields: Record<TemplateName, readonly string[]>;
}

export type PublicSetup = Setup & { connection: { hasSecret: boolean } };

export interface ConnectionChange {
  subdomain?: string;
  credential?: Credential;
}

/** What is left out keeps its saved value; a template that is `null` goes back to the built-in text. */
export interface SetupChange {
  connection?: ConnectionChange;
  responses?: Setup['responses'];
  access?: Partial<Setup['access']>;
  mail?: Partial<Omit<Setup['mail'], 'templates'>> & {
    templates?: Partial<Record<TemplateName, Template | null>>;
  };
  idle?: Partial<Setup['idle']>;
}

export type Saved = { ok: true; setup: PublicSetup } | { ok: false; problems: Problem[] };

export interface ConnectionTest {
  ok: boolean;
  reads: boolean;
  writes: boolean;
  who: { email: string; name: string; role: string } | null;
  plan: { name: string; seats: number | null } | null;
  message: string;
  /** Where the cause most likely is; the credential when left out. */
  field?: string | null;
}

export type ChoicesAnswer =
  | { ok: true; departments: string[]; roles: string[] }
  | { ok: false; message: string };

export type SwitchResult =
  | { ok: true; message: string }
  | { ok: false; message: string; problems: Problem[] };

export interface ActionResult {
  ok: boolean;
  message: string;
}

export type PreviewAnswer = Preview | { ok: false; message: string };

export interface Preview {
  ok: true;
  row: number;
  action: string;
  status: string;
  detail: string;
  mail: { to: string; subject: string; text: string } | null;
  /** The merge fields of that row. */
  values?: Record<string, string>;
}

export interface Progress {
  job: string;
  done: number;
  total: number;
  startedAt: string;
  message: string;
}

export interface SheetChoice {
  sheetId: number;
  name: string;
  /** Whether a form writes to it. */
  linked: boolean;
  headers: string[];
}

/** Times are ISO texts. */
export interface Health {
  on: boolean;
  owner: string | null;
  /** Whether the person who asks is the owner. */
  mine: boolean;
  me: string;
  since: string | null;
  paused: { cause: string; reason: string; since: string } | null;
  lastRun: string | null;
  lastRequest?: string | null;
  /** Rows by status; `new` are those without one. */
  rows: Record<string, number>;
  /** `null`: only the owner can see them. */
  triggers: { missing: string[]; doubled: string[] } | null;
  mailsLeft: number;
  credentialSavedAt: string | null;
  extract: { at: string; accounts: number; enabled: number } | null;
  seats?: { used: number; limit: number } | null;
  /** One a day, the oldest first. */
  recent?: Day[];
  idle?: IdleHealth;
}

/** How the review of idle accounts is. */
export interface IdleHealth {
  lastReview: string | null;
  /** Something is being done, or goes on by itself within five minutes. */
  working: boolean;
  /** The plan in the `Plan` sheet, while it is not carried out; `held`: why it was stopped. */
  plan: { id: string; at: string; until: string; held: string | null } | null;
}

export interface Day {
  date: string;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  failed: number;
}
