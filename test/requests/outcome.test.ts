import {
  concernsEverybody,
  NO_EFFECT,
  type Outcome,
  recordOf,
  templateFor,
} from '../../src/requests/outcome';
import type { Message } from '../../src/text/say';
import { MINUTE, NOW } from './memory-services';

const BEGAN = NOW - MINUTE;
const EFFECT = { action: 'Created', agentId: '7' } as const;
const MESSAGE: Message = { code: 'outcome.left-disabled' };
const ROW = { message: MESSAGE, concerns: 'this row', ...NO_EFFECT } as const;

const CREATED: Outcome = { kind: 'done', message: MESSAGE, action: 'Created', agentId: '7' };
const NOT_ADMITTED: Outcome = { kind: 'rejected', message: MESSAGE, told: MESSAGE };
const ATTENTION: Outcome = { kind: 'attention', message: MESSAGE, ...NO_EFFECT };
const RETRY: Outcome = { kind: 'retry', at: NOW + MINUTE, ...ROW };
const WAITING: Outcome = { kind: 'waiting', at: null, ...ROW };
const PAUSED: Outcome = { kind: 'paused', ...ROW, concerns: 'everybody' };

const recorded = (outcome: Outcome) =>
  recordOf(outcome, { id: 'R-1', began: BEGAN, attempts: 3, now: NOW, detail: 'Words.', mail: 'Off' });

describe('the requester', () => {
  it('is mailed about every outcome, each in its own words', () => {
    expect(templateFor(CREATED)).toBe('created');
    expect(templateFor({ ...CREATED, action: 'Updated' })).toBe('enabled');
    expect(templateFor({ ...CREATED, action: 'No change' })).toBe('unchanged');
    expect(templateFor(NOT_ADMITTED)).toBe('rejected');
    expect(templateFor(ATTENTION)).toBe('failed');
  });

  it('is not mailed while the row continues automatically', () => {
    expect([RETRY, WAITING, PAUSED].map(templateFor)).toEqual([null, null, null]);
  });
});

describe('the record of an outcome', () => {
  it('holds everything that is known when it is done', () => {
    expect(recorded(CREATED)).toEqual({
      action: 'Created',
      status: 'Done',
      detail: 'Words.',
      agentId: '7',
      mail: 'Off',
      attempts: 3,
      nextTry: null,
      requestId: 'R-1',
      updatedAt: NOW,
    });
  });

  it('has a status for each kind of outcome', () => {
    const outcomes = [CREATED, NOT_ADMITTED, ATTENTION, RETRY, WAITING, { ...WAITING, at: NOW }, PAUSED];
    expect(outcomes.map((outcome) => recorded(outcome).status)).toEqual([
      'Done',
      'Rejected',
      'Needs attention',
      'Will retry',
      'Waiting',
      'Will retry',
      'Paused',
    ]);
  });

  it('names no account where there is none', () => {
    for (const outcome of [NOT_ADMITTED, ATTENTION, RETRY, WAITING, PAUSED])
      expect(recorded(outcome)).toMatchObject({ action: '', agentId: '' });
  });

  it('keeps what may have happened already', () => {
    for (const outcome of [ATTENTION, RETRY, WAITING, PAUSED])
      expect(recorded({ ...outcome, ...EFFECT })).toMatchObject({ action: 'Created', agentId: '7' });
  });

  it('counts the attempt unless nothing was tried', () => {
    const counts = [CREATED, NOT_ADMITTED, ATTENTION, RETRY, WAITING, PAUSED].map(
      (outcome) => recorded(outcome).attempts,
    );
    expect(counts).toEqual([3, 3, 3, 3, 2, 2]);
  });

  it('names the next try when there is one', () => {
    expect(recorded(RETRY).nextTry).toBe(NOW + MINUTE);
    expect(recorded({ ...WAITING, at: NOW + 2 * MINUTE }).nextTry).toBe(NOW + 2 * MINUTE);
    expect(recorded(WAITING).nextTry).toBeNull();
    expect(recorded(PAUSED).nextTry).toBeNull();
  });

  it('keeps the beginning until the row has ended for good', () => {
    const times = [CREATED, NOT_ADMITTED, ATTENTION, RETRY, WAITING, PAUSED].map(
      (outcome) => recorded(outcome).updatedAt,
    );
    expect(times).toEqual([NOW, NOW, NOW, BEGAN, BEGAN, BEGAN]);
  });

  it('keeps the beginning as well while an account may have been made that no look-up has shown', () => {
    expect(recorded({ ...ATTENTION, action: 'Created', agentId: '' }).updatedAt).toBe(BEGAN);
    expect(recorded({ ...ATTENTION, action: 'Created', agentId: '7' }).updatedAt).toBe(NOW);
    expect(recorded({ ...ATTENTION, action: 'Updated' }).updatedAt).toBe(NOW);
    expect(recorded({ ...CREATED, agentId: '' }).updatedAt).toBe(NOW);
  });
});

describe('an outcome', () => {
  it('concerns everybody only when it says so', () => {
    expect([CREATED, NOT_ADMITTED, ATTENTION, RETRY, WAITING].map(concernsEverybody)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(concernsEverybody(PAUSED)).toBe(true);
    expect(concernsEverybody({ ...RETRY, concerns: 'everybody' })).toBe(true);
    expect(concernsEverybody({ ...WAITING, concerns: 'everybody' })).toBe(true);
  });
});
