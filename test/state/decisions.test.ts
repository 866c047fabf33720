import { Decisions, MAX_REQUESTS_WAITING, type NotedDecision } from '../../src/state/decisions';
import { Memory } from './memory-store';

function rejection(requests: readonly string[], reason: string): NotedDecision {
  return { at: Date.UTC(2026, 2, 2), by: 'boss@acme.example', isApproved: false, reason, requests };
}

const idOf = (index: number) => `R-${String(index).padStart(12, '0')}`;

describe('decisions that wait for the owner', () => {
  it.each([
    ['Latin', 'e'],
    ['Cyrillic', 'ж'],
    ['Chinese', '不'],
  ])('fit into a property with long reasons in %s, and none is dropped for a later one', (_, letter) => {
    const store = new Memory();
    const decisions = new Decisions(store, new Memory());
    const noted = Array.from({ length: 40 }, (__, index) =>
      decisions.note(rejection([idOf(index)], letter.repeat(300))),
    );
    const count = noted.filter(Boolean).length;
    expect(count).toBeGreaterThanOrEqual(8);
    expect(noted.slice(count)).not.toContain(true);
    expect(new TextEncoder().encode(store.get('decisions') ?? '').length).toBeLessThanOrEqual(9 * 1024);
    expect(decisions.waiting().flatMap(({ requests }) => requests)).toEqual(
      noted.slice(0, count).map((__, index) => idOf(index)),
    );
  });

  it('may be about as many requests as are let through, whatever the reason', () => {
    const decisions = new Decisions(new Memory(), new Memory());
    const ids = Array.from({ length: MAX_REQUESTS_WAITING }, (_, index) => idOf(index));
    expect(decisions.note(rejection(ids, '不'.repeat(300)))).toBe(true);
  });
});
