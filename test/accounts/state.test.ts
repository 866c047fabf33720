import { NO_HISTORY } from '../../src/accounts/history';
import { changesSince, type PreviousAccount, stateOf } from '../../src/accounts/state';
import { account, ago, NOW, sighting } from '../idle/known';

/** The extract before was made ten days ago. */
function stateNow(enabled: boolean, before: PreviousAccount | null, history = {}) {
  const look = { before, history: { ...NO_HISTORY, ...history }, now: NOW, previousSnapshotAt: ago(10) };
  return stateOf(account({ enabled }), look);
}

const off = (state: PreviousAccount['state']) => sighting({ enabled: false, state });
const on = (state: PreviousAccount['state']) => sighting({ enabled: true, state });

describe('an account that was not in the extract before', () => {
  it.each([
    [true, 'Enabled'],
    [false, 'Disabled'],
  ])('enabled: %s, is %s since nobody knows when', (enabled, word) => {
    expect(stateNow(enabled, null)).toEqual({ word, since: null });
  });

  it('was enabled or disabled by us when the log says so', () => {
    expect(stateNow(true, null, { lastRequestedAt: ago(3) })).toEqual({
      word: 'Enabled by Chat Access',
      since: ago(3),
    });
    expect(stateNow(false, null, { disabledAt: ago(3) })).toEqual({
      word: 'Disabled by Chat Access',
      since: ago(3),
    });
  });

  it('and is on though the log says that we disabled it, was enabled elsewhere', () => {
    expect(stateNow(true, null, { lastRequestedAt: ago(90), disabledAt: ago(30) })).toEqual({
      word: 'Enabled elsewhere',
      since: NOW,
    });
  });
});

describe('an account that stands as in the extract before', () => {
  it.each([
    [true, on({ word: 'Enabled', since: null })],
    [true, on({ word: 'Enabled elsewhere', since: ago(20) })],
    [false, off({ word: 'Disabled elsewhere', since: ago(20) })],
    [false, off({ word: 'Disabled', since: null })],
  ])('enabled: %s, keeps its state', (enabled, before) => {
    expect(stateNow(enabled, before)).toEqual(before.state);
  });

  it('was enabled by us when it was asked for again and nobody knew who had enabled it', () => {
    const before = on({ word: 'Enabled', since: null });
    expect(stateNow(true, before, { lastRequestedAt: ago(3) })).toEqual({
      word: 'Enabled by Chat Access',
      since: ago(3),
    });
  });

  it('stays enabled elsewhere when it is asked for again', () => {
    const before = on({ word: 'Enabled elsewhere', since: ago(20) });
    expect(stateNow(true, before, { lastRequestedAt: ago(3) })).toEqual(before.state);
  });

  it('was disabled by us when the log has it after what was known', () => {
    const before = off({ word: 'Disabled elsewhere', since: ago(20) });
    expect(stateNow(false, before, { disabledAt: ago(3) }).word).toBe('Disabled by Chat Access');
    expect(stateNow(false, before, { disabledAt: ago(20) })).toEqual(before.state);
    expect(stateNow(false, before, { disabledAt: ago(30) })).toEqual(before.state);
  });

  it('stays disabled by us since then, also when the log is gone', () => {
    const before = off({ word: 'Disabled by Chat Access', since: ago(20) });
    expect(stateNow(false, before, { disabledAt: ago(20) })).toEqual(before.state);
    expect(stateNow(false, before)).toEqual(before.state);
  });

  it('and was disabled by us in between, was enabled elsewhere', () => {
    const before = on({ word: 'Enabled', since: null });
    const elsewhere = { word: 'Enabled elsewhere', since: NOW };
    expect(stateNow(true, before, { disabledAt: ago(9) })).toEqual(elsewhere);
    expect(stateNow(true, before, { disabledAt: ago(10) })).toEqual(elsewhere);
    expect(stateNow(true, before, { disabledAt: ago(11) })).toEqual(elsewhere);
  });
});

describe('an account that stands otherwise than in the extract before', () => {
  const wasOn = on({ word: 'Enabled', since: null });
  const wasOff = off({ word: 'Disabled by Chat Access', since: ago(90) });

  it('was switched by us when the log has it since the last look', () => {
    expect(stateNow(false, wasOn, { disabledAt: ago(10) })).toEqual({
      word: 'Disabled by Chat Access',
      since: ago(10),
    });
    expect(stateNow(true, wasOff, { lastRequestedAt: ago(10) })).toEqual({
      word: 'Enabled by Chat Access',
      since: ago(10),
    });
  });

  it.each([
    ['off', false, wasOn],
    ['on', true, wasOff],
  ])('was switched %s elsewhere when the log is older, or says nothing', (_, enabled, before) => {
    const word = enabled ? 'Enabled elsewhere' : 'Disabled elsewhere';
    expect(stateNow(enabled, before)).toEqual({ word, since: NOW });
    expect(stateNow(enabled, before, { lastRequestedAt: ago(10, -1), disabledAt: ago(10, -1) })).toEqual({
      word,
      since: NOW,
    });
  });
});

describe('what has changed since the extract before', () => {
  it.each([
    ['', {}],
    ['Disabled', { enabled: false }],
    ['Role', { role: 'Supervisor' }],
    ['Departments', { departments: ['Sales', 'Care'] }],
    ['Address', { email: 'Ana@acme.example' }],
    ['Name', { name: 'Ana' }],
    ['Disabled, Role, Name', { enabled: false, role: 'Supervisor', name: 'Ana' }],
  ])('"%s"', (words, changes) => {
    expect(changesSince(account(changes), sighting())).toBe(words);
  });

  it('"Enabled" and "New"', () => {
    expect(changesSince(account(), sighting({ enabled: false }))).toBe('Enabled');
    expect(changesSince(account(), null)).toBe('New');
  });
});
