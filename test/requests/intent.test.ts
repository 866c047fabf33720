import { decide, type PriorAttempt } from '../../src/requests/intent';
import type { Account } from '../../src/zendesk/accounts';

const BEGAN = Date.UTC(2026, 2, 2, 9, 30, 15, 400);
const NOTHING: PriorAttempt = { action: '', agentId: '', began: BEGAN };

function account(with_: Partial<Account> = {}): Account {
  return {
    id: '7',
    email: 'ana@acme.com',
    name: 'Ana',
    enabled: true,
    role: 'Agent',
    departments: [],
    kind: 'agent',
    chat: null,
    protected: false,
    createdAt: null,
    lastUsedAt: 'unknown',
    ...with_,
  };
}

describe('what is done for a person', () => {
  it('is a new account when there is none, whatever is remembered', () => {
    const expected = { action: 'Created', write: 'create', account: null };
    expect(decide(null, NOTHING)).toEqual(expected);
    expect(decide(null, { ...NOTHING, action: 'Updated', agentId: '7' })).toEqual(expected);
  });

  it('is to enable an account that is disabled', () => {
    expect(decide(account({ enabled: false }), NOTHING)).toMatchObject({
      action: 'Updated',
      write: 'enable',
    });
  });

  it('is nothing when the account is enabled', () => {
    expect(decide(account(), NOTHING)).toMatchObject({ action: 'No change', write: null });
  });
});

describe('an interrupted attempt', () => {
  const creating: PriorAttempt = { action: 'Created', agentId: '', began: BEGAN };

  it('that was creating an account has made the one that is younger than the attempt', () => {
    const found = account({ createdAt: BEGAN + 3_000 });
    expect(decide(found, creating)).toMatchObject({ action: 'Created', write: null });
  });

  it('has made an account of the same second, since Zendesk gives whole seconds', () => {
    const found = account({ createdAt: Date.UTC(2026, 2, 2, 9, 30, 15) });
    expect(decide(found, creating)).toMatchObject({ action: 'Created' });
  });

  it('has not made an account that is older, or whose age is not known', () => {
    const older = account({ createdAt: Date.UTC(2026, 2, 2, 9, 30, 14) });
    expect(decide(older, creating)).toMatchObject({ action: 'No change', write: null });
    expect(decide(account({ createdAt: null }), creating)).toMatchObject({ action: 'No change' });
    expect(decide({ ...older, enabled: false }, creating)).toMatchObject({
      action: 'Updated',
      write: 'enable',
    });
  });

  it('that enabled an account is not taken for no change', () => {
    const enabling: PriorAttempt = { action: 'Updated', agentId: '7', began: BEGAN };
    expect(decide(account(), enabling)).toMatchObject({ action: 'Updated', write: null });
  });

  it('on another account says nothing about this one', () => {
    const enabling: PriorAttempt = { action: 'Updated', agentId: '8', began: BEGAN };
    expect(decide(account(), enabling)).toMatchObject({ action: 'No change', write: null });
  });

  it('that did nothing says nothing, whatever account the row names', () => {
    expect(decide(account(), { ...NOTHING, agentId: '7' })).toMatchObject({ action: 'No change' });
  });

  it('that was enabling an account has not made a younger one', () => {
    const enabling: PriorAttempt = { action: 'Updated', agentId: '', began: BEGAN };
    expect(decide(account({ createdAt: BEGAN + 3_000 }), enabling)).toMatchObject({ action: 'No change' });
  });

  it('that made an account has not made another one of the same minute', () => {
    const made: PriorAttempt = { action: 'Created', agentId: '8', began: BEGAN };
    expect(decide(account({ createdAt: BEGAN + 3_000 }), made)).toMatchObject({ action: 'No change' });
  });

  it('whose account was disabled again is followed by enabling it', () => {
    const created: PriorAttempt = { action: 'Created', agentId: '7', began: BEGAN };
    expect(decide(account({ enabled: false }), created)).toMatchObject({
      action: 'Updated',
      write: 'enable',
    });
  });
});
