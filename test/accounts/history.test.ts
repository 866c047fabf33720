import fc from 'fast-check';
import {
  type AccountEvent,
  historiesOf,
  LOG_ACTIONS,
  NO_HISTORY,
  readLogAction,
} from '../../src/accounts/history';

function event(
  at: number,
  action: AccountEvent['action'],
  changes: Partial<AccountEvent> = {},
): AccountEvent {
  const nothing = { reference: '', address: '', detail: '', mail: '', before: '', isProved: true };
  return { ...nothing, at, action, agentId: '7', ...changes };
}

function historyOf(...events: AccountEvent[]) {
  return historiesOf(events).get('7') ?? NO_HISTORY;
}

describe('the history of an account in the log', () => {
  it.each(['Created', 'Updated', 'No change', 'Restored'] as const)(
    '%s keeps it, and ends a disabling',
    (action) => {
      expect(historyOf(event(1, 'Disabled'), event(2, action))).toEqual({
        ...NO_HISTORY,
        lastRequestedAt: 2,
        isGivenByUs: action === 'Created' || action === 'Updated',
      });
    },
  );

  it('goes by a line without a valid proof where that protects the account, and nowhere else', () => {
    const unproved = { isProved: false };
    expect(historyOf(event(1, 'Disabled', unproved))).toMatchObject({
      disabledAt: 1,
      isDisablingProved: false,
    });
    expect(historyOf(event(1, 'Disabled'), event(2, 'Disabled', unproved))).toMatchObject({
      disabledAt: 2,
      isDisablingProved: false,
    });
    expect(historyOf(event(1, 'Disabled'), event(2, 'Restored', unproved))).toEqual({
      ...NO_HISTORY,
      lastRequestedAt: 2,
      disabledAt: 1,
    });
    expect(historyOf(event(1, 'Disabled', unproved), event(2, 'Restored', unproved))).toEqual({
      ...NO_HISTORY,
      lastRequestedAt: 2,
    });
    expect(historyOf(event(1, 'Not restored', unproved)).isDisablingProved).toBe(false);
    expect(historyOf(event(1, 'Warned', { mail: 'Sent: warning', ...unproved }))).toEqual(NO_HISTORY);
  });

  it('Disabled is remembered, beside what kept it before', () => {
    expect(historyOf(event(1, 'Created'), event(2, 'Disabled'))).toMatchObject({
      lastRequestedAt: 1,
      disabledAt: 2,
    });
  });

  it('Not disabled takes a Disabled back and keeps nothing', () => {
    expect(historyOf(event(1, 'Disabled'), event(2, 'Not disabled'))).toEqual(NO_HISTORY);
  });

  it.each([
    ['Sent: warning', 1],
    ['Sent: warning r-7', 1],
    ['Sending: warning r-7', null],
    ['Not sent: warning', null],
    ['Not sent: warning r-7', null],
    ['', null],
    ['Sent', null],
  ])('a warning whose mail is "%s" counts from %s', (mail, warnedAt) => {
    expect(historyOf(event(1, 'Warned', { mail }))).toEqual({ ...NO_HISTORY, warnedAt });
  });

  it('a line about a mail on its way is no warning, in whatever order the lines stand', () => {
    const lines = [
      event(1, 'Mail', { mail: 'Sending: warning r-7' }),
      event(2, 'Mail', { mail: 'Not sent: warning r-7' }),
    ];
    expect(historyOf(...lines)).toEqual(NO_HISTORY);
    const warned = event(1, 'Warned', { mail: 'Sent: warning r-8' });
    expect(historyOf(warned, ...lines)).toEqual(historyOf(...lines, warned));
    expect(historyOf(...lines, warned)).toMatchObject({ warnedAt: 1 });
  });

  it('a restore that failed leaves the account disabled by us, from then on', () => {
    const failed = historyOf(event(1, 'Disabled'), event(2, 'Restored'), event(3, 'Not restored'));
    expect(failed).toEqual({
      ...NO_HISTORY,
      lastRequestedAt: 2,
      disabledAt: 3,
      isDisablingProved: true,
    });
  });

  it.each(['Deleted', 'Not deleted', 'Carried out', 'Released', 'Undone', ''] as const)(
    '"%s" changes nothing',
    (action) => {
      const before = historyOf(event(1, 'Created'), event(2, 'Disabled'));
      expect(historyOf(event(1, 'Created'), event(2, 'Disabled'), event(3, action))).toEqual(before);
    },
  );

  it('a sent mail of another action is no warning', () => {
    expect(historyOf(event(1, '', { mail: 'Sent: rejected' }))).toEqual(NO_HISTORY);
  });

  it('lines without an agent are left out, and each agent has a history of their own', () => {
    const histories = historiesOf([
      event(1, 'Disabled', { agentId: '' }),
      event(2, 'Disabled', { agentId: '8' }),
      event(3, 'Created'),
    ]);
    expect([...histories.keys()]).toEqual(['8', '7']);
    expect(histories.get('8')).toMatchObject({ disabledAt: 2, lastRequestedAt: null });
  });

  it('is the same in whatever order the lines stand, and leaves them as they are', () => {
    const actions = [
      'Created',
      'Disabled',
      'Updated',
      'Disabled',
      'Not disabled',
      'Restored',
      'Disabled',
    ] as const;
    const events = actions.map((action, at) => event(at, action));
    const wanted = historyOf(...events);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        const before = [...shuffled];
        expect(historyOf(...shuffled)).toEqual(wanted);
        expect(shuffled).toEqual(before);
      }),
    );
  });
});

describe('the action of a line', () => {
  it('is read as it was written', () => {
    expect(LOG_ACTIONS.map(readLogAction)).toEqual([...LOG_ACTIONS]);
  });

  it.each(['', 'disabled', 'Disabled ', 'Switched off', 'Rejected'])('is none where it says "%s"', (text) => {
    expect(readLogAction(text)).toBe('');
  });
});
