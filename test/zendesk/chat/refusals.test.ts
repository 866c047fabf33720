import { type Account, type Failure, ok, type Result } from '../../../src/zendesk/accounts';
import { explainRefusals, type RefusalParts } from '../../../src/zendesk/chat/refusals';
import type { Unauthorized } from '../../../src/zendesk/client';
import { NOT_ATTEMPTED, TRANSIENT, UNAUTHORIZED } from '../../requests/known-failures';
import { account } from '../../requests/memory-accounts';
import { NOW } from '../fake-zendesk';

const ME = account({ id: '1', protected: true });
const DONE = ok(account());

const forbidden = (said: string): Unauthorized => ({
  kind: 'unauthorized',
  status: 403,
  reason: { code: 'failure.said', said },
});
const rejected = (status: number, said = ''): Failure => ({
  kind: 'rejected',
  status,
  reason: { code: 'failure.said', said },
});

/** A probe that passes, on an account without a limit of seats; it keeps what was asked and reported. */
function probe(parts: Partial<RefusalParts> = {}) {
  const asked: string[] = [];
  const refused: Unauthorized[] = [];
  const noting = <A extends unknown[], R>(name: string, answer: (...args: A) => R) => {
    return (...args: A): R => {
      asked.push(name);
      return answer(...args);
    };
  };
  const given: RefusalParts = {
    whoAmI: noting('whoAmI', parts.whoAmI ?? (() => ok(ME))),
    mayWrite: noting('mayWrite', parts.mayWrite ?? (() => ok(undefined))),
    seats: noting('seats', parts.seats ?? (() => null)),
    countEnabled: noting('countEnabled', parts.countEnabled ?? (() => 0)),
    onUnauthorized: (failure) => void refused.push(failure),
  };
  const explain = (results: Result<Account>[], takesSeat = false) =>
    explainRefusals(results, takesSeat, given);
  return { explain, asked, refused };
}

describe('results without a refusal', () => {
  it.each<Result<Account>>([DONE, TRANSIENT, NOT_ATTEMPTED, UNAUTHORIZED, rejected(400), rejected(404)])(
    'are left as they are, and nothing is asked',
    (result) => {
      const { explain, asked, refused } = probe();
      expect(explain([DONE, result], true)).toEqual([DONE, result]);
      expect([asked, refused]).toEqual([[], []]);
    },
  );

  it.each([402, 422])('include a %d, where no seat is taken', (status) => {
    const { explain, asked } = probe();
    expect(explain([rejected(status)])).toEqual([rejected(status)]);
    expect(asked).toEqual([]);
  });
});

describe('a 403 for one person while the credential works', () => {
  it('is about that person alone, in the words of Zendesk', () => {
    const { explain, refused } = probe();
    expect(explain([DONE, forbidden('owner'), DONE])).toEqual([DONE, rejected(403, 'owner'), DONE]);
    expect(refused).toEqual([]);
  });

  it('is about each of several, and the credential is tried once for all of them', () => {
    const { explain, asked } = probe();
    const results = [forbidden('a'), DONE, forbidden('b'), forbidden('c')];
    expect(explain(results)).toEqual([rejected(403, 'a'), DONE, rejected(403, 'b'), rejected(403, 'c')]);
    expect(asked).toEqual(['whoAmI', 'mayWrite']);
  });

  it('leaves alone what was refused for the credential itself', () => {
    expect(probe().explain([UNAUTHORIZED, forbidden('a')])).toEqual([UNAUTHORIZED, rejected(403, 'a')]);
  });

  it('tries the write on the account that is asking', () => {
    const written: Account[] = [];
    const mayWrite = (me: Account) => {
      written.push(me);
      return ok(undefined);
    };
    probe({ mayWrite }).explain([forbidden('a')]);
    expect(written).toEqual([ME]);
  });
});

describe('a 403 that the probe meets too', () => {
  it.each<[string, Partial<RefusalParts>, string[]]>([
    ['by the read', { whoAmI: () => forbidden('no read') }, ['whoAmI']],
    ['by the write', { mayWrite: () => forbidden('no write') }, ['whoAmI', 'mayWrite']],
    ['by the read, whose token has ended', { whoAmI: () => UNAUTHORIZED }, ['whoAmI']],
    ['by the write, which finds no account', { mayWrite: () => rejected(404) }, ['whoAmI', 'mayWrite']],
  ])('concerns everybody: %s', (_, parts, steps) => {
    const { explain, asked, refused } = probe(parts);
    const results = [forbidden('a'), DONE, forbidden('b')];
    expect(explain(results, true)).toEqual(results);
    expect(asked).toEqual(steps);
    expect(refused).toEqual([forbidden('a')]);
  });

  it('is the one that is passed on, although another refusal came before', () => {
    const { explain, refused } = probe({ mayWrite: () => forbidden('no write') });
    const results = [rejected(422, 'name'), forbidden('a')];
    expect(explain(results, true)).toEqual(results);
    expect(refused).toEqual([forbidden('a')]);
  });

  it('is not passed on where only a refusal of another kind was unclear', () => {
    const { explain, refused } = probe({ mayWrite: () => forbidden('no write') });
    expect(explain([rejected(422, 'name')], true)).toEqual([rejected(422, 'name')]);
    expect(refused).toEqual([]);
  });
});

