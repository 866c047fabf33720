import { DEFAULT_SETUP } from '../../src/setup/settings';
import { idleDraft, idleWish } from '../../src/sidebar/idle/idle-draft';

const { idle } = DEFAULT_SETUP;

describe('what is typed about idle accounts', () => {
  it('begins with what is saved, and means the same when nothing is changed', () => {
    expect(idleWish(idleDraft(idle))).toEqual(idle);
    const policy = { ...idle, mode: 'act' as const, warnDaysBefore: null, deleteAfterDays: 90 };
    expect(idleWish(idleDraft(policy))).toEqual(policy);
  });

  it('may be empty where no number means never', () => {
    const draft = { ...idleDraft(idle), warnDaysBefore: ' ', deleteAfterDays: '' };
    expect(idleWish(draft)).toMatchObject({ warnDaysBefore: null, deleteAfterDays: null });
  });

  it.each(['', 'soon', '1.5', '1e3', '-4', '0x10', '99999999999'])(
    'is refused as a number: "%s"',
    (typed) => {
      const wish = idleWish({ ...idleDraft(idle), disableAfterDays: typed, percent: typed });
      expect(wish.disableAfterDays).toBe(-1);
      expect(wish.limit.percent).toBe(-1);
    },
  );
});
