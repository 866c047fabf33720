import { DEFAULT_SETUP } from '../../src/contract';
import { createIdleDraft, parseIdleDraft } from '../../src/sidebar/idle/idle-draft';

const { idle } = DEFAULT_SETUP;

describe('the draft of the policy for idle accounts', () => {
  it('gives the saved policy back if nothing is edited', () => {
    expect(parseIdleDraft(createIdleDraft(idle))).toEqual(idle);
    const policy = { ...idle, mode: 'act' as const, warnDaysBefore: null, deleteAfterDays: 90 };
    expect(parseIdleDraft(createIdleDraft(policy))).toEqual(policy);
  });

  it('may have empty fields where no number means never', () => {
    const draft = { ...createIdleDraft(idle), warnDaysBefore: ' ', deleteAfterDays: '' };
    expect(parseIdleDraft(draft)).toMatchObject({ warnDaysBefore: null, deleteAfterDays: null });
  });

  it.each(['', 'soon', '1.5', '1e3', '-4', '0x10', '99999999999'])(
    'turns "%s" into a number that the server rejects',
    (typed) => {
      const policy = parseIdleDraft({ ...createIdleDraft(idle), disableAfterDays: typed, percent: typed });
      expect(policy.disableAfterDays).toBe(-1);
      expect(policy.limit.percent).toBe(-1);
    },
  );
});
