import { judge } from '../../src/idle/verdict';
import { ago, exempt, known, NOW, rules } from './known';

describe('an account that was used', () => {
  it.each([
    ['exactly 45 days ago', ago(45), 'spare', 45],
    ['a millisecond less than 46 days ago', ago(46, 1), 'spare', 45],
    ['46 days ago', ago(46), 'disable', 46],
    ['today', NOW, 'spare', 0],
  ])('%s, with a limit of 45', (_, lastUsedAt, kind, days) => {
    expect(judge(known({ account: { lastUsedAt } }), rules())).toMatchObject({ kind, days });
  });

  it.each([
    ['its creation', { account: { createdAt: ago(45) } }, 'Created 45 days ago, limit 45.'],
    [
      'a request',
      { history: { lastRequestedAt: ago(45) } },
      'Asked for or enabled through Chat Access 45 days ago, limit 45.',
    ],
    [
      'somebody who enabled it',
      { state: { word: 'Enabled elsewhere', since: ago(45) } },
      'Enabled elsewhere 45 days ago, limit 45.',
    ],
    [
      'an enabling of ours that only the sheet Agents remembers',
      { state: { word: 'Enabled by Chat Access', since: ago(45) } },
      'Enabled by Chat Access 45 days ago, limit 45.',
    ],
  ] as const)('has a clock that %s starts again', (_, changes, reason) => {
    expect(judge(known(changes), rules())).toEqual({ kind: 'spare', reason, days: 45 });
    expect(judge(known(changes), rules({ disableAfterDays: 44 })).kind).toBe('disable');
  });

  it('is judged by the latest of all, whatever came before', () => {
    const all = known({
      account: { lastUsedAt: ago(60), createdAt: ago(90) },
      history: { lastRequestedAt: ago(50) },
      state: { word: 'Enabled elsewhere', since: ago(70) },
    });
    expect(judge(all, rules())).toMatchObject({ kind: 'disable', days: 50 });
  });

  it('in the future, is spared with a sentence that says so', () => {
    const { kind, reason } = judge(known({ account: { lastUsedAt: NOW + 1 } }), rules());
    expect({ kind, reason }).toEqual({
      kind: 'spare',
      reason: 'Used or created in the future, by the dates that Zendesk gives.',
    });
  });

  it('is judged all the same when Zendesk does not say since when it exists', () => {
    expect(judge(known({ account: { createdAt: null } }), rules()).kind).toBe('disable');
  });

  it('is disabled with a sentence that says why', () => {
    expect(judge(known({ account: { lastUsedAt: ago(46) } }), rules()).reason).toBe(
      'No sign-in for 46 days, limit 45.',
    );
  });
});

describe('an account that was never used', () => {
  const never = (createdAt: number | null, history = {}) =>
    known({ account: { lastUsedAt: 'never', createdAt }, history });

  it.each([
    [14, 'spare'],
    [15, 'disable'],
  ])('and was created %i days ago, with a limit of 14', (days, kind) => {
    expect(judge(never(ago(days)), rules())).toEqual({
      kind,
      reason: `Created ${days} days ago and never used, limit 14.`,
      days,
    });
  });

  it('has the same limit after a request', () => {
    expect(judge(never(ago(90), { lastRequestedAt: ago(14) }), rules()).kind).toBe('spare');
    expect(judge(never(ago(90), { lastRequestedAt: ago(15) }), rules()).kind).toBe('disable');
  });

  it('and of which nobody knows since when it exists, is spared', () => {
    expect(judge(never(null), rules())).toEqual({
      kind: 'spare',
      reason: 'Never used, and Zendesk does not say since when it exists.',
      days: null,
    });
    expect(judge(never(null, { lastRequestedAt: ago(15) }), rules()).kind).toBe('disable');
  });
});

describe('who is never touched', () => {
  it.each([
    ['an owner or administrator', { account: { protected: true } }, {}, /^Owner or administrator/],
    ['the account that we work with', { account: { id: '1' } }, {}, /^Chat Access itself/],
    ['an exempt address', {}, { exemptions: exempt('Ana@Acme.example ') }, /^Exempt\.$/],
    ['an exempt domain', {}, { exemptions: exempt('@acme.example') }, /^Exempt\.$/],
    [
      'an exempt address, with its reason and end',
      {},
      { exemptions: exempt('ana@acme.example', NOW, 'long leave') },
      /^Exempt, until 2026-03-02: long leave\.$/,
    ],
    ['whose last use is unknown', { account: { lastUsedAt: 'unknown' } }, {}, /^Zendesk does not say/],
  ] as const)('%s', (_, changes, others, reason) => {
    const verdict = judge(known(changes), rules({}, others));
    expect(verdict).toMatchObject({ kind: 'spare', days: null });
    expect(verdict.reason).toMatch(reason);
  });

  it('an exemption that has ended protects nobody and is shown', () => {
    const ended = rules({}, { exemptions: exempt('ana@acme.example', ago(1)) });
    expect(judge(known(), ended)).toMatchObject({
      kind: 'disable',
      reason: 'No sign-in for 100 days, limit 45. Its exemption ended on 2026-03-01.',
    });
  });

  it('an exemption of somebody else says nothing', () => {
    const others = rules({}, { exemptions: exempt('ben@acme.example', ago(1)) });
    expect(judge(known(), others).reason).toBe('No sign-in for 100 days, limit 45.');
  });
});
