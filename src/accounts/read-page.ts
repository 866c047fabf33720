import { MINUTE_MS, SECOND_MS } from '../shared/time';
import { type AccountPage, type Failure, isRetryable, type Result } from '../zendesk/accounts';
import type { SnapshotParts } from './ports';

/** A page that failed is asked for again after these waits. */
const PAGE_RETRY_WAITS_MS = [5 * SECOND_MS, 20 * SECOND_MS];

/** While a request waits for the accounts. */
const HASTY_RETRY_WAITS_MS = [2 * SECOND_MS];

/** A pause that Zendesk asks for is waited out when it is no longer than this. */
const MAX_PAUSE_WAITED_OUT_MS = MINUTE_MS;

/**
 * A page of the list. One that does not come at once is waited for a little: of many pages one fails. A caller that is not
 * patient does not sit out a pause that Zendesk asks for.
 */
export function readPage(
  cursor: string | null,
  isPatient: boolean,
  { accounts, sleep, now, isLate }: Pick<SnapshotParts, 'accounts' | 'sleep' | 'now' | 'isLate'>,
): Result<AccountPage> {
  const waits = isPatient ? [...PAGE_RETRY_WAITS_MS] : [...HASTY_RETRY_WAITS_MS];
  for (;;) {
    const page = accounts.list(cursor);
    const wait = waits.shift();
    if (page.kind === 'ok' || !isRetryable(page) || wait === undefined || isLate()) return page;
    if (!isPatient && asksForPause(page)) return page;
    const pause = Math.max(wait, (page.notBefore ?? 0) - now());
    if (pause > MAX_PAUSE_WAITED_OUT_MS) return page;
    sleep(pause);
  }
}

/** Zendesk has said when to come back. */
export function asksForPause(failure: Failure): boolean {
  return isRetryable(failure) && failure.notBefore !== null;
}
