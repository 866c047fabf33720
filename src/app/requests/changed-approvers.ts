import { mailPeople } from '../../mail/notices';
import { isApprover } from '../../requests/approval';
import { isUnchanged } from '../../requests/claim';
import { decidersOf, withDeciders } from '../../requests/deciders';
import type { RequestRow } from '../../requests/request';
import type { Setup } from '../../setup/settings';
import type { ResponseSheet } from '../../sheets/response-sheet';
import type { AskedApprovers } from '../../state/asked-approvers';
import { sayTo } from '../../text/say';
import type { AppContext } from '../context';
import { needsApproval } from './decide-rows';
import { approversOf, rowsOf } from './services';

/** Notes whom the rows that wait name, before a setup with others is used for the first time. */
export function noteApprovers(
  before: Setup,
  after: Setup,
  { state, now }: Pick<AppContext, 'state' | 'now'>,
): void {
  const [approvers, others] = [before, after].map((setup) => approversOf({ setup, state }));
  if (!approvers || !others || isSame(approvers, others)) return;
  const asked = state.askedApprovers.fresh() ?? { approvers, at: now() };
  state.askedApprovers.set({ ...asked, changedAt: now() });
}

type Context = Pick<
  AppContext,
  'state' | 'setup' | 'log' | 'now' | 'withLease' | 'adminMailServices' | 'isLate'
>;

/**
 * Where others may decide than the rows that wait for approval say, the rows follow, in one write, and those who could not decide
 * before are mailed once. `rows`: as they were before this run handled them.
 */
export function followApprovers(rows: readonly RequestRow[], sheet: ResponseSheet, context: Context): void {
  const { state, now, isLate } = context;
  const approvers = approversOf(context);
  const asked = state.askedApprovers.get();
  const isWaiting = rows.some(({ record }) => record.status === 'Needs approval');
  if (asked ? isSame(asked.approvers, approvers) : !isWaiting) return;
  const done = () => state.askedApprovers.set({ approvers, at: now() });
  if (!asked) done();
  else if (!isLate() && !sheet.refreshLayout()) follow(rows, { asked, approvers, done }, sheet, context);
}

function follow(
  rows: readonly RequestRow[],
  { asked, approvers, done }: { asked: AskedApprovers; approvers: readonly string[]; done: () => void },
  sheet: ResponseSheet,
  context: Context,
): void {
  const { now } = context;
  const all = sheet.read(rows.map(({ row }) => row)).filter(needsApproval);
  rewrite(all, approvers, sheet, context);
  // The others were asked by a mail of their own.
  const waiting = all.filter(({ record }) => (record.updatedAt ?? 0) <= (asked.changedAt ?? now()));
  const added = approvers.filter((each) => !isApprover(each, asked.approvers));
  const to = added.filter((each) => waiting.some((row) => decidersOf(row, [each]).length > 0));
  if (to.length === 0) {
    done();
    return;
  }
  // Other notices are written under this lease as well.
  context.withLease('idle', () => {
    const services = context.adminMailServices();
    const { language } = context.setup.mail;
    const count = waiting.filter((row) => decidersOf(row, to).length > 0).length;
    const subject = sayTo(language, { code: 'approval.taken-over-subject', count });
    const text = sayTo(language, { code: 'approval.taken-over', count, sheetUrl: services.sheetUrl });
    mailPeople({ key: `A-${asked.at}`, to }, { subject, text }, services, done); // guard: new-approvers-are-mailed
  });
}

function rewrite(
  waiting: readonly RequestRow[],
  approvers: readonly string[],
  sheet: ResponseSheet,
  context: Context,
): void {
  const updates = waiting.flatMap((row) => {
    const detail = withDeciders(row, decidersOf(row, approvers));
    if (detail === row.record.detail) return [];
    return [{ row, record: { ...row.record, detail }, precondition: isUnchanged(row), isOfDetail: true }];
  });
  if (updates.length > 0) rowsOf(sheet, context).claim(updates);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  const sorted = (list: readonly string[]) =>
    [...list]
      .map((each) => each.toLowerCase())
      .sort()
      .join();
  return sorted(one) === sorted(other);
}
