import { InputError } from '../input-error';
import { plainTitle, WORDINGS } from './wordings';

/** The titles of the columns that answer the four questions. */
export interface Columns {
  requester: string;
  email: string;
  firstName: string;
  lastName: string;
}

export type Question = keyof Columns;

const NAMES: Record<Question, string> = {
  requester: 'the requester’s email address',
  email: 'the address of the new agent',
  firstName: 'the first name',
  lastName: 'the last name',
};
export const QUESTIONS = Object.keys(NAMES) as Question[];

/** Finds the four columns: by the given titles, and the others by common wordings. */
export function matchColumns(titles: readonly string[], given: Partial<Columns> = {}): Columns {
  const problems: string[] = [];
  const found = QUESTIONS.map((question) => {
    const wanted = given[question];
    const matches = wanted === undefined ? candidates(titles, question) : named(titles, wanted);
    const [title = ''] = matches;
    if (matches.length !== 1) problems.push(unmatched(question, matches, wanted));
    else if (isDuplicate(titles, title)) problems.push(duplicateTitle(titles, title));
    return [question, title];
  });
  if (problems.length > 0) throw new InputError([...new Set(problems), howToNameColumns(titles)]);
  return Object.fromEntries(found) as Columns;
}

function candidates(titles: readonly string[], question: Question): string[] {
  for (const wording of WORDINGS[question]) {
    const matching = titles.filter((title) => wording.test(plainTitle(title)));
    if (matching.length > 0) return [...new Set(matching)];
  }
  return [];
}

/** The title as spelt in the file. */
function named(titles: readonly string[], wanted: string): string[] {
  return titles.filter((title) => isSameTitle(title, wanted)).slice(0, 1);
}

function isDuplicate(titles: readonly string[], title: string): boolean {
  return titles.filter((each) => isSameTitle(each, title)).length > 1;
}

/** Compares titles ignoring case and white space. */
function isSameTitle(a: string, b: string): boolean {
  const bare = (title: string) => title.replace(/\s+/g, ' ').trim().toLowerCase();
  return bare(a) === bare(b);
}

function unmatched(question: Question, matches: readonly string[], wanted: string | undefined): string {
  if (wanted !== undefined) {
    return `responses.columns.${question}: there is no column "${wanted}" in the file.`;
  }
  if (matches.length === 0) return `Line 1: no column is recognised as ${NAMES[question]}.`;
  return `Line 1: several columns could be ${NAMES[question]}: ${quoted(matches)}.`;
}

function duplicateTitle(titles: readonly string[], title: string): string {
  const places = titles.flatMap((each, index) => (isSameTitle(each, title) ? [index + 1] : []));
  return `Line 1: the columns ${places.join(' and ')} are both called "${title}". Rename one of them in the sheet and export it again.`;
}

function howToNameColumns(titles: readonly string[]): string {
  return [
    `The titles found are ${quoted(titles.filter((title) => title !== ''))}.`,
    'Say which is which in a setup.json and give it with --setup:',
    '{ "responses": { "columns": { "requester": "...", "email": "...", "firstName": "...", "lastName": "..." } } }',
  ].join(' ');
}

function quoted(titles: readonly string[]): string {
  return titles.map((title) => `"${title}"`).join(', ');
}
