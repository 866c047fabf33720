import type { Failure, Result } from '../accounts';
import { HTTP_STATUS } from '../status';
import type { TeamNames } from './names';

const OUTDATED: Failure = {
  kind: 'transient',
  notBefore: null,
  reason: { code: 'failure.names-outdated' },
};

/** What Zendesk refused under an outdated number is tried again, with that of today. */
export function withNamesOfToday<T>(results: readonly Result<T>[], names: TeamNames): Result<T>[] {
  const isSuspect = (result: Result<T>) =>
    result.kind === 'rejected' && result.status !== HTTP_STATUS.FORBIDDEN;
  if (!results.some(isSuspect) || !names.relearn()) return [...results]; // guard: numbers-of-today
  return results.map((result) => (isSuspect(result) ? OUTDATED : result));
}
