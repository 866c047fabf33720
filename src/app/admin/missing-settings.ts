import type { Problem, Setup } from '../../setup/settings';
import { isSameTitle } from '../../shared/titles';
import { type Message, tell } from '../../text/say';

/** What is still missing in a setup, or does not fit the sheet: pure, so that each rule can be read and tested. */

/** A sheet as far as it matters here: its name, and the texts in its first row that are not ours. */
export interface Titles {
  name: string;
  titles: readonly string[];
  /** The titles of our own columns. */
  ours?: readonly string[];
  /** Whether the whole sheet is ours. */
  isOurs?: boolean;
}

type Columns = Setup['responses']['columns'];

/** What must be entered before Chat Access can be turned on. `sheet: null`: there is none with that id. */
export function missingSettings(setup: Setup, hasCredential: boolean, sheet: Titles | null): Problem[] {
  const { connection, access, responses } = setup;
  const problems: Problem[] = [];
  if (connection.subdomain === '') {
    problems.push(problem('connection.subdomain', { code: 'setup.no-subdomain' }));
  } else if (!hasCredential) {
    problems.push(problem('connection.credential', { code: 'setup.no-credential' }));
  }
  problems.push(...hostProblems(connection));
  if (access.domains.length === 0) problems.push(problem('access.domains', { code: 'setup.domains' }));
  return [...problems, ...sheetProblems(responses.columns, sheet, responses.columns)];
}

/** Whether it is to reach Support by the retired host, which knows Zendesk Chat only. */
export function isRetiredHost({ product, host }: Setup['connection']): boolean {
  return product === 'support' && host === 'zopim';
}

export function hostProblems(connection: Setup['connection']): Problem[] {
  return isRetiredHost(connection) ? [problem('connection.host', { code: 'setup.support-host' })] : [];
}

/**
 * Whether the sheet is there, and each chosen column in it, once and for one purpose. `saved`: what was chosen before; a title
 * among it may stand there twice by now, since its question was deleted and asked again.
 */
export function sheetProblems(columns: Columns, sheet: Titles | null, saved?: Columns): Problem[] {
  if (!sheet) return [problem('responses.sheetId', { code: 'setup.no-sheet' })];
  if (sheet.isOurs) return [problem('responses.sheetId', { code: 'setup.own-sheet', sheet: sheet.name })];
  const names = Object.keys(columns) as (keyof Columns)[];
  return names.flatMap((name) => {
    const isSaved = saved !== undefined && isSameTitle(saved[name] ?? '', columns[name] ?? '');
    const message = columnProblem(columns, name, { ...sheet, mayBeTwice: isSaved });
    return message ? [problem(`responses.columns.${name}`, message)] : [];
  });
}

function columnProblem(
  columns: Columns,
  column: keyof Columns,
  sheet: Titles & { mayBeTwice: boolean },
): Message | null {
  const title = columns[column] ?? '';
  if (title === '') return { code: 'setup.column', column };
  const count = sheet.titles.filter((each) => isSameTitle(each, title)).length;
  const isOurs = count === 0 && sheet.ours?.some((each) => isSameTitle(each, title));
  if (isOurs) return { code: 'setup.own-column', title };
  if (count === 0) return { code: 'setup.column-absent', title, sheet: sheet.name };
  if (count > 1 && !sheet.mayBeTwice) return { code: 'setup.column-ambiguous', title };
  const isTwice = Object.values(columns).filter((each) => isSameTitle(each, title)).length > 1;
  return isTwice ? { code: 'setup.column-twice', title } : null;
}

export function problem(field: string, message: Message): Problem {
  return { field, message: tell(message) };
}