describe('a 403 while the credential cannot be tried', () => {
  const later: Failure = { ...TRANSIENT, notBefore: NOW };

  it.each<[string, Partial<RefusalParts>]>([
    ['the read fails', { whoAmI: () => later }],
    ['the write fails', { mayWrite: () => later }],
    ['the read was not even sent', { whoAmI: () => ({ ...later, kind: 'not-attempted' }) }],
    ['the answer to the write was lost', { mayWrite: () => ({ ...later, kind: 'outcome-unknown' }) }],
  ])('is tried again, when Zendesk allows it, and nothing is in doubt: %s', (_, parts) => {
    const { explain, asked, refused } = probe(parts);
    expect(explain([forbidden('a'), DONE, rejected(422, 'name')], true)).toEqual([
      { kind: 'transient', notBefore: NOW, reason: TRANSIENT.reason },
      DONE,
      { kind: 'transient', notBefore: NOW, reason: TRANSIENT.reason },
    ]);
    expect(asked).not.toContain('seats');
    expect(refused).toEqual([]);
  });
});

describe('a 403 while the credential cannot be tried on one person alone', () => {
  it('holds up nobody else', () => {
    const tooOften: Failure = { kind: 'transient', notBefore: NOW, reason: TRANSIENT.reason, isAlone: true };
    const { explain } = probe({ mayWrite: () => tooOften });
    expect(explain([forbidden('a'), DONE])).toEqual([tooOften, DONE]);
  });
});

describe('a refusal of what takes a seat', () => {
  const full = { seats: () => 5, countEnabled: () => 5 };
  const noSeat = { kind: 'no-seat', seats: 5 };

  it.each<Result<Account>>([rejected(402), forbidden('no'), rejected(422)])(
    'means that no seat is free when every one is taken',
    (refusal) => {
      const { explain, asked, refused } = probe(full);
      expect(explain([DONE, refusal], true)).toEqual([DONE, noSeat]);
      expect(asked).toEqual(['whoAmI', 'mayWrite', 'seats', 'countEnabled']);
      expect(refused).toEqual([]);
    },
  );

  it('means so as well when more accounts are enabled than the plan has seats', () => {
    expect(probe({ seats: () => 5, countEnabled: () => 6 }).explain([rejected(402)], true)).toEqual([noSeat]);
  });

  it('counts once for all who were refused', () => {
    const { explain, asked } = probe(full);
    expect(explain([rejected(402), forbidden('no'), rejected(422)], true)).toEqual([noSeat, noSeat, noSeat]);
    expect(asked).toHaveLength(4);
  });

  it.each<[string, Partial<RefusalParts>]>([
    ['a seat is free', { seats: () => 5, countEnabled: () => 4 }],
    ['the accounts cannot be counted', { seats: () => 5, countEnabled: () => null }],
    ['the plan has no limit', { seats: () => null, countEnabled: () => 5 }],
  ])('keeps its own meaning when %s', (_, parts) => {
    const results = [rejected(402, 'pay'), forbidden('no'), rejected(422, 'name')];
    expect(probe(parts).explain(results, true)).toEqual([
      rejected(402, 'pay'),
      rejected(403, 'no'),
      rejected(422, 'name'),
    ]);
  });

  it.each<[string, Partial<RefusalParts>]>([
    ['the plan', { seats: () => 'not-now', countEnabled: () => 5 }],
    ['the accounts', { seats: () => 5, countEnabled: () => 'not-now' }],
  ])('is tried again when %s cannot be read at the moment', (_, parts) => {
    const unclear = { kind: 'transient', notBefore: null, reason: { code: 'failure.seats-unknown' } };
    expect(probe(parts).explain([rejected(402, 'pay'), DONE], true)).toEqual([unclear, DONE]);
  });

  it('counts no account when the plan has no limit', () => {
    const { explain, asked } = probe();
    explain([forbidden('no')], true);
    expect(asked).toEqual(['whoAmI', 'mayWrite', 'seats']);
  });

  it('is not asked about where no seat is taken', () => {
    const { explain, asked } = probe(full);
    expect(explain([forbidden('no')])).toEqual([rejected(403, 'no')]);
    expect(asked).toEqual(['whoAmI', 'mayWrite']);
  });

  it('is not asked about while the credential is refused', () => {
    const { explain, asked } = probe({ ...full, mayWrite: () => forbidden('no write') });
    expect(explain([forbidden('no')], true)).toEqual([forbidden('no')]);
    expect(asked).toEqual(['whoAmI', 'mayWrite']);
  });
});
