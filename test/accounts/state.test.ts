import { NO_HISTORY } from '../../src/accounts/history';
import {
  type AgentState,
  changesSince,
  isDisabledByUs,
  type PreviousAccount,
  stateOf,
} from '../../src/accounts/state';
import { account, ago, NOW, previous } from '../idle/known';

/** The previous snapshot was made ten days ago. */
function stateNow(enabled: boolean, before: PreviousAccount | null, history = {}) {
  const past = { before, history: { ...NO_HISTORY, ...history }, now: NOW, previousSnapshotAt: ago(10) };
  return stateOf(account({ enabled }), past);
}

function state(isEnabled: boolean, by: AgentState['by'], since: number | null): AgentState {
  return { isEnabled, by, since };
}

/** As it stood in the previous snapshot. */
function was(before: AgentState): PreviousAccount {
  return previous({ enabled: before.isEnabled, state: before });
}

describe('an account that was not in the previous snapshot', () => {
  it.each([true, false])('enabled: %s, is so since before we can tell', (enabled) => {
    expect(stateNow(enabled, null)).toEqual(state(enabled, null, null));
  });

  it('was enabled or disabled by us when the log says so', () => {
    expect(stateNow(true, null, { lastRequestedAt: ago(3) })).toEqual(state(true, 'chat-access', ago(3)));
    expect(stateNow(false, null, { disabledAt: ago(3) })).toEqual(state(false, 'chat-access', ago(3)));
  });

  it('and is enabled though the log says that we disabled it, was enabled elsewhere', () => {
    const history = { lastRequestedAt: ago(90), disabledAt: ago(30) };
    expect(stateNow(true, null, history)).toEqual(state(true, 'elsewhere', NOW));
  });
});

describe('an account that stands as in the previous snapshot', () => {
  it.each([
    state(true, null, null),
    state(true, 'elsewhere', ago(20)),
    state(false, 'elsewhere', ago(20)),
    state(false, null, null),
  ])('keeps its state: %j', (before) => {
    expect(stateNow(before.isEnabled, was(before))).toEqual(before);
  });

  it('was enabled by us when it was requested again and it was not known who had enabled it', () => {
    const before = was(state(true, null, null));
    expect(stateNow(true, before, { lastRequestedAt: ago(3) })).toEqual(state(true, 'chat-access', ago(3)));
  });

  it('stays enabled elsewhere when it is requested again', () => {
    const before = was(state(true, 'elsewhere', ago(20)));
    expect(stateNow(true, before, { lastRequestedAt: ago(3) })).toEqual(before.state);
  });

  it('stays enabled by us since the first request that did so', () => {
    const before = was(state(true, 'chat-access', ago(20)));
    expect(stateNow(true, before, { lastRequestedAt: ago(3) })).toEqual(before.state);
  });

  it('was disabled by us when the log has it after what was known', () => {
    const before = was(state(false, 'elsewhere', ago(20)));
    expect(stateNow(false, before, { disabledAt: ago(3) })).toEqual(state(false, 'chat-access', ago(3)));
    expect(stateNow(false, before, { disabledAt: ago(20) })).toEqual(before.state);
    expect(stateNow(false, before, { disabledAt: ago(30) })).toEqual(before.state);
  });

  it('stays disabled by us since then, also when the log is gone', () => {
    const before = was(state(false, 'chat-access', ago(20)));
    expect(stateNow(false, before, { disabledAt: ago(20) })).toEqual(before.state);
    expect(stateNow(false, before)).toEqual(before.state);
  });

  it('stays disabled by us since the first time when the log has a later one', () => {
    const before = was(state(false, 'chat-access', ago(20)));
    expect(stateNow(false, before, { disabledAt: ago(3) })).toEqual(before.state);
  });

  it('was disabled by us by the log, whatever an editor has made of the state in the sheet', () => {
    const before = previous({ enabled: false, state: state(true, 'chat-access', ago(20)) });
    expect(stateNow(false, before, { disabledAt: ago(3) })).toEqual(state(false, 'chat-access', ago(3)));
  });

  it('and was disabled by us in between, was enabled elsewhere', () => {
    const before = was(state(true, null, null));
    for (const days of [9, 10, 11]) {
      expect(stateNow(true, before, { disabledAt: ago(days) })).toEqual(state(true, 'elsewhere', NOW));
    }
  });
});

describe('an account that stands otherwise than in the previous snapshot', () => {
  const wasOn = was(state(true, null, null));
  const wasOff = was(state(false, 'chat-access', ago(90)));

  it('was switched by us when the log has it since then', () => {
    expect(stateNow(false, wasOn, { disabledAt: ago(10) })).toEqual(state(false, 'chat-access', ago(10)));
    expect(stateNow(true, wasOff, { lastRequestedAt: ago(10) })).toEqual(state(true, 'chat-access', ago(10)));
  });

  it.each([
    ['off', false, wasOn],
    ['on', true, wasOff],
  ])('was switched %s elsewhere when the log is older, or says nothing', (_, enabled, before) => {
    const older = { lastRequestedAt: ago(10, -1), disabledAt: ago(10, -1) };
    expect(stateNow(enabled, before)).toEqual(state(enabled, 'elsewhere', NOW));
    expect(stateNow(enabled, before, older)).toEqual(state(enabled, 'elsewhere', NOW));
  });
});

describe('an account disabled by us', () => {
  it.each([
    [state(false, 'chat-access', null), true],
    [state(true, 'chat-access', null), false],
    [state(false, 'elsewhere', null), false],
    [state(false, null, null), false],
  ])('is known by its state: %j', (of, isOurs) => {
    expect(isDisabledByUs(of)).toBe(isOurs);
  });
});

describe('what has changed since the previous snapshot', () => {
  it.each<[string[], object]>([
    [[], {}],
    [['disabled'], { enabled: false }],
    [['role'], { role: 'Supervisor' }],
    [['departments'], { departments: ['Sales', 'Care'] }],
    [['address'], { email: 'Ana@acme.example' }],
    [['name'], { name: 'Ana' }],
    [['disabled', 'role', 'name'], { enabled: false, role: 'Supervisor', name: 'Ana' }],
  ])('%j', (changes, now) => {
    expect(changesSince(account(now), previous())).toEqual(changes);
  });

  it('is that it is enabled, or new', () => {
    expect(changesSince(account(), previous({ enabled: false }))).toEqual(['enabled']);
    expect(changesSince(account(), null)).toEqual(['new']);
  });
});
