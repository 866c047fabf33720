import { IdleState, type PlanNote } from '../../src/state/idle-state';
import { sayAll } from '../../src/text/say';
import { Memory } from './memory-store';

const NOTE: PlanNote = {
  id: 'P-1',
  at: 1,
  key: 'key',
  enabled: 9,
  doubts: [{ code: 'exemption.not-understood', who: 'ana', row: 3 }],
  held: [{ code: 'doubt.log-gone' }],
  isApplied: false,
};

/** The state as version 0.1.0 has left it in these properties. */
function earlier(values: Record<string, unknown>): IdleState {
  const texts = Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]);
  return new IdleState(new Memory(Object.fromEntries(texts)));
}

describe('the note about a plan', () => {
  it('is read as it was stored', () => {
    const state = new IdleState(new Memory());
    state.plan.set(NOTE);
    expect(state.plan.get()).toEqual(NOTE);
    expect(state.plan.fresh()).toEqual(NOTE);
    state.plan.set({ ...NOTE, doubts: [], held: null });
    expect(state.plan.get()).toEqual({ ...NOTE, doubts: [], held: null });
  });

  it('is none while there is none', () => {
    expect(new IdleState(new Memory()).plan.get()).toBeNull();
  });

  it.each([
    ['doubts and a hold', 'Zendesk listed only 5 of 9 accounts.', 'Too many.'],
    ['neither', '', null],
  ])('of version 0.1.0 with %s says the same sentences', (_, doubts, held) => {
    const state = earlier({ plan: { ...NOTE, doubts, held } });
    for (const note of [state.plan.get(), state.plan.fresh()]) {
      expect(note).toMatchObject({ id: 'P-1', key: 'key', enabled: 9 });
      expect(sayAll(note?.doubts ?? [])).toBe(doubts);
      expect(note?.held ? sayAll(note.held) : null).toBe(held);
    }
  });
});

describe('a job on idle accounts', () => {
  const job = { id: 'P-1', task: 'apply', startedAt: 1 } as const;

  it.each([null, '', 'ana@acme.example'])('keeps who began it: %j', (by) => {
    const state = new IdleState(new Memory());
    state.job.set({ ...job, by });
    expect(state.job.get()).toEqual({ ...job, by });
  });

  it('of version 0.1.0 was started by the daily review, or by a person', () => {
    const unanswered = { 7: 1 };
    const review = earlier({ 'idle-job': { ...job, by: 'the daily review', unanswered } });
    expect(review.job.get()).toEqual({ ...job, by: null, unanswered });
    const person = earlier({ 'idle-job': { ...job, by: 'ana@acme.example' } });
    expect(person.job.fresh()).toEqual({ ...job, by: 'ana@acme.example' });
  });
});

describe('the review', () => {
  it('has reported until it is turned off', () => {
    const state = new IdleState(new Memory());
    expect(state.hasReported()).toBe(false);
    state.setReported(true);
    expect(state.hasReported()).toBe(true);
    state.setReported(false);
    expect(state.hasReported()).toBe(false);
  });
});
