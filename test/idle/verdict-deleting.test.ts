import { judge } from '../../src/idle/verdict';
import { say } from '../../src/text/say';
import { ago, disabledByUs, exempt, known, rules } from './known';

const DELETING = rules({ deleteAfterDays: 30 });

describe('an account that is disabled', () => {
  it.each([
    [30, 'spare', { code: 'verdict.deletion-later', at: ago(30), limit: 30 }],
    [31, 'delete', { code: 'verdict.deletion-due', at: ago(31), days: 31, limit: 30 }],
  ])('by us for %i days, with a limit of 30', (days, kind, message) => {
    expect(judge(disabledByUs(days), DELETING)).toEqual({ kind, message, days });
  });

  it('by us a millisecond less than 31 days ago is not deleted yet', () => {
    const almost = disabledByUs(31, { history: { disabledAt: ago(31, 1) } });
    expect(judge(almost, DELETING)).toMatchObject({ kind: 'spare', days: 30 });
  });

  it('is never deleted while deleting is off', () => {
    const message = { code: 'verdict.disabled', at: ago(4000) };
    expect(judge(disabledByUs(4000), rules())).toEqual({ kind: 'spare', message, days: null });
  });

  it.each([
    ['elsewhere', { state: { by: 'elsewhere' } }, { code: 'verdict.disabled-elsewhere' }],
    ['since before we know', { state: { by: null } }, { code: 'verdict.disabled-elsewhere' }],
    [
      'by us, of which the log has no record',
      { history: { disabledAt: null } },
      { code: 'verdict.disabled-not-in-log' },
    ],
    [
      'by us, of which the log has no proof',
      { history: { isDisablingProved: false } },
      { code: 'verdict.disabled-unproved', at: ago(40) },
    ],
    [
      'by us, and was used since',
      { account: { lastUsedAt: ago(39) } },
      { code: 'verdict.disabled-but-used', at: ago(40) },
    ],
    [
      'by us, and perhaps used since',
      { account: { lastUsedAt: 'unknown' } },
      { code: 'verdict.disabled-use-unknown', at: ago(40) },
    ],
  ] as const)('%s is left alone', (_, changes, message) => {
    expect(judge(disabledByUs(40, changes), DELETING)).toEqual({ kind: 'spare', message, days: null });
  });

  it('but enabled by us, by a sheet that was altered, is left alone', () => {
    const odd = disabledByUs(40, { state: { isEnabled: true } });
    expect(judge(odd, DELETING).message).toEqual({ code: 'verdict.disabled-elsewhere' });
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

describe('the sentence about a disabled account', () => {
  it.each([
    ['Disabled by Chat Access on 2026-01-30, 31 days ago (limit: 30).', disabledByUs(31), DELETING],
    ['Disabled by Chat Access on 2026-01-31, may be deleted after 2026-03-02.', disabledByUs(30), DELETING],
    ['Disabled by Chat Access on 2015-03-20.', disabledByUs(4000), rules()],
  ])('is "%s"', (sentence, disabled, all) => {
    expect(say(judge(disabled, all).message)).toBe(sentence);
  });
});
