import type { FinishedAttempt } from './attempt';
import type { LogLine } from './ports';

/** The account as Zendesk has it now, where it was changed. */
export function accountAfter({ outcome, account }: FinishedAttempt): Pick<LogLine, 'after'> {
  if (account === null || outcome.kind !== 'done' || outcome.action === 'No change') return {};
  const { id, email, name, enabled, role, departments, kind } = account;
  return { after: JSON.stringify({ id, email, name, enabled, role, departments, kind }) };
}
