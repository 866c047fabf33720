import type { Problem, Setup } from '../../setup/settings';
import { isSameTitle } from '../../shared/titles';
import { type Message, say } from '../../text/say';

/** What is still missing in a setup, or does not fit the sheet: pure, so that each rule can be read and tested. */

/** A sheet as far as it matters here: its name, and the texts in its first row. */
export interface Titles {
  name: string;
  titles: readonly string[];
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
  if (access.domains.length === 0) problems.push(problem('access.domains', { code: 'setup.domains' }));
  return [...problems, ...sheetProblems(responses.columns, sheet)];
}

/** Whether the sheet is there, and each chosen column in it, once and for one purpose. */
export function sheetProblems(columns: Columns, sheet: Titles | null): Problem[] {
  if (!sheet) return [problem('responses.sheetId', { code: 'setup.no-sheet' })];
  const names = Object.keys(columns) as (keyof Columns)[];
  return names.flatMap((name) => {
    const message = columnProblem(columns, name, sheet);
    return message ? [problem(`responses.columns.${name}`, message)] : [];
  });
}

function columnProblem(columns: Columns, column: keyof Columns, sheet: Titles): Message | null {
  const title = columns[column];
  if (title === '') return { code: 'setup.column', column };
  const count = sheet.titles.filter((each) => isSameTitle(each, title)).length;
  if (count === 0) return { code: 'setup.column-absent', title, sheet: sheet.name };
  if (count > 1) return { code: 'setup.column-ambiguous', title };
  const isTwice = Object.values(columns).filter((each) => isSameTitle(each, title)).length > 1;
  return isTwice ? { code: 'setup.column-twice', title } : null;
}

function problem(field: string, message: Message): Problem {
  return { field, message: say(message) };
}
