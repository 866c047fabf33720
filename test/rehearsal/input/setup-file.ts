import type { Product } from '../../product';
import { InputError } from '../input-error';
import { type Columns, QUESTIONS } from './columns';

type Section = Record<string, unknown>;

/** A setup.json: all or part of the argument of `saveSetup`, which validates the values. */
export interface SetupFile {
  connection: Section;
  responses: Section;
  access: Section;
  [section: string]: unknown;
}

export function readSetupFile(text: string, name: string): SetupFile {
  const setup = object(parsed(text, name), `${name} must hold one JSON object`);
  const section = (key: string) => object(setup[key] ?? {}, `${name}: "${key}" must be an object`);
  return {
    ...setup,
    connection: section('connection'),
    responses: section('responses'),
    access: section('access'),
  };
}

export function noSetupFile(): SetupFile {
  return { connection: {}, responses: {}, access: {} };
}

/** The column titles in the file; values that are not texts are left for `saveSetup` to report. */
export function givenColumns({ responses }: SetupFile): Partial<Columns> {
  const columns = (responses.columns ?? {}) as Section;
  const given = QUESTIONS.filter(
    (question) => typeof columns[question] === 'string' && columns[question] !== '',
  );
  return Object.fromEntries(given.map((question) => [question, columns[question]]));
}

/** The token in the file, if there is one. */
export function givenToken({ connection }: SetupFile): string | undefined {
  const { kind, token } = (connection.credential ?? {}) as Section;
  return kind === 'token' && typeof token === 'string' ? token : undefined;
}

/** The product on the command line or in the file; another value in the file is left for `saveSetup` to report. */
export function productOf(given: Product | undefined, { connection }: SetupFile, name = ''): Product {
  const { product } = connection;
  if (given && product !== undefined && product !== given) {
    throw new InputError(`--product is ${given}, but ${name} is for another product: give only one of them.`);
  }
  return given ?? (product === 'support' ? product : 'chat');
}

/** The approvers in the file, who can edit the spreadsheet; what is no text is left for `saveSetup` to report. */
export function givenApprovers({ access: { approvers } }: SetupFile): string[] {
  return Array.isArray(approvers) ? approvers.filter((each) => typeof each === 'string') : [];
}

/** The names of the roles that the file gives to new agents. */
export function givenRoles({ access }: SetupFile): string[] {
  const { role, answers } = access;
  const byAnswer = Object.values(((answers ?? {}) as { roles?: Section }).roles ?? {});
  return [...new Set([role, ...byAnswer])].filter(
    (name) => typeof name === 'string' && name !== '',
  ) as string[];
}

/** Does not show the message of `JSON.parse`, which quotes a part of the file that may contain a token. */
function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    const line =
      position === undefined ? '' : `, near line ${text.slice(0, Number(position)).split('\n').length}`;
    throw new InputError(`${name} is not valid JSON${line}.`);
  }
}

function object(value: unknown, otherwise: string): Section {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Section;
  throw new InputError(`${otherwise}.`);
}
