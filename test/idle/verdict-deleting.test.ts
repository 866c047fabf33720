import { judge } from '../../src/idle/verdict';
import { ago, disabledByUs, exempt, known, rules } from './known';

const DELETING = rules({ deleteAfterDays: 30 });

describe('an account that is disabled', () => {
  it.each([
    [30, 'spare', 'Disabled by Chat Access on 2026-01-31, may be deleted after 2026-03-02.'],
    [31, 'delete', 'Disabled by Chat Access on 2026-01-30, 31 days ago, limit 30.'],
  ])('by us for %i days, with a limit of 30', (days, kind, reason) => {
    expect(judge(disabledByUs(days), DELETING)).toEqual({ kind, reason, days });
  });

  it('by us a millisecond less than 31 days ago is not deleted yet', () => {
    const almost = disabledByUs(31, { history: { disabledAt: ago(31, 1) } });
    expect(judge(almost, DELETING)).toMatchObject({ kind: 'spare', days: 30 });
  });

  it('is never deleted while deleting is off', () => {
    expect(judge(disabledByUs(4000), rules())).toMatchObject({
      kind: 'spare',
      reason: 'Disabled by Chat Access on 2015-03-20.',
    });
  });

  it.each([
    [
      'by somebody else',
      { state: { word: 'Disabled elsewhere' } },
      'Disabled already, and not by Chat Access.',
    ],
    ['since before we know', { state: { word: 'Disabled' } }, 'Disabled already, and not by Chat Access.'],
    [
      'by us, of which the log tells nothing',
      { history: { disabledAt: null } },
      'Disabled already; the Log holds no record of it, so it is never deleted.',
    ],
    ['by us, and was used since', { account: { lastUsedAt: ago(39) } }, /but used since\.$/],
    [
      'by us, and nobody knows whether it was used since',
      { account: { lastUsedAt: 'unknown' } },
      /does not say whether it was used since\.$/,
    ],
  ] as const)('%s is left alone', (_, changes, reason) => {
    const verdict = judge(disabledByUs(40, changes), DELETING);
    expect(verdict).toMatchObject({ kind: 'spare', days: null });
    expect(verdict.reason).toMatch(reason);
  });

  it('by us at the moment of its last use, or never used, is deleted', () => {
    expect(judge(disabledByUs(40, { account: { lastUsedAt: ago(40) } }), DELETING).kind).toBe('delete');
    expect(judge(disabledByUs(40, { account: { lastUsedAt: 'never' } }), DELETING).kind).toBe('delete');
  });

  it('and protected, our own or exempt is not deleted', () => {
    expect(judge(disabledByUs(40, { account: { protected: true } }), DELETING).kind).toBe('spare');
    expect(judge(disabledByUs(40, { account: { id: '1' } }), DELETING).kind).toBe('spare');
    const exemptions = exempt('@acme.example');
    expect(judge(disabledByUs(40), rules({ deleteAfterDays: 30 }, { exemptions })).kind).toBe('spare');
  });

  it('is neither warned nor disabled again, however idle', () => {
    const off = known({ account: { enabled: false, lastUsedAt: ago(4000) } });
    expect(judge(off, rules({ warnDaysBefore: 7 })).kind).toBe('spare');
    expect(judge(off, rules()).kind).toBe('spare');
  });
});
