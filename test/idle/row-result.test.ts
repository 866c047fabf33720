import type { PlanRow, RowResult } from '../../src/idle/ports';
import { countResults, isUnanswered, resultOfFailure } from '../../src/idle/row-result';
import { say } from '../../src/text/say';
import {
  NO_SEAT,
  NOT_ATTEMPTED,
  REJECTED,
  TRANSIENT,
  UNAUTHORIZED,
  UNKNOWN,
  WAIT,
} from './memory-idle-accounts';

const WHY = { code: 'row.account-gone' } as const;

function rows(...results: RowResult[]): Pick<PlanRow, 'result'>[] {
  return results.map((result) => ({ result }));
}

describe('a failure', () => {
  it.each([
    [TRANSIENT, true],
    [UNKNOWN, true],
    [WAIT, false],
    [NOT_ATTEMPTED, false],
    [REJECTED, false],
    [UNAUTHORIZED, false],
    [NO_SEAT, false],
  ])('counts as no answer: %j %s', (failure, isOne) => {
    expect(isUnanswered(failure)).toBe(isOne);
  });

  it.each([
    [TRANSIENT, 6, 'open'],
    [TRANSIENT, 7, 'failed'],
    [UNKNOWN, 7, 'failed'],
    [REJECTED, 0, 'failed'],
    [UNAUTHORIZED, 0, 'open'],
    [NO_SEAT, 0, 'open'],
  ])('%j, %i times without an answer, leaves the row %s', (failure, times, kind) => {
    expect(resultOfFailure(failure, times).kind).toBe(kind);
  });
});

describe('what came of the rows of a plan', () => {
  const none = { disabled: 0, deleted: 0, warned: 0, skipped: 0, 'not-warned': 0, failed: 0 };

  it('is counted by kind', () => {
    const all = rows(
      { kind: 'done', action: 'Disabled' },
      { kind: 'done', action: 'Disabled' },
      { kind: 'done', action: 'Deleted' },
      { kind: 'done', action: 'Warned' },
      { kind: 'skipped', message: WHY },
      { kind: 'not-warned', message: WHY },
      { kind: 'failed', message: WHY },
      { kind: 'open' },
    );
    const counts = { disabled: 2, deleted: 1, warned: 1, skipped: 1, 'not-warned': 1, failed: 1 };
    expect(countResults(all)).toEqual(counts);
    expect(countResults([])).toEqual(none);
  });

  it.each([
    [{ ...none, disabled: 3, skipped: 1 }, '3 disabled, 1 skipped'],
    [
      { disabled: 1, deleted: 2, warned: 3, skipped: 4, 'not-warned': 5, failed: 6 },
      '1 disabled, 2 deleted, 3 warned, 4 skipped, 5 not warned, 6 failed',
    ],
    [none, 'there was nothing left to do'],
  ])('is said in a sentence', (counts, words) => {
    expect(say({ code: 'plan.applied', by: null, rows: counts, unwarned: [] })).toBe(
      `Carried out by the daily review: ${words}.`,
    );
    expect(say({ code: 'plan.applied', by: '', rows: counts, unwarned: [] })).toBe(
      `Carried out by an editor: ${words}.`,
    );
  });
});
