import type { ActionResult, Refused } from './contract/action-result';
import type { EvidenceServer } from './contract/evidence';
import type { Health, InstallationCheck } from './contract/health';
import type { HelpTopic } from './contract/help';
import type { HistoryAnswer, RequestPlace } from './contract/history';
import type { PersonServer } from './contract/person';
import type { PlanServer } from './contract/plan';
import type { Template, TemplateName } from './mail/templates';
import type { ConnectionChange, Problem, Setup, SetupChange } from './setup/settings';
import type { Language } from './shared/languages';

/**
 * What sidebar and server say to each other. All of it is plain JSON, since `google.script.run` carries no more,
 * and times are ISO texts. The sidebar runs in the browser and takes nothing else from the server's source, so
 * what it needs to know of a setup is handed on here.
 */
export type { ActionResult, Refused } from './contract/action-result';
export type { EvidenceAnswer, EvidenceServer, EvidenceView } from './contract/evidence';
export type {
  Approvals,
  CheckResult,
  Day,
  Health,
  IdleHealth,
  InstallationCheck,
  Seats,
  TroubleNote,
  WaitingRequest,
} from './contract/health';
export type { HelpOpening, HelpTopic } from './contract/help';
export type { History, HistoryAnswer, PastRequest, RequestPlace, RequestStep } from './contract/history';
export type { PersonAnswer, PersonEvent, PersonServer } from './contract/person';
export type {
  PlanConsent,
  PlanCounts,
  PlanEntry,
  PlanQuestionAnswer,
  PlanServer,
  PlanTask,
  PlanView,
  PlanViewAnswer,
} from './contract/plan';
export type { Template, TemplateName } from './mail/templates';
export type { ConnectionChange, Problem, Setup, SetupChange } from './setup/settings';
export { DEFAULT_SETUP } from './setup/settings';
export { LANGUAGE_NAMES, LANGUAGES, type Language } from './shared/languages';
export { publicDomain } from './shared/public-domains';
export { isSameTitle, titleKey } from './shared/titles';
export { VERSION } from './shared/version';
export type { Credential } from './zendesk/auth';

/** What the sidebar may ask the server, and the pages of the idle plan, of a person and of the evidence, which share its parts. */
export interface SidebarServer extends PlanServer, PersonServer, EvidenceServer {
  getSetup(): SetupAnswer;
  saveSetup(change: SetupChange): Saved;
  /** What is left out is as it is saved. */
  testConnection(connection?: ConnectionChange): ConnectionTest;
  /** Departments, roles and capacity rules that Zendesk has, by the saved connection. */
  getChoices(): ChoicesAnswer;
  /** The built-in mails of a language that is chosen and not saved yet. */
  getMailTexts(language: Language): MailTexts;
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
  /** The last requests, each with its steps. */
  getHistory(): HistoryAnswer;
  /** Handles one request again; says what has become of it. */
  retryRequest(request: RequestPlace): ActionResult;
  /** Selects its row in the sheet. */
  showRequest(request: RequestPlace): ActionResult;
  /** Writes into the `Plan` sheet what the review of idle accounts would do; changes no account. */
  planIdleReview(): ActionResult;
  /** Opens the page of the idle plan over the spreadsheet. */
  reviewIdlePlan(): ActionResult;
  /** Opens the page of help over the spreadsheet, at that section. */
  showHelp(topic: HelpTopic): ActionResult;
  /** Opens the page of a person's history over the spreadsheet. */
  showPersonHistory(): ActionResult;
}

export type SwitchResult =
  | { ok: true; message: string }
  | { ok: false; message: string; problems: Problem[] };

export interface SetupAnswer {
  setup: PublicSetup;
  health: Health;
  sheets: SheetChoice[];
  /** The built-in mails in the language of the setup. */
  texts: MailTexts;
  /** The merge fields that each mail may use. */
  fields: Readonly<Record<TemplateName, readonly string[]>>;
  /** The sections that have defaults and have been saved all the same. */
  confirmed: readonly ('mail' | 'idle')[];
  /** What each step is for, in a sentence or two. */
  help: Readonly<Record<HelpTopic, string>>;
}

/** `detail`: an example of what may stand in the mail as its detail. */
export interface BuiltInText extends Template {
  detail: string;
}

export interface MailTexts {
  language: Language;
  templates: Readonly<Record<TemplateName, BuiltInText>>;
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
  | Refused;

export interface SheetChoice {
  sheetId: number;
  name: string;
  /** Whether a form writes to it. */
  linked: boolean;
  headers: string[];
}

export type PreviewAnswer = Preview | Refused;

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
