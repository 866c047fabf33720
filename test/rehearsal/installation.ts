import { Google, type SheetView } from '../emulator';
import { builtScript } from '../fixture/built-script';
import { SetUpRefused, saveSetup, turnOn } from '../fixture/set-up';
import type { Product } from '../product';
import { fillSheet } from './input/fill-sheet';
import type { Responses } from './input/responses';
import type { SetupFile } from './input/setup-file';
import { firstFew, InputError, withInputErrors } from './input-error';

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
  connection: { product: Product; subdomain: string; token: string };
  /** `null` when the setup file lists the domains. */
  domains: readonly string[] | null;
}

export const OWNER = 'admin@example.com';

/** A Workspace account, because a backlog of a year may need more than the 100 mails a day of a consumer account. */
export function newGoogle(start: number, { dates }: Pick<Responses, 'dates'>, editors: string[]): Google {
  return new Google({
    ...withInputErrors(() => builtScript()),
    now: new Date(start).toISOString(),
    owner: OWNER,
    editors,
    timeZone: 'Etc/UTC',
    locale: dates?.order === 'day/month/year' ? 'en_GB' : 'en_US',
    accountKind: 'workspace',
  });
}

/** Saves the setup through the functions that the sidebar calls. */
export function setUpInstallation(parts: InstallationParts): RehearsedInstallation {
  const { google } = parts;
  const sheet = linkedSheet(google, parts.responses);
  try {
    saveSetup(google, wholeSetup(parts, sheet.id));
  } catch (error) {
    if (!(error instanceof SetUpRefused)) throw error;
    const name = parts.setupName ?? 'The setup';
    throw new InputError([`${name} cannot be used.`, ...firstFew(error.sentences)]);
  }
  return { google, sheet };
}

/** The rows of the file are all handled. */
export function handleAll({ google }: RehearsedInstallation): void {
  withInputErrors(() => turnOn(google, { backlog: 'handle' }));
}

function wholeSetup({ setup, responses, connection, domains }: InstallationParts, sheetId: number) {
  const { product, token, subdomain } = connection;
  return {
    ...setup,
    connection: {
      product,
      ...setup.connection,
      subdomain,
      host: 'zendesk',
      credential: { kind: 'token', token },
    },
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
