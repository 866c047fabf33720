import type { Problem } from '../contract';

/** The messages for a field and for the paths below it: `access.domains` also has those of `access.domains.1`. */
export function messagesFor(problems: readonly Problem[], field: string): string[] {
  const messages = problems.filter((problem) => isWithin(problem.field, field)).map(({ message }) => message);
  return [...new Set(messages)];
}

/** The indexes of the invalid items of a list. */
export function invalidItems(problems: readonly Problem[], field: string): number[] {
  return problems
    .filter((problem) => problem.field !== field && isWithin(problem.field, field))
    .map((problem) => Number(problem.field.slice(field.length + 1).split('.')[0]));
}

/** Once a field has been edited, it counts as valid until it is checked again. */
export function withoutProblemsAt(problems: readonly Problem[], field: string): Problem[] {
  return problems.filter((problem) => !isWithin(problem.field, field) && !isWithin(field, problem.field));
}

function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`);
}
