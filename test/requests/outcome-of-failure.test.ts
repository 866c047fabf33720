import { concernsEverybody, type Outcome, outcomeOfFailure } from '../../src/requests/outcome';
import { say } from '../../src/text/say';
import type { Failure } from '../../src/zendesk/accounts';
import { NO_DEPARTMENT, NOT_ATTEMPTED, OUTCOME_UNKNOWN, REJECTED, TRANSIENT } from './known-failures';
import { MINUTE, NOW } from './memory-services';

const EFFECT = { action: 'Created', agentId: '7' } as const;

function outcomeOf(failure: Failure, attempts = 1): Outcome {
  return outcomeOfFailure(failure, { attempts, now: NOW, effect: EFFECT });
}

/** What the row says. */
const sentenceOf = (failure: Failure, attempts?: number) => say(outcomeOf(failure, attempts).message);

describe('a failure of Zendesk', () => {
  it('that may pass is tried again after a minute, and what may have happened is remembered', () => {
    expect(outcomeOf(OUTCOME_UNKNOWN)).toEqual({
      kind: 'retry',
      at: NOW + MINUTE,
      message: { code: 'outcome.will-retry', reason: OUTCOME_UNKNOWN.reason },
      concerns: 'this row',
      ...EFFECT,
    });
    expect(sentenceOf(OUTCOME_UNKNOWN)).toBe(
      'Zendesk did not answer. No action needed: Chat Access will try again automatically.',
    );
  });

  it('is not tried again before the moment that Zendesk has named', () => {
    expect(outcomeOf({ ...TRANSIENT, notBefore: NOW + 9 * MINUTE })).toMatchObject({ at: NOW + 9 * MINUTE });
  });

  it('that does not pass in seven attempts needs a person', () => {
    expect(outcomeOf(TRANSIENT, 6)).toMatchObject({ kind: 'retry' });
    expect(outcomeOf(TRANSIENT, 7)).toEqual({
      kind: 'attention',
      message: { code: 'outcome.gave-up', reason: TRANSIENT.reason, attempts: 7 },
      ...EFFECT,
    });
    expect(sentenceOf(TRANSIENT, 7)).toBe('Zendesk answered 429, even after 7 attempts.');
  });

  it('of the call before this one lets the row wait, and no attempt is counted', () => {
    expect(outcomeOf(NOT_ATTEMPTED, 7)).toEqual({
      kind: 'waiting',
      at: NOW,
      message: { code: 'outcome.not-attempted', reason: NOT_ATTEMPTED.reason },
      concerns: 'everybody',
      ...EFFECT,
    });
    expect(outcomeOf({ ...NOT_ATTEMPTED, notBefore: NOW + MINUTE })).toMatchObject({ at: NOW + MINUTE });
    expect(sentenceOf(NOT_ATTEMPTED)).toBe(
      'Zendesk answered 429, so this row has not been tried yet. No action needed: it continues automatically.',
    );
  });

  it('with the credential pauses the row until that is corrected', () => {
    const refused = (said: string): Failure => ({
      kind: 'unauthorized',
      status: 401,
      reason: { code: 'failure.said', said },
    });
    expect(outcomeOf(refused('no'))).toEqual({
      kind: 'paused',
      message: { code: 'outcome.unauthorized', reason: { code: 'failure.said', said: 'no' } },
      concerns: 'everybody',
      ...EFFECT,
    });
    expect(sentenceOf(refused('no'))).toBe(
      'Admin action needed: Zendesk does not accept the credential (no). The admins have been told; once there is a new one, this row continues automatically.',
    );
    expect(sentenceOf(refused(''))).toMatch(
      /^Admin action needed: Zendesk does not accept the credential\. The admin/,
    );
  });

  it('that does not pass needs a person', () => {
    expect(outcomeOf(REJECTED)).toEqual({
      kind: 'attention',
      message: { code: 'outcome.rejected-by-zendesk', status: 422, reason: REJECTED.reason },
      ...EFFECT,
    });
    expect(sentenceOf(REJECTED)).toBe(
      'Zendesk refused the request (422: role is unknown). Fix the problem it names.',
    );
    expect(sentenceOf({ ...REJECTED, status: 400, reason: { code: 'failure.said', said: '' } })).toBe(
      'Zendesk refused the request (400). Fix the problem it names.',
    );
    expect(sentenceOf(NO_DEPARTMENT)).toBe('Zendesk has no department "Sales"; correct it in the setup.');
  });

  it('for want of a seat needs a person', () => {
    expect(outcomeOf({ kind: 'no-seat', seats: 5 }, 7)).toEqual({
      kind: 'attention',
      message: { code: 'outcome.no-seat', seats: 5 },
      ...EFFECT,
    });
  });

  it('as a duplicate that no look-up shows yet is tried again', () => {
    expect(outcomeOf({ kind: 'duplicate', account: null })).toMatchObject({
      kind: 'retry',
      at: NOW + MINUTE,
      message: { reason: { code: 'failure.not-shown-yet' } },
    });
    expect(outcomeOf({ kind: 'duplicate', account: null }, 7)).toMatchObject({ kind: 'attention' });
  });
});

describe('the outcome of a failure', () => {
  it.each<[string, Failure, boolean]>([
    ['a failed call', TRANSIENT, false],
    ['a lost answer', OUTCOME_UNKNOWN, false],
    ['a moment that Zendesk has named', { ...TRANSIENT, notBefore: NOW + MINUTE }, true],
    ['a call that was not sent', NOT_ATTEMPTED, true],
    ['a refused credential', { kind: 'unauthorized', status: 403, reason: REJECTED.reason }, true],
    ['a refusal of this person', REJECTED, false],
    ['a duplicate that is not shown yet', { kind: 'duplicate', account: null }, false],
    ['a missing seat', { kind: 'no-seat', seats: 5 }, false],
  ])('after %s concerns everybody, or not', (_, failure, expected) => {
    expect(concernsEverybody(outcomeOf(failure))).toBe(expected);
  });
});
