import { NO_HISTORY } from '../../src/accounts/history';
import { type AgentState, changesSince, stateOf } from '../../src/accounts/state';
import { account, ago, NOW, previous } from '../idle/known';

/** It is enabled, though by our log we disabled it 30 days ago; the previous snapshot had it like this. */
function stateAfter(state: AgentState): AgentState {
  const past = { history: { ...NO_HISTORY, disabledAt: ago(30) }, now: NOW, previousSnapshotAt: ago(10) };
  return stateOf(account({ enabled: true }), { before: previous({ state }), ...past });
}

describe('an account that was enabled in Zendesk after we disabled it', () => {
  it.each([
    ['after it', ago(20)],
    ['at the very moment', ago(30)],
  ])('keeps the day on which that was seen first, when it was %s', (_, since) => {
    const state = { isEnabled: true, by: 'elsewhere', since } as const;
    expect(stateAfter(state)).toEqual(state);
  });

  it.each([
    ['it was enabled elsewhere before, and then disabled by us', true, 'elsewhere', ago(31)],
    ['it is not known since when it was enabled', true, 'elsewhere', null],
    ['it was enabled by us before', true, 'chat-access', ago(20)],
    ['it was just enabled', true, null, ago(20)],
    ['it was disabled by us', false, 'chat-access', ago(20)],
    ['it was disabled elsewhere', false, 'elsewhere', ago(20)],
  ] as const)('was enabled now when %s', (_, isEnabled, by, since) => {
    const now = { isEnabled: true, by: 'elsewhere', since: NOW };
    expect(stateAfter({ isEnabled, by, since })).toEqual(now);
  });
});

describe('an account in several departments', () => {
  it('is unchanged while it is in the same, in the same order', () => {
    const now = account({ departments: ['Sales', 'Care'] });
    expect(changesSince(now, previous({ departments: 'Sales, Care' }))).toEqual([]);
    expect(changesSince(now, previous({ departments: 'SalesCare' }))).toEqual(['departments']);
  });
});
