import type { Setup } from '../../contract';
import { parseOptionalNumber, parseWholeNumber } from '../whole-number';

type Policy = Setup['idle'];

/** The policy as it is typed: numbers are texts, so that what is not a number is kept too. */
export interface IdleDraft extends Pick<Policy, 'mode' | 'exempt' | 'by' | 'openTickets'> {
  disableAfterDays: string;
  neverUsedAfterDays: string;
  warnDaysBefore: string;
  deleteAfterDays: string;
  percent: string;
  count: string;
}

export function createIdleDraft(policy: Policy): IdleDraft {
  const { mode, exempt, by, openTickets } = policy;
  const { disableAfterDays, neverUsedAfterDays, warnDaysBefore, deleteAfterDays } = policy;
  return {
    ...{ mode, exempt, by, openTickets },
    disableAfterDays: String(disableAfterDays),
    neverUsedAfterDays: String(neverUsedAfterDays),
    warnDaysBefore: String(warnDaysBefore ?? ''),
    deleteAfterDays: String(deleteAfterDays ?? ''),
    percent: String(policy.limit.percent),
    count: String(policy.limit.count),
  };
}

export function parseIdleDraft(draft: IdleDraft): Policy {
  return {
    mode: draft.mode,
    disableAfterDays: parseWholeNumber(draft.disableAfterDays),
    neverUsedAfterDays: parseWholeNumber(draft.neverUsedAfterDays),
    warnDaysBefore: parseOptionalNumber(draft.warnDaysBefore),
    deleteAfterDays: parseOptionalNumber(draft.deleteAfterDays),
    exempt: draft.exempt,
    limit: { percent: parseWholeNumber(draft.percent), count: parseWholeNumber(draft.count) },
    by: draft.by,
    openTickets: draft.openTickets,
  };
}
