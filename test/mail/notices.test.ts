import type { AlertParts } from '../../src/mail/alerts';
import { mailAdmins, settleNotices } from '../../src/mail/notices';
import { DEFAULT_SETUP } from '../../src/setup/settings';
import { AppState } from '../../src/state/app-state';
import { MemoryOutbox } from '../requests/memory-outbox';
import { Memory } from '../state/memory-store';

/** An execution that has read all properties when it began. */
class ReadBefore extends Memory {
  readonly #store: Memory;

  constructor(store: Memory) {
    super(Object.fromEntries(store.values));
    this.#store = store;
  }

  override fresh(key: string): string | null {
    return this.#store.get(key);
  }
}

describe('what the admins are told once', () => {
  it('is not told again by an execution that began while it was being told', () => {
    const did: string[] = [];
    const store = new Memory();
    const parts = (shared: Memory): AlertParts => ({
      state: new AppState(shared, new Memory()),
      setup: { ...DEFAULT_SETUP, mail: { ...DEFAULT_SETUP.mail, alertsTo: ['admin@acme.com'] } },
      outbox: new MemoryOutbox((deed) => void did.push(deed)),
      sheetUrl: 'https://sheet.example',
      now: () => 0,
      locked: (action) => action(),
    });
    const open = { key: 'P-1-end', subject: 'Done', text: 'All of it.', draftId: null, sent: false };
    store.set({ notices: JSON.stringify([open]) });
    const later = parts(new ReadBefore(store));
    mailAdmins('P-1-end', open, parts(store));
    settleNotices(later);
    expect(did.filter((deed) => deed.startsWith('send'))).toHaveLength(1);
  });
});
