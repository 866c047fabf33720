import { say } from '../text/say';
import { isAbout } from './approval';
import type { RequestRow } from './request';

/** Who may decide on a row that waits for approval, as far as its answers say: nobody about themselves. */
export function decidersOf({ answers }: RequestRow, approvers: readonly string[]): string[] {
  return approvers.filter((each) => !isAbout(each, [answers.requester, answers.email]));
}

/** The row's sentence with those who may decide now; as it was where it is none of ours. What it would do stays: only Zendesk knows that. */
export function withDeciders({ record }: RequestRow, deciders: readonly string[]): string {
  const since = say({ code: 'outcome.approval-since', since: record.updatedAt ?? 0 });
  const at = record.detail.lastIndexOf(since);
  if (at < 0) return record.detail;
  const before = record.detail.slice(0, at + since.length);
  return before + say({ code: 'outcome.deciders', approvers: deciders });
}
