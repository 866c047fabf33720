import type { Action, RowRecord } from './request';

/** How a request has ended, as every report counts it. */
export type OutcomeKind = 'created' | 'updated' | 'unchanged' | 'rejected' | 'failed';

const ENDS: Partial<Record<Action, OutcomeKind>> = {
  Created: 'created',
  Updated: 'updated',
  'No change': 'unchanged',
};

/** `null`: it has not ended. */
export function outcomeKind({ status, action }: Pick<RowRecord, 'status' | 'action'>): OutcomeKind | null {
  if (status === 'Rejected') return 'rejected';
  if (status === 'Needs attention') return 'failed';
  return (status === 'Done' && ENDS[action]) || null;
}

/** Whether it has given an account: on Suite the account is there while the row waits for the access to chat. */
export function hasGiven({
  status,
  action,
  agentId,
}: Record<'status' | 'action' | 'agentId', string>): boolean {
  const isThere = action === 'Created' || action === 'Updated';
  return isThere && (status === 'Done' || (status === 'Waiting' && agentId !== ''));
}
