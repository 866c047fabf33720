import { readFileSync } from 'node:fs';
import { Google, type SheetView } from '../emulator';
import type { Responses, SheetRow } from './input/responses';
import type { SetupFile } from './input/setup-file';
import { firstFew, InputError } from './input-error';

/** An emulated spreadsheet that holds the responses, with a desk that is set up in it. */
export interface RehearsedDesk {
  google: Google;
  sheet: SheetView;
}

export interface DeskParts {
  google: Google;
  responses: Responses;
  setup: SetupFile;
  /** The file that it comes from. */
  setupName: string | undefined;
  connection: { subdomain: string; token: string };
  /** `null`: the setup has its own. */
  domains: readonly string[] | null;
}

export const OWNER = 'admin@example.com';

/** A wide enough account: a backlog of a year may well need more than the hundred mails of a private one. */
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

/** Everything through the functions that the sidebar calls. */
export function openDesk(parts: DeskParts): RehearsedDesk {
  const { google } = parts;
  const sheet = fillSheet(google, parts.responses);
  const saved = google.call('saveSetup', wholeSetup(parts, sheet.id)) as Turned;
  if (!saved.ok) {
    const problems = firstFew((saved.problems ?? []).map(sentence));
    throw new InputError([`${parts.setupName ?? 'The setup'} cannot be used.`, ...problems]);
  }
  return { google, sheet };
}

export function turnOn({ google }: RehearsedDesk): void {
  const turned = google.call('turnOn', { backlog: 'handle' }) as Turned;
  if (turned.ok) return;
  throw new InputError([turned.message ?? '', ...(turned.problems ?? []).map(sentence)]);
}

interface Turned {
  ok: boolean;
  message?: string;
  problems?: { field: string; message: string }[];
}

function sentence({ field, message }: { field: string; message: string }): string {
  return `${field}: ${message}`;
}

function wholeSetup({ setup, responses, connection, domains }: DeskParts, sheetId: number) {
  const { token, subdomain } = connection;
  return {
    ...setup,
    connection: { ...setup.connection, subdomain, host: 'zendesk', credential: { kind: 'token', token } },
    responses: { ...setup.responses, sheetId, columns: columnsOf(setup, responses) },
    access: { ...setup.access, ...(domains && { domains }) },
  };
}

/** Also what the file says of columns that the rehearsal does not know, for `saveSetup` to judge. */
function columnsOf({ responses: { columns } }: SetupFile, responses: Responses) {
  const given = typeof columns === 'object' && columns !== null ? columns : {};
  return { ...given, ...responses.columns };
}

function fillSheet(google: Google, { titles, rows }: Responses): SheetView {
  const form = google.linkForm({ title: 'Chat access', questions: titles.slice(1) });
  const { sheet } = form;
  sheet.setRow(1, titles.map(asDelivered));
  rows.forEach((row, index) => {
    sheet.setRow(index + 2, cellsOf(row));
  });
  return sheet;
}

function cellsOf({ cells, time }: SheetRow): (string | Date)[] {
  return cells.map((cell, index) => (index === 0 && time !== null ? new Date(time) : asDelivered(cell)));
}

/** Forms delivers what was typed as a text; written by a person it would become a formula. */
function asDelivered(cell: string): string {
  return /^[=']/.test(cell) ? `'${cell}` : cell;
}

function built(file: string): string {
  try {
    return readFileSync(`dist/${file}`, 'utf8');
  } catch {
    throw new InputError(`dist/${file} is not there. Run npm run build first.`);
  }
}
