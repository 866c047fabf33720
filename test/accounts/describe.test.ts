import { describe as describeAccounts } from '../../src/accounts/describe';
import { NO_HISTORY } from '../../src/accounts/history';
import { account, ago, NOW, previous } from '../idle/known';

const LATELY = { previous: new Map([['7', previous()]]), previousSnapshotAt: ago(1) };

describe('the description of an account', () => {
  it('says how long it was not used, how it stands, and what has changed', () => {
    const ana = account({ lastUsedAt: ago(3, 1), role: 'Supervisor' });
    const ben = account({ id: '8', lastUsedAt: 'never', enabled: false });
    const histories = new Map([['8', { ...NO_HISTORY, disabledAt: ago(2) }]]);
    expect(describeAccounts([ana, ben], LATELY, histories, NOW, new Map())).toEqual([
      { account: ana, days: 2, state: { isEnabled: true, by: null, since: null }, changes: ['role'] },
      {
        account: ben,
        days: null,
        state: { isEnabled: false, by: 'chat-access', since: ago(2) },
        changes: ['new'],
      },
    ]);
  });

  it('names no changes in the first snapshot', () => {
    const first = { previous: new Map(), previousSnapshotAt: 0 };
    expect(describeAccounts([account()], first, new Map(), NOW, new Map())[0]?.changes).toEqual([]);
  });
});
