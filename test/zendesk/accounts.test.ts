import { isRetryable, map, ok, zip, zipResults } from '../../src/zendesk/accounts';
import { notAttempted, nothingChanged, reasonOf, toFailure } from '../../src/zendesk/failures';
import {
  NOT_ATTEMPTED,
  OUTCOME_UNKNOWN,
  REJECTED,
  TRANSIENT,
  UNAUTHORIZED,
} from '../requests/known-failures';
import { NOW } from './fake-zendesk';

describe('results of the port', () => {
  it('are changed when they are good, and kept when they are failures', () => {
    expect(map(ok(2), (value) => value + 1)).toEqual(ok(3));
    expect(map(REJECTED, () => 3)).toBe(REJECTED);
  });

  it('stand beside the entries that they answer', () => {
    expect(zip(['a', 'b'], [1, 2])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(zip(['a', 'b'], [1])).toEqual([['a', 1]]);
  });

  it('that are missing leave open whether it was done', () => {
    expect(zipResults(['a', 'b'], [ok(1)])).toEqual([
      ['a', ok(1)],
      ['b', OUTCOME_UNKNOWN],
    ]);
  });
});

describe('a failure', () => {
  it('is worth another try only when it may pass', () => {
    const others = [REJECTED, UNAUTHORIZED, { kind: 'no-seat', seats: 1 } as const];
    expect([TRANSIENT, OUTCOME_UNKNOWN, NOT_ATTEMPTED].map(isRetryable)).toEqual([true, true, true]);
    expect(others.map(isRetryable)).toEqual([false, false, false]);
    expect(isRetryable({ kind: 'duplicate', account: null })).toBe(false);
  });

  it('of a look-up leaves nothing in doubt', () => {
    expect(nothingChanged({ ...OUTCOME_UNKNOWN, notBefore: NOW })).toEqual({
      ...OUTCOME_UNKNOWN,
      notBefore: NOW,
      kind: 'transient',
    });
    for (const failure of [TRANSIENT, NOT_ATTEMPTED, UNAUTHORIZED, REJECTED])
      expect(nothingChanged(failure)).toBe(failure);
  });

  it('of a call is that of the calls that were left out because of it', () => {
    expect(notAttempted({ ...OUTCOME_UNKNOWN, notBefore: NOW })).toEqual({
      kind: 'not-attempted',
      notBefore: NOW,
      reason: OUTCOME_UNKNOWN.reason,
    });
  });

  it('is that of something that must be there and is not', () => {
    expect(toFailure({ kind: 'absent' }, 'the account')).toEqual({
      kind: 'rejected',
      status: 404,
      reason: { code: 'failure.unknown-to-zendesk', what: 'the account' },
    });
    expect(toFailure(TRANSIENT, 'the account')).toBe(TRANSIENT);
  });

  it('has a reason, whatever its kind', () => {
    expect(reasonOf(TRANSIENT)).toBe(TRANSIENT.reason);
    expect(reasonOf(REJECTED)).toBe(REJECTED.reason);
    expect(reasonOf({ kind: 'no-seat', seats: 5 })).toEqual({ code: 'failure.no-seat', seats: 5 });
    expect(reasonOf({ kind: 'duplicate', account: null })).toEqual({ code: 'failure.not-shown-yet' });
  });
});
