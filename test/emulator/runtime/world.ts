import type { Server } from '../../http';
import type { SpreadsheetData } from '../spreadsheet/store';
import type { Choices } from './choices';
import type { Clock } from './clock';
import type { Faults } from './faults';
import type { Gate } from './gate';
import type { AccountKind, Quotas } from './quotas';

export interface Manifest {
  timeZone: string;
  oauthScopes: string[];
  urlFetchWhitelist?: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string; version: string }[] };
}

export interface Mail {
  id: string;
  from: string;
  to: string;
  cc: string;
  bcc: string;
  subject: string;
  body: string;
  htmlBody: string;
  replyTo: string;
  name: string;
  /** When it was sent or drafted, in milliseconds on the virtual clock. */
  at: number;
}

export interface DraftData {
  id: string;
  mail: Mail;
}

export interface MailboxData {
  drafts: DraftData[];
  sent: Mail[];
  /** Drafts that were sent or deleted, and are still found by their ids. */
  gone?: (DraftData & { until: number })[];
}

export interface CacheEntry {
  value: string;
  expires: number;
  written: number;
}

/** The holder of a lock: an execution, or one outside the emulator until a certain time. */
export type LockHolder = { execution: number } | { until: number };

export type TriggerEvent = 'ON_FORM_SUBMIT' | 'ON_EDIT' | 'ON_OPEN' | 'ON_CHANGE' | 'CLOCK';

/** When a clock trigger fires. */
export type Schedule =
  | { kind: 'every'; ms: number }
  | { kind: 'daily'; days: number; hour: number; minute: number; zone: string }
  | { kind: 'once'; at: number };

export interface TriggerData {
  id: string;
  handler: string;
  event: TriggerEvent;
  owner: string;
  sourceId: string | null;
  schedule?: Schedule;
  nextAt?: number;
  /** The arguments of the trigger builder. */
  everyMinutes?: number;
  hour?: number;
}

export interface MenuItemData {
  caption: string;
  functionName: string;
}

export interface MenuData {
  caption: string;
  items: (MenuItemData | { separator: true } | MenuData)[];
}

export interface UiAnswer {
  button: string;
  text: string;
}

export interface UiData {
  menus: MenuData[];
  toasts: { message: string; title: string; seconds: number }[];
  alerts: { title: string; message: string; buttons: string }[];
  prompts: { title: string; message: string; buttons: string }[];
  sidebar: { title: string; html: string } | null;
  dialogs: { title: string; html: string }[];
  answers: UiAnswer[];
}

/** Everything that persists between executions. All stores are plain data; only clock, gate, faults and quotas have behaviour. */
export interface World {
  clock: Clock;
  gate: Gate;
  faults: Faults;
  quotas: Quotas;
  seed: number;
  accountKind: AccountKind;
  manifest: Manifest;
  html: Record<string, string>;
  owner: string;
  editors: string[];
  server: Server | undefined;
  spreadsheet: SpreadsheetData;
  properties: Record<string, Record<string, string>>;
  caches: Record<string, Record<string, CacheEntry>>;
  locks: Record<string, LockHolder>;
  mailboxes: Record<string, MailboxData>;
  aliases: Record<string, string[]>;
  triggers: TriggerData[];
  ui: UiData;
  /** Users who have not given or have revoked consent. */
  unauthorized: Set<string>;
  /** The languages of people who have set another than English, by address. */
  locales: Record<string, string>;
  activeSheetId: number;
  /** Increases with every id that is assigned. */
  lastId: number;
  choices: Choices;
}
