import { judge } from '../../src/idle/verdict';
import { say } from '../../src/text/say';
import { ago, known, NOW, rules } from './known';

const WARNING = rules({ warnDaysBefore: 7 });

function used(days: number, warnedAt: number | null = null) {
  return known({ account: { lastUsedAt: ago(days) }, history: { warnedAt } });
}

function idle(days: number) {
  return { code: 'verdict.used', days, limit: 45 };
}

describe('the warning before an account is disabled', () => {
  it.each([
    [38, 'spare'],
    [39, 'warn'],
    [45, 'warn'],
    [46, 'warn'],
    [400, 'warn'],
  ])('of 7 days, with a limit of 45: %i days after the last use it is %s', (days, kind) => {
    expect(judge(used(days), WARNING)).toEqual({ kind, message: idle(days), days });
  });

  it.each([
    ['7 days before, not idle yet', 45, ago(7), 'spare'],
    ['7 days before, idle', 46, ago(7), 'disable'],
    ['a millisecond less than 7 days before', 46, ago(7, 1), 'spare'],
    ['long before', 60, ago(20), 'disable'],
    ['today', 60, NOW, 'spare'],
  ])('that went out %s', (_, days, warnedAt, kind) => {
    const message = { code: 'verdict.warned', idle: idle(days), warnedAt };
    expect(judge(used(days, warnedAt), WARNING)).toEqual({ kind, message, days });
  });

  it('is named with its day', () => {
    const { message } = judge(used(46, ago(7)), WARNING);
    expect(say(message)).toBe('No sign-in for 46 days (limit: 45). Warned on 2026-02-23.');
  });

  it('from before the last use does not count, and one at that very moment does', () => {
    expect(judge(used(50, ago(51)), WARNING).kind).toBe('warn');
    expect(judge(used(50, ago(50)), WARNING).kind).toBe('disable');
  });

  it('is given once: an account that was warned is not warned again', () => {
    expect(judge(used(40, ago(1)), WARNING)).toMatchObject({ kind: 'spare', days: 40 });
  });

  it.each([
    [7, 'spare'],
    [8, 'warn'],
  ])('of 20 days, with a limit of 14, comes in the second half: after %i days', (days, kind) => {
    const never = known({ account: { lastUsedAt: 'never', createdAt: ago(days) } });
    expect(judge(never, rules({ warnDaysBefore: 20 })).kind).toBe(kind);
  });

  it('that cannot be mailed leaves the account enabled', () => {
    const off = rules({ warnDaysBefore: 7 }, { canWarn: false });
    expect(judge(used(400), off)).toEqual({
      kind: 'spare',
      message: { code: 'verdict.mails-off', idle: idle(400) },
      days: 400,
    });
    const nameless = known({ account: { lastUsedAt: ago(400), email: '' } });
    expect(judge(nameless, WARNING)).toEqual({
      kind: 'spare',
      message: { code: 'verdict.no-address', idle: idle(400) },
      days: 400,
    });
  });

  it('given while emails were on counts when they are off', () => {
    expect(judge(used(60, ago(20)), rules({ warnDaysBefore: 7 }, { canWarn: false })).kind).toBe('disable');
  });
});
