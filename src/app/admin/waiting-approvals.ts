import type { Approvals } from '../../contract';
import { effectiveUserEmail } from '../../google/session';
import { isApprovalUsed, isApprover } from '../../requests/approval';
import { readByStatus } from '../../sheets/status-column';
import type { AppContext } from '../context';
import { needsApproval } from '../requests/decide-rows';
import { approversOf } from '../requests/services';

type Context = Pick<AppContext, 'setup' | 'state' | 'responseGrid' | 'openReadOnly'>;

/** So many are listed; the sheet has all of them. */
const MAX_LISTED = 30;

/** The requests that wait for a decision; `null`: the setup wants none. */
export function waitingApprovals(context: Context): Approvals | null {
  const grid = isApprovalUsed(context.setup.access) ? context.responseGrid() : null;
  if (!grid) return null;
  const waiting = readByStatus(context.openReadOnly(grid), (status) => status === 'Needs approval');
  const requests = waiting.filter(needsApproval).map(({ row, id, answers, record }) => ({
    id,
    row,
    requester: answers.requester.trim(),
    email: answers.email.trim(),
    name: `${answers.firstName} ${answers.lastName}`.trim(),
    since: new Date(record.updatedAt ?? 0).toISOString(),
  }));
  const mayDecide = isApprover(effectiveUserEmail(), approversOf(context));
  return { mayDecide, total: requests.length, requests: requests.slice(0, MAX_LISTED) };
}
