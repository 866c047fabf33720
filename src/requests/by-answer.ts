import { titleKey } from '../shared/titles';
import type { Message } from '../text/say';
import type { Answers } from './request';

/** What new and enabled accounts get. */
export interface GivenAccess {
  departments: readonly string[];
  /** `null`: the product's plain agent role. */
  role: string | null;
  /** What answers give: departments besides those above, a role in place of the one above. */
  answers: {
    departments: Readonly<Record<string, readonly string[]>>;
    roles: Readonly<Record<string, string>>;
  };
}

/** What this request gives. */
export interface Grant {
  departments: readonly string[];
  role: string | null;
  /** The answers name the role, so that it takes the place of one that the account had before. */
  isRoleByAnswer: boolean;
  /** What the setup knows no meaning of: the default is given. */
  unknown: readonly { question: 'department' | 'role'; answer: string }[];
}

/** An answer gives what the setup says of it, and nothing else. */
export function grantFor(answers: Pick<Answers, 'department' | 'role'>, access: GivenAccess): Grant {
  const departments = given(answers.department, access.answers.departments);
  const roles = given(answers.role, access.answers.roles);
  const [role, ...others] = new Set(roles.values);
  const isRoleByAnswer = role !== undefined && others.length === 0;
  const unclear = others.length > 0 ? [(answers.role ?? '').trim()] : roles.unknown;
  return {
    departments: [...new Set([...access.departments, ...departments.values.flat()])],
    role: isRoleByAnswer ? role : access.role,
    isRoleByAnswer,
    unknown: [
      ...departments.unknown.map((answer) => ({ question: 'department' as const, answer })),
      ...unclear.map((answer) => ({ question: 'role' as const, answer })),
    ],
  };
}

/** What the row says of answers that give nothing; `null`: there are none. */
export function unknownAnswers({ unknown }: Pick<Grant, 'unknown'>): Message | null {
  return unknown.length === 0 ? null : { code: 'outcome.unknown-answers', answers: unknown };
}

/**
 * Google Forms joins the ticked answers with commas, which may also stand in an answer: the longest one that the setup knows
 * counts.
 */
function given<Value>(
  answer: string | undefined,
  known: Readonly<Record<string, Value>>,
): { values: Value[]; unknown: string[] } {
  const values = new Map(Object.entries(known).map(([each, value]) => [titleKey(each), value]));
  const mostParts = Math.max(1, ...Object.keys(known).map((each) => each.split(',').length));
  const parts = (answer ?? '').split(',');
  const found: { values: Value[]; unknown: string[] } = { values: [], unknown: [] };
  for (let from = 0; from < parts.length; ) {
    const { text, length, value } = longest(parts.slice(from, from + mostParts), values);
    if (value !== undefined) found.values.push(value);
    else if (text !== '') found.unknown.push(text);
    from += length;
  }
  return found;
}

/** Of what begins here, the longest answer that is known; else the first part alone. */
function longest<Value>(parts: readonly string[], values: ReadonlyMap<string, Value>) {
  for (let length = parts.length; length > 0; length--) {
    const text = parts.slice(0, length).join(',').trim();
    const value = values.get(titleKey(text));
    if (value !== undefined) return { text, length, value };
  }
  return { text: (parts[0] ?? '').trim(), length: 1, value: undefined };
}
