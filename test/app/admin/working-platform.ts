import type { PlatformFacts } from '../../../src/app/admin/platform-results';
import { MINUTE_MS } from '../../../src/shared/time';

export const AT = Date.UTC(2026, 2, 2, 9);

/** Rows that are searched like all others. */
export const MINDED = { searched: true, replaced: true, stepped: true };

/** Everything was tried, and works. */
export const WELL = {
  sheet: {
    texts: { written: true, appended: true, inert: true, showsApostrophe: false },
    time: true,
    searching: { works: true, hidden: MINDED, filtered: MINDED },
    left: null,
  },
  lock: { kind: 'document', acquired: true, released: true },
  properties: { shared: true, own: true },
  scopes: { missing: [], url: null },
  drafts: { found: true, deleted: true, gone: true, trashed: true, search: 'found' },
  areMailsOn: true,
  mailsLeft: 100,
  alertsTo: [],
  address: 'admin@acme.example',
  formatting: { sheet: 'Form Responses 1', allowed: true },
  runs: { since: AT, timer: AT + MINUTE_MS, hasSubmitted: true, now: AT + 60 * MINUTE_MS },
} as const satisfies PlatformFacts;
