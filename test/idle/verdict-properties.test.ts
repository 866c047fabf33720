import fc from 'fast-check';
import type { Known, Policy } from '../../src/idle/rules';
import { judge } from '../../src/idle/verdict';
import { account, DAY, exempt, NOW, rules } from './known';

const moment = fc.integer({ min: NOW - 900 * DAY, max: NOW + 30 * DAY });
const maybe = fc.option(moment);
const period = fc.integer({ min: 1, max: 120 });

const anybody: fc.Arbitrary<Known> = fc
  .record({
    enabled: fc.boolean(),
    createdAt: maybe,
    lastUsedAt: fc.oneof(moment, fc.constant('never' as const)),
    lastRequestedAt: maybe,
    warnedAt: maybe,
    disabledAt: maybe,
    isDisablingProved: fc.boolean(),
    isEnabled: fc.boolean(),
    by: fc.constantFrom('chat-access' as const, 'elsewhere' as const, null),
    since: maybe,
  })
  .map(({ enabled, createdAt, lastUsedAt, isEnabled, by, since, ...history }) => ({
    account: account({ enabled, createdAt, lastUsedAt }),
    history: { ...history, isGivenByUs: false },
    state: { isEnabled, by, since },
  }));

const anyPolicy: fc.Arbitrary<Partial<Policy>> = fc.record({
  disableAfterDays: period,
  neverUsedAfterDays: period,
  warnDaysBefore: fc.option(period),
  deleteAfterDays: fc.option(period),
});

function changed(known: Known, changes: Partial<Known['account']>): Known {
  return { ...known, account: { ...known.account, ...changes } };
}

const HARM = { spare: 0, warn: 1, remind: 1, disable: 2, delete: 2, end: 2 };

describe('whatever the dates and the policy', () => {
  it('no account that is protected, our own, exempt or of unknown use is touched', () => {
    fc.assert(
      fc.property(anybody, anyPolicy, (known, policy) => {
        const spared = [
          judge(changed(known, { protected: true }), rules(policy)),
          judge(changed(known, { id: '1' }), rules(policy)),
          judge(changed(known, { lastUsedAt: 'unknown' }), rules(policy)),
          judge(known, rules(policy, { exemptions: exempt('ana@acme.example') })),
          judge(known, rules(policy, { exemptions: exempt('@acme.example', NOW) })),
        ];
        expect(spared.map(({ kind }) => kind)).toEqual(Array(5).fill('spare'));
      }),
    );
  });

  it('a later last use never makes an account more idle', () => {
    fc.assert(
      fc.property(anybody, anyPolicy, moment, moment, (known, policy, one, other) => {
        const harm = (from: Known, lastUsedAt: number) =>
          HARM[judge(changed(from, { lastUsedAt }), rules(policy)).kind];
        const unwarned = { ...known, history: { ...known.history, warnedAt: null } };
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        expect(harm(unwarned, later)).toBeLessThanOrEqual(harm(unwarned, earlier));
        // A warning from before the use counts no more, so that another may follow: that is no harm.
        expect(Math.max(1, harm(known, later))).toBeLessThanOrEqual(Math.max(1, harm(known, earlier)));
      }),
    );
  });

  it('no account created, requested or enabled within the shortest period is touched while enabled', () => {
    const recent = fc.integer({ min: 0, max: 119 }).map((days) => NOW - days * DAY);
    fc.assert(
      fc.property(anybody, recent, fc.nat(2), (known, at, which) => {
        const { history, state } = known;
        const young: Known[] = [
          changed(known, { createdAt: at }),
          { ...known, history: { ...history, lastRequestedAt: at } },
          { ...known, state: { ...state, since: at } },
        ];
        const chosen = changed(young[which] ?? known, { enabled: true });
        const policy = { disableAfterDays: 120, neverUsedAfterDays: 120 };
        expect(judge(chosen, rules(policy)).kind).toBe('spare');
        expect(judge(chosen, rules({ ...policy, warnDaysBefore: 1 })).kind).not.toBe('disable');
      }),
    );
  });

  it('with warnings no account is disabled without one of at least that many days ago', () => {
    fc.assert(
      fc.property(anybody, anyPolicy, period, (known, policy, warnDaysBefore) => {
        const { kind } = judge(known, rules({ ...policy, warnDaysBefore }));
        if (kind !== 'disable') return;
        expect(known.history.warnedAt ?? NOW).toBeLessThanOrEqual(NOW - warnDaysBefore * DAY);
      }),
    );
  });

  it('only an account is deleted that is disabled, by us and by the log, longer than the period', () => {
    fc.assert(
      fc.property(anybody, anyPolicy, (known, policy) => {
        if (judge(known, rules(policy)).kind !== 'delete') return;
        const { account, history, state } = known;
        expect(account.enabled).toBe(false);
        expect(state).toMatchObject({ isEnabled: false, by: 'chat-access' });
        expect(history.disabledAt ?? NOW).toBeLessThanOrEqual(
          NOW - ((policy.deleteAfterDays ?? 0) + 1) * DAY,
        );
      }),
    );
  });
});
