import type { Account, Failure, Result } from '../zendesk/accounts';
import type { SnapshotParts } from './ports';

/** A page that failed is asked for again after these waits, in milliseconds. */
const WAITS = [5_000, 20_000];

/** A pause that Zendesk asks for is waited out when it is no longer than this. */
const SHORT_PAUSE = 60_000;

/** The accounts after this one. Whoever is patient waits a little for a page that does not come at once. */
export function readPage(
  after: string | null,
  patient: boolean,
  { accounts, sleep, now }: Pick<SnapshotParts, 'accounts' | 'sleep' | 'now'>,
): Result<Account[]> {
  const waits = patient ? [...WAITS] : [];
  for (;;) {
    const page = accounts.list(after);
    const wait = waits.shift();
    if (page.kind !== 'later' || wait === undefined) return page;
    const pause = Math.max(wait, (page.notBefore ?? 0) - now());
    if (pause > SHORT_PAUSE) return page;
    sleep(pause);
  }
}

/** Zendesk has said when to come back. */
export function isPause(trouble: Failure): boolean {
  return trouble.kind === 'later' && trouble.notBefore !== null;
}
