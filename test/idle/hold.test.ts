import { type ApplyRequest, decideHold, newProblems } from '../../src/idle/hold';
import { type Message, say } from '../../src/text/say';
import { rules } from './known';

const LIMIT = { percent: 100, count: 5 };
const { policy } = rules({ limit: LIMIT });
const FEW = { warn: 0, disable: 3, delete: 2 };
const MANY = { warn: 0, disable: 4, delete: 2 };
const NO_ENDS = { end: 0, remind: 0 };
const EXCESS: Message = {
  code: 'plan.over-limit',
  what: 'changed',
  accounts: 6,
  enabled: 100,
  limit: LIMIT,
};
const DOUBT: Message = { code: 'doubt.log-gone' };
const RELEASE: ApplyRequest = { by: 'a@acme.example', isOwner: false, isRelease: true };
const PERSON = { by: 'ana@acme.example', isOwner: false };
const DAILY_REVIEW = { by: null, isOwner: true };

/** A plan about a hundred enabled accounts. */
function note(doubts: readonly Message[] = [], held: readonly Message[] | null = null) {
  return { doubts, held, enabled: 100 };
}

describe('a plan that is within the limit and without doubts', () => {
  it.each([
    ['the daily review', DAILY_REVIEW],
    ['a person', PERSON],
    ['a person whom Google does not name', { by: '', isOwner: false }],
  ])('begins when %s asks for it', (_, request) => {
    expect(decideHold(note(), FEW, policy, request, NO_ENDS)).toEqual({ kind: 'go on' });
  });

  it('begins although it was held before, when rows were deleted', () => {
    expect(decideHold(note([], [EXCESS]), FEW, policy, PERSON, NO_ENDS)).toEqual({ kind: 'go on' });
  });
});

describe.each<[string, readonly Message[], typeof FEW, readonly Message[]]>([
  ['too large', [], MANY, [EXCESS]],
  ['doubtful', [DOUBT], FEW, [DOUBT]],
  ['both too large and doubtful', [DOUBT], MANY, [DOUBT, EXCESS]],
])('a plan that is %s', (_, doubts, counts, reasons) => {
  it.each([
    ['the daily review', DAILY_REVIEW],
    ['a person', PERSON],
  ])('is held when %s is the first to ask for it', (_who, request) => {
    expect(decideHold(note(doubts), counts, policy, request, NO_ENDS)).toEqual({ kind: 'hold', reasons });
  });

  it('is still held when a person asks for it again', () => {
    expect(decideHold(note(doubts, reasons), counts, policy, PERSON, NO_ENDS)).toEqual({
      kind: 'hold',
      reasons,
    });
  });

  it('is not released before it was held', () => {
    expect(decideHold(note(doubts), counts, policy, RELEASE, NO_ENDS)).toEqual({ kind: 'hold', reasons });
  });

  it('is released by a person after that, whether Google names them or not', () => {
    const held = note(doubts, reasons);
    expect(decideHold(held, counts, policy, RELEASE, NO_ENDS)).toEqual({ kind: 'release', reasons });
    expect(decideHold(held, counts, policy, { ...RELEASE, by: '' }, NO_ENDS)).toEqual({
      kind: 'release',
      reasons,
    });
  });

  it('is never released by the daily review', () => {
    expect(decideHold(note(doubts, reasons), counts, policy, DAILY_REVIEW, NO_ENDS)).toEqual({
      kind: 'hold',
      reasons,
    });
  });
});

describe('problems that a plan was not made with', () => {
  const LINE: Message = { code: 'exemption.not-understood', who: 'ana', row: 3 };
  const OTHER: Message = { code: 'exemption.not-understood', who: 'ana', row: 4 };

  it('are those that are not among its doubts, also after these were stored', () => {
    const doubts: Message[] = JSON.parse(JSON.stringify([DOUBT, LINE]));
    expect(newProblems([LINE, OTHER], doubts)).toEqual([OTHER]);
    expect(newProblems([LINE], [])).toEqual([LINE]);
    expect(newProblems([], doubts)).toEqual([]);
  });

  it('are those that are not in the text that version 0.1.0 has stored', () => {
    const text = `Zendesk listed only 5 of 9 accounts. ${say(LINE)}`;
    expect(newProblems([LINE, OTHER], [{ code: 'stored.sentence', text }])).toEqual([OTHER]);
  });
});

describe('a plan whose deletions wait for the owner', () => {
  const waits: Message = {
    code: 'doubt.deletion-waits',
    by: 'x@acme.example',
    at: 1,
    owner: 'o@acme.example',
  };

  it('is released by the owner alone', () => {
    const held = note([waits], [waits]);
    expect(decideHold(held, FEW, policy, RELEASE, NO_ENDS).kind).toBe('hold');
    expect(decideHold(held, FEW, policy, { ...RELEASE, isOwner: true }, NO_ENDS).kind).toBe('release');
  });
});
