import type { Cell } from '../../google/grid';
import { textOf } from '../../google/grid';
import type { Problem, Setup } from '../../setup/settings';
import { normalize } from '../../sheets/layout';
import type { AppContext } from '../context';

/** What is still to be entered before the desk can be turned on. */
export function openQuestions(app: AppContext): Problem[] {
  const { connection, access } = app.setup;
  const problems: Problem[] = [];
  const ask = (field: string, message: string) => problems.push({ field, message });
  if (connection.subdomain === '') ask('connection.subdomain', 'Enter your Zendesk subdomain.');
  else if (!app.credential()) ask('connection.credential', 'Enter a credential for Zendesk.');
  if (access.domains.length === 0) ask('access.domains', 'Enter at least one domain.');
  return [...problems, ...sheetProblems(app, app.setup.responses)];
}

const COLUMN_NAMES: Record<keyof Setup['responses']['columns'], string> = {
  requester: 'the address of the requester',
  email: 'the address of the new agent',
  firstName: 'the first name',
  lastName: 'the last name',
};

/** Whether the sheet is there, and each chosen column in it, once and for one purpose. */
export function sheetProblems(app: AppContext, { sheetId, columns }: Setup['responses']): Problem[] {
  const grid = app.workbook.byId(sheetId);
  if (!grid) return [{ field: 'responses.sheetId', message: 'Choose the sheet that the form writes to.' }];
  const header = grid.header();
  return (Object.keys(COLUMN_NAMES) as (keyof typeof COLUMN_NAMES)[]).flatMap((name) => {
    const message = columnProblem(columns, name, header, grid.name);
    return message ? [{ field: `responses.columns.${name}`, message }] : [];
  });
}

function columnProblem(
  columns: Setup['responses']['columns'],
  name: keyof typeof COLUMN_NAMES,
  header: readonly Cell[],
  sheetName: string,
): string | null {
  const title = columns[name];
  if (title === '') return `Choose the column with ${COLUMN_NAMES[name]}.`;
  const count = header.filter((cell) => normalize(textOf(cell)) === normalize(title)).length;
  if (count === 0) return `There is no column "${title}" in the sheet "${sheetName}". Choose another one.`;
  if (count > 1) return `Several columns are called "${title}". Rename one of them in the sheet.`;
  const twin = Object.entries(columns).find(
    ([other, each]) => other !== name && normalize(each) === normalize(title),
  );
  return twin ? `The column "${title}" is chosen twice. Choose another one here.` : null;
}
