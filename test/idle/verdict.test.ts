import { judge } from '../../src/idle/verdict';
import { say } from '../../src/text/say';
import { ago, exempt, exemptInSetup, known, NOW, rules } from './known';

const USED = { code: 'verdict.used', days: 100, limit: 45 };

describe('an account that was used', () => {
  it.each([
    ['exactly 45 days ago', ago(45), 'spare', 45],
    ['a millisecond less than 46 days ago', ago(46, 1), 'spare', 45],
    ['46 days ago', ago(46), 'disable', 46],
    ['today', NOW, 'spare', 0],
  ])('%s, with a limit of 45', (_, lastUsedAt, kind, days) => {
    const message = { code: 'verdict.used', days, limit: 45 };
    expect(judge(known({ account: { lastUsedAt } }), rules())).toEqual({ kind, message, days });
  });

  it.each([
    ['its creation', { account: { createdAt: ago(45) } }, { code: 'verdict.created' }],
    ['a request', { history: { lastRequestedAt: ago(45) } }, { code: 'verdict.requested' }],
    [
      'an admin who enabled it in Zendesk',
      { state: { by: 'elsewhere', since: ago(45) } },
      { code: 'verdict.switched', isEnabled: true, by: 'elsewhere' },
    ],
    [
      'an enabling of ours that only the sheet Agents remembers',
      { state: { by: 'chat-access', since: ago(45) } },
      { code: 'verdict.switched', isEnabled: true, by: 'chat-access' },
    ],
  ] as const)('has a clock that %s starts again', (_, changes, start) => {
    const message = { ...start, days: 45, limit: 45 };
    expect(judge(known(changes), rules())).toEqual({ kind: 'spare', message, days: 45 });
    expect(judge(known(changes), rules({ disableAfterDays: 44 })).kind).toBe('disable');
  });

  it('is judged by the latest of all, whatever came before', () => {
    const all = known({
      account: { lastUsedAt: ago(60), createdAt: ago(90) },
      history: { lastRequestedAt: ago(50) },
      state: { by: 'elsewhere', since: ago(70) },
    });
    expect(judge(all, rules())).toMatchObject({ kind: 'disable', days: 50 });
  });

  it('in the future, is spared with a sentence that says so', () => {
    const verdict = judge(known({ account: { lastUsedAt: NOW + 1 } }), rules());
    expect(verdict).toMatchObject({ kind: 'spare', message: { code: 'verdict.future' } });
  });

  it('is judged all the same when Zendesk does not say when it was created', () => {
    expect(judge(known({ account: { createdAt: null } }), rules()).kind).toBe('disable');
  });
});

describe('an account that was never used', () => {
  const never = (createdAt: number | null, history = {}) =>
    known({ account: { lastUsedAt: 'never', createdAt }, history });

  it.each([
    [14, 'spare'],
    [15, 'disable'],
  ])('and was created %i days ago, with a limit of 14', (days, kind) => {
    const message = { code: 'verdict.never-used', days, limit: 14 };
    expect(judge(never(ago(days)), rules())).toEqual({ kind, message, days });
  });

  it('has the same limit after a request', () => {
    expect(judge(never(ago(90), { lastRequestedAt: ago(14) }), rules()).kind).toBe('spare');
    expect(judge(never(ago(90), { lastRequestedAt: ago(15) }), rules()).kind).toBe('disable');
  });

  it('is spared when Zendesk does not say when it was created', () => {
    const message = { code: 'verdict.age-unknown' };
    expect(judge(never(null), rules())).toEqual({ kind: 'spare', message, days: null });
    expect(judge(never(null, { lastRequestedAt: ago(15) }), rules()).kind).toBe('disable');
  });
});

describe('an account that is never touched', () => {
  it.each([
    ['of an owner or administrator', { account: { protected: true } }, {}, { code: 'verdict.protected' }],
    ['that we work with', { account: { id: '1' } }, {}, { code: 'verdict.own-account' }],
    [
      'with an exempt address',
      {},
      { exemptions: exempt('Ana@Acme.example ') },
      { code: 'verdict.exempt', reason: '', lastDay: null },
    ],
    [
      'of an exempt domain',
      {},
      { exemptions: exempt('@acme.example') },
      { code: 'verdict.exempt', reason: '', lastDay: null },
    ],
    [
      'with an exempt address, with its reason and end',
      {},
      { exemptions: exempt('ana@acme.example', NOW, 'long leave') },
      { code: 'verdict.exempt', reason: 'long leave', lastDay: '2026-03-02' },
    ],
    [
      'that the setup exempts',
      {},
      { exemptions: exemptInSetup('@acme.example') },
      { code: 'verdict.exempt-in-setup' },
    ],
    [
      'whose last use is unknown',
      { account: { lastUsedAt: 'unknown' } },
      {},
      { code: 'verdict.use-unknown' },
    ],
  ] as const)('is one %s', (_, changes, others, message) => {
    expect(judge(known(changes), rules({}, others))).toEqual({ kind: 'spare', message, days: null });
  });

  it('is not one whose exemption has ended, which is shown', () => {
    const ended = rules({}, { exemptions: exempt('ana@acme.example', ago(1)) });
    expect(judge(known(), ended)).toEqual({
      kind: 'disable',
      message: { code: 'verdict.exemption-ended', idle: USED, lastDay: '2026-03-01' },
      days: 100,
    });
  });

  it('is not one because another is exempt', () => {
    const others = rules({}, { exemptions: exempt('ben@acme.example', ago(1)) });
    expect(judge(known(), others).message).toEqual(USED);
  });
});

describe('the sentence of a verdict', () => {
  it.each([
    ['No sign-in for 100 days (limit: 45).', {}, {}],
    ['No sign-in for 1 day (limit: 45).', { account: { lastUsedAt: ago(1) } }, {}],
    ['Created 45 days ago (limit: 45).', { account: { createdAt: ago(45) } }, {}],
    [
      'Requested or enabled through Chat Access 45 days ago (limit: 45).',
      { history: { lastRequestedAt: ago(45) } },
      {},
    ],
    ['Enabled elsewhere 45 days ago (limit: 45).', { state: { by: 'elsewhere', since: ago(45) } }, {}],
    ['Enabled by Chat Access 45 days ago (limit: 45).', { state: { by: 'chat-access', since: ago(45) } }, {}],
    ['Created 400 days ago and never used (limit: 14).', { account: { lastUsedAt: 'never' } }, {}],
    ['Exempt.', {}, { exemptions: exempt('@acme.example') }],
    ['Exempt, until 2026-03-02: long leave.', {}, { exemptions: exempt('@acme.example', NOW, 'long leave') }],
    [
      'No sign-in for 100 days (limit: 45). Its exemption ended on 2026-03-01.',
      {},
      { exemptions: exempt('@acme.example', ago(1)) },
    ],
  ] as const)('is "%s"', (sentence, changes, others) => {
    expect(say(judge(known(changes), rules({}, others)).message)).toBe(sentence);
  });
});
