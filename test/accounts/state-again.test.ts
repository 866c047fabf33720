import { NO_HISTORY } from '../../src/accounts/history';
import { type AgentState, changesSince, stateOf } from '../../src/accounts/state';
import { account, ago, NOW, sighting } from '../idle/known';

/** It is on, though by our log we disabled it 30 days ago; the extract before had it like this. */
function stateAfter(state: AgentState): AgentState {
  const look = { history: { ...NO_HISTORY, disabledAt: ago(30) }, now: NOW, previousSnapshotAt: ago(10) };
  return stateOf(account({ enabled: true }), { before: sighting({ state }), ...look });
}

describe('an account that somebody else has enabled after we disabled it', () => {
  it.each([
    ['after it', ago(20)],
    ['at the very moment', ago(30)],
  ])('keeps the day on which that was seen first, when it was %s', (_, since) => {
    const state = { word: 'Enabled elsewhere', since } as const;
    expect(stateAfter(state)).toEqual(state);
  });

  it.each([
    ['it was enabled elsewhere before, and then disabled by us', 'Enabled elsewhere', ago(31)],
    ['nobody knows since when it was enabled', 'Enabled elsewhere', null],
    ['it was enabled by us before', 'Enabled by Chat Access', ago(20)],
    ['it was just on', 'Enabled', ago(20)],
    ['it was off', 'Disabled by Chat Access', ago(20)],
  ] as const)('was enabled now when %s', (_, word, since) => {
    expect(stateAfter({ word, since })).toEqual({ word: 'Enabled elsewhere', since: NOW });
  });
});

describe('an account in several departments', () => {
  it('is unchanged while it is in the same, in the same order', () => {
    const now = account({ departments: ['Sales', 'Care'] });
    expect(changesSince(now, sighting({ departments: 'Sales, Care' }))).toBe('');
    expect(changesSince(now, sighting({ departments: 'SalesCare' }))).toBe('Departments');
  });
});
