import type { Setup } from '../../contract';

/** What an answer of the form gives, as it is being entered. */
export interface AnswerDraft<Given> {
  answer: string;
  given: Given;
}

export interface AnswersDraft {
  departments: AnswerDraft<string[]>[];
  roles: AnswerDraft<string>[];
}

type Answers = Setup['access']['answers'];

export function createAnswersDraft({ departments, roles }: Answers): AnswersDraft {
  return { departments: rowsOf(departments), roles: rowsOf(roles) };
}

function rowsOf<Given>(answers: Record<string, Given>): AnswerDraft<Given>[] {
  return Object.entries(answers).map(([answer, given]) => ({ answer, given }));
}

/** Rows in which nothing has been entered are left out. */
export function parseAnswersDraft({ departments, roles }: AnswersDraft): Answers {
  return {
    departments: answersOf(departments.filter(({ answer, given }) => answer.trim() || given.length > 0)),
    roles: answersOf(roles.filter(({ answer, given }) => answer.trim() || given)),
  };
}

/** Of two rows with one answer neither is lost: a blank more, which makes no difference, lets the server name them. */
function answersOf<Given>(rows: readonly AnswerDraft<Given>[]): Record<string, Given> {
  const answers: Record<string, Given> = {};
  for (const { answer, given } of rows) {
    let name = answer;
    while (name in answers) name += ' ';
    answers[name] = given;
  }
  return answers;
}
