import type { Setup } from '../../contract';

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

/** Stands for a text that is not a number: the server rejects it and names its field. */
const INVALID_NUMBER = -1;

function parseWholeNumber(typed: string): number {
  const digits = typed.trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : INVALID_NUMBER;
}

function parseOptionalNumber(typed: string): number | null {
  return typed.trim() === '' ? null : parseWholeNumber(typed);
}
