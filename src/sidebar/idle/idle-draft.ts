import type { Setup } from '../../setup/settings';

type Policy = Setup['idle'];

/** As it is typed: what is no number yet must not be lost either. */
export interface IdleDraft extends Pick<Policy, 'mode' | 'exempt'> {
  disableAfterDays: string;
  neverUsedAfterDays: string;
  warnDaysBefore: string;
  deleteAfterDays: string;
  percent: string;
  count: string;
}

export function idleDraft(policy: Policy): IdleDraft {
  const { mode, exempt, disableAfterDays, neverUsedAfterDays, warnDaysBefore, deleteAfterDays } = policy;
  return {
    mode,
    exempt,
    disableAfterDays: String(disableAfterDays),
    neverUsedAfterDays: String(neverUsedAfterDays),
    warnDaysBefore: String(warnDaysBefore ?? ''),
    deleteAfterDays: String(deleteAfterDays ?? ''),
    percent: String(policy.limit.percent),
    count: String(policy.limit.count),
  };
}

export function idleWish(draft: IdleDraft): Policy {
  return {
    mode: draft.mode,
    disableAfterDays: toNumber(draft.disableAfterDays),
    neverUsedAfterDays: toNumber(draft.neverUsedAfterDays),
    warnDaysBefore: toNumberOrNone(draft.warnDaysBefore),
    deleteAfterDays: toNumberOrNone(draft.deleteAfterDays),
    exempt: draft.exempt,
    limit: { percent: toNumber(draft.percent), count: toNumber(draft.count) },
  };
}

/** What is no number becomes one that the server refuses at its field. */
const REFUSED = -1;

function toNumber(typed: string): number {
  const digits = typed.trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : REFUSED;
}

function toNumberOrNone(typed: string): number | null {
  return typed.trim() === '' ? null : toNumber(typed);
}
