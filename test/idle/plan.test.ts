import { countActions, limitExceeded, makePlan } from '../../src/idle/plan';
import { say } from '../../src/text/say';
import { account, ago, disabledByUs, known, rules } from './known';

const none = { warn: 0, disable: 0, delete: 0 };

function isOver(changes: Partial<typeof none>, enabled: number, limit: { percent: number; count: number }) {
  return limitExceeded({ ...none, ...changes }, enabled, rules({ limit }).policy) !== null;
}

describe('the limit of a plan', () => {
  const FIVE = { percent: 100, count: 5 };
  const TEN_PERCENT = { percent: 10, count: 1000 };

  it.each([
    [4, false],
    [5, false],
    [6, true],
  ])('of 5 accounts, with %i disabled: held %s', (disable, held) => {
    expect(isOver({ disable }, 1000, FIVE)).toBe(held);
    expect(isOver({ delete: disable }, 1000, FIVE)).toBe(held);
    expect(isOver({ warn: disable }, 1000, FIVE)).toBe(held);
  });

  it('counts disables and deletes together, and warnings by themselves', () => {
    expect(isOver({ disable: 3, delete: 3 }, 1000, FIVE)).toBe(true);
    expect(isOver({ disable: 2, delete: 3, warn: 5 }, 1000, FIVE)).toBe(false);
  });

  it.each([
    [20, 2, false],
    [20, 3, true],
    [29, 2, false],
    [29, 3, true],
    [30, 3, false],
    [1000, 100, false],
    [1000, 101, true],
  ])('of 10 %%, with %i enabled and %i changed: held %s', (enabled, disable, held) => {
    expect(isOver({ disable }, enabled, TEN_PERCENT)).toBe(held);
    expect(isOver({ warn: disable }, enabled, TEN_PERCENT)).toBe(held);
  });

  it.each([
    [19, false],
    [20, true],
  ])('in per cent counts from 20 enabled accounts on: %i', (enabled, held) => {
    expect(isOver({ disable: 10 }, enabled, TEN_PERCENT)).toBe(held);
  });

  it('of 0 lets nothing pass, and a plan without changes passes any', () => {
    expect(isOver({ disable: 1 }, 1000, { percent: 100, count: 0 })).toBe(true);
    expect(isOver({ disable: 1 }, 1000, { percent: 0, count: 5 })).toBe(true);
    expect(isOver({}, 1000, { percent: 0, count: 0 })).toBe(false);
    expect(isOver({}, 0, { percent: 0, count: 0 })).toBe(false);
  });

  it('names what is over it, the changes before the warnings', () => {
    const limit = { percent: 10, count: 5 };
    const { policy } = rules({ limit });
    const over = { code: 'plan.over-limit', enabled: 30, limit };
    const changed = { ...over, what: 'changed', accounts: 7 };
    expect(limitExceeded({ warn: 9, disable: 6, delete: 1 }, 30, policy)).toEqual(changed);
    expect(limitExceeded({ ...none, warn: 9 }, 30, policy)).toEqual({ ...over, what: 'warned', accounts: 9 });
  });

  it.each([
    [
      { what: 'changed', accounts: 7, enabled: 30 },
      '7 of 30 enabled accounts (23%) would be disabled or deleted; the limit is 5, and 10%.',
    ],
    [
      { what: 'warned', accounts: 9, enabled: 30 },
      '9 of 30 enabled accounts (30%) would be warned; the limit is 5, and 10%.',
    ],
    [
      { what: 'changed', accounts: 9, enabled: 0 },
      '9 of 0 enabled accounts would be disabled or deleted; the limit is 5, and 10%.',
    ],
  ] as const)('has a sentence for %j', (over, sentence) => {
    expect(say({ code: 'plan.over-limit', limit: { percent: 10, count: 5 }, ...over })).toBe(sentence);
  });
});

describe('a plan', () => {
  const all = [
    known({ account: { id: '10', lastUsedAt: ago(40) } }),
    known({ account: { id: '11', lastUsedAt: ago(60) }, history: { warnedAt: ago(10) } }),
    disabledByUs(40, { account: { id: '12' } }),
    known({ account: { id: '13', lastUsedAt: ago(1) } }),
    disabledByUs(41, { account: { id: '14' } }),
  ];

  it('deletes first, then disables, then warns, and names the accounts that are spared', () => {
    const { changes, spared } = makePlan(all, rules({ warnDaysBefore: 7, deleteAfterDays: 30 }));
    const short = changes.map(({ kind, account, days }) => [kind, account.id, days]);
    expect(short).toEqual([
      ['delete', '12', 40],
      ['delete', '14', 41],
      ['disable', '11', 60],
      ['warn', '10', 40],
    ]);
    expect(spared).toEqual([
      {
        kind: 'spare',
        account: account({ id: '13', lastUsedAt: ago(1) }),
        message: { code: 'verdict.used', days: 1, limit: 45 },
        days: 1,
      },
    ]);
    expect(countActions(changes)).toEqual({ delete: 2, disable: 1, warn: 1 });
  });
});
