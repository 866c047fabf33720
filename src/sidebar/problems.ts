import type { Problem } from '../setup/settings';

/** The messages for a field, and for what lies below it: `access.domains` and `access.domains.1`. */
export function messagesFor(problems: readonly Problem[], field: string): string[] {
  const messages = problems.filter((problem) => isWithin(problem.field, field)).map(({ message }) => message);
  return [...new Set(messages)];
}

/** Which items of a list are wrong. */
export function wrongItems(problems: readonly Problem[], field: string): number[] {
  return problems
    .filter((problem) => problem.field !== field && isWithin(problem.field, field))
    .map((problem) => Number(problem.field.slice(field.length + 1).split('.')[0]));
}

/** A changed field is right until the server says otherwise. */
export function without(problems: readonly Problem[], field: string): Problem[] {
  return problems.filter((problem) => !isWithin(problem.field, field) && !isWithin(field, problem.field));
}

function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`);
}
