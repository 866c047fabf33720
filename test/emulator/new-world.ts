import type { Server } from '../http';
import { type Choices, DEFAULT_CHOICES } from './runtime/choices';
import type { AccountKind } from './runtime/quotas';
import type { Manifest, World } from './runtime/world';
import { newSheet } from './spreadsheet/store';

export interface GoogleOptions {
  /** The built bundle, `Code.js`. */
  code: string;
  /** The other files, by name without `.html`. */
  html?: Record<string, string>;
  /** `appsscript.json`. */
  manifest: Manifest;
  now?: string;
  /** The owner of the file. */
  owner?: string;
  editors?: string[];
  timeZone?: string;
  locale?: string;
  server?: Server;
  accountKind?: AccountKind;
  seed?: number;
  /** What Google does where that is doubtful. */
  choices?: Partial<Choices>;
}

/** A world with one file that has one empty sheet. */
export function newWorld(
  options: GoogleOptions,
  acting: Pick<World, 'clock' | 'gate' | 'faults' | 'quotas'>,
): World {
  return {
    ...acting,
    seed: options.seed ?? 1,
    accountKind: options.accountKind ?? 'workspace',
    manifest: structuredClone(options.manifest),
    html: { ...options.html },
    owner: options.owner ?? 'admin@example.com',
    editors: [...(options.editors ?? [])],
    server: options.server,
    spreadsheet: {
      id: 'emulated-spreadsheet',
      name: 'Chat access requests',
      timeZone: options.timeZone ?? 'Europe/Berlin',
      locale: options.locale ?? 'en_US',
      sheets: [newSheet(0, 'Sheet1')],
    },
    properties: {},
    caches: {},
    locks: {},
    mailboxes: {},
    aliases: {},
    triggers: [],
    ui: { menus: [], toasts: [], alerts: [], prompts: [], sidebar: null, dialogs: [], answers: [] },
    unauthorized: new Set(),
    locales: {},
    activeSheetId: 0,
    lastId: 1000,
    choices: structuredClone({ ...DEFAULT_CHOICES, ...options.choices }),
  };
}
