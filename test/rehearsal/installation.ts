import { readFileSync } from 'node:fs';
import { Google, type SheetView } from '../emulator';
import { fillSheet } from './input/fill-sheet';
import type { Responses } from './input/responses';
import type { SetupFile } from './input/setup-file';
import { firstFew, InputError } from './input-error';

/** An emulated spreadsheet with the responses, in which Chat Access is set up. */
export interface RehearsedInstallation {
  google: Google;
  sheet: SheetView;
}

export interface InstallationParts {
  google: Google;
  responses: Responses;
  setup: SetupFile;
  /** The name of the setup file. */
  setupName: string | undefined;
  connection: { subdomain: string; token: string };
  /** `null` when the setup file lists the domains. */
  domains: readonly string[] | null;
}

export const OWNER = 'admin@example.com';

/** A Workspace account, because a backlog of a year may need more than the 100 mails a day of a consumer account. */
export function newGoogle(start: number, { dates }: Pick<Responses, 'dates'>): Google {
  return new Google({
    code: built('Code.js'),
    html: { Sidebar: built('Sidebar.html') },
    manifest: JSON.parse(built('appsscript.json')),
    now: new Date(start).toISOString(),
    owner: OWNER,
    timeZone: 'Etc/UTC',
    locale: dates?.order === 'day/month/year' ? 'en_GB' : 'en_US',
    accountKind: 'workspace',
  });
}

/** Saves the setup through the functions that the sidebar calls. */
export function setUpInstallation(parts: InstallationParts): RehearsedInstallation {
  const { google } = parts;
  const sheet = linkedSheet(google, parts.responses);
  const saved = google.call('saveSetup', wholeSetup(parts, sheet.id)) as SetupAnswer;
  if (!saved.ok) {
    const problems = firstFew((saved.problems ?? []).map(sentence));
    throw new InputError([`${parts.setupName ?? 'The setup'} cannot be used.`, ...problems]);
  }
  return { google, sheet };
}

export function turnOn({ google }: RehearsedInstallation): void {
  const turned = google.call('turnOn', { backlog: 'handle' }) as SetupAnswer;
  if (turned.ok) return;
  throw new InputError([turned.message ?? '', ...(turned.problems ?? []).map(sentence)]);
}

interface SetupAnswer {
  ok: boolean;
  message?: string;
  problems?: { field: string; message: string }[];
}

function sentence({ field, message }: { field: string; message: string }): string {
  return `${field}: ${message}`;
}

function wholeSetup({ setup, responses, connection, domains }: InstallationParts, sheetId: number) {
  const { token, subdomain } = connection;
  return {
    ...setup,
    connection: { ...setup.connection, subdomain, host: 'zendesk', credential: { kind: 'token', token } },
    responses: { ...setup.responses, sheetId, columns: columnsOf(setup, responses) },
    access: { ...setup.access, ...(domains && { domains }) },
  };
}

/** Keeps unknown columns of the setup file, so that `saveSetup` can report them. */
function columnsOf({ responses: { columns } }: SetupFile, responses: Responses) {
  const given = typeof columns === 'object' && columns !== null ? columns : {};
  return { ...given, ...responses.columns };
}

function linkedSheet(google: Google, responses: Responses): SheetView {
  const { sheet } = google.linkForm({ title: 'Chat access', questions: responses.titles.slice(1) });
  fillSheet(sheet, responses);
  return sheet;
}

function built(file: string): string {
  try {
    return readFileSync(`dist/${file}`, 'utf8');
  } catch {
    throw new InputError(`dist/${file} does not exist. Run npm run build first.`);
  }
}
