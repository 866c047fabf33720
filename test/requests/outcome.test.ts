import {
  type Outcome,
  outcomeOfFailure,
  pausedSentence,
  recordOf,
  templateFor,
  withoutAdvice,
} from '../../src/requests/outcome';
import type { Failure } from '../../src/zendesk/accounts';
import { MINUTE, NOW } from './memory-services';

const BEGAN = NOW - MINUTE;
const DID = { action: 'Created', agentId: '7' } as const;
const CREATED: Outcome = { kind: 'done', action: 'Created', agentId: '7', sentence: 'Done.' };
const REJECTED: Outcome = { kind: 'rejected', sentence: 'Not created.' };
const ATTENTION: Outcome = { kind: 'attention', sentence: 'Look.' };
const RETRY: Outcome = { kind: 'retry', at: NOW + MINUTE, sentence: 'Later.' };
const WAITING: Outcome = { kind: 'waiting', sentence: 'Wait.' };
const PAUSED: Outcome = { kind: 'paused', sentence: 'Stopped.' };

const recorded = (ending: Outcome) =>
  recordOf(ending, { id: 'R-1', began: BEGAN, attempts: 3, now: NOW, mail: 'Off' });

function endingOf(trouble: Failure, attempts = 1): Outcome {
  return outcomeOfFailure(trouble, { attempts, now: NOW, did: DID });
}

describe('the requester', () => {
  it('is told of every outcome by a mail of its own', () => {
    expect(templateFor(CREATED)).toBe('created');
    expect(templateFor({ ...CREATED, action: 'Updated' })).toBe('enabled');
    expect(templateFor({ ...CREATED, action: 'No change' })).toBe('unchanged');
    expect(templateFor(REJECTED)).toBe('rejected');
    expect(templateFor(ATTENTION)).toBe('failed');
  });

  it('is told nothing while it goes on by itself', () => {
    expect([RETRY, WAITING, PAUSED].map(templateFor)).toEqual([null, null, null]);
  });
});

describe('the record of an ending', () => {
  it('says everything that is known when it is done', () => {
    expect(recorded(CREATED)).toEqual({
      action: 'Created',
      status: 'Done',
      detail: 'Done.',
      agentId: '7',
      mail: 'Off',
      attempts: 3,
      nextTry: null,
      requestId: 'R-1',
      updatedAt: NOW,
    });
  });

  it('has a status for each kind of ending', () => {
    const endings = [CREATED, REJECTED, ATTENTION, RETRY, WAITING, { ...WAITING, at: NOW }, PAUSED];
    expect(endings.map((ending) => recorded(ending).status)).toEqual([
      'Done',
      'Rejected',
      'Needs attention',
      'Will retry',
      'Waiting',
      'Will retry',
      'Paused',
    ]);
  });

  it('says nothing of an account where there is none', () => {
    for (const ending of [REJECTED, ATTENTION, RETRY, WAITING, PAUSED, { ...PAUSED, action: undefined }])
      expect(recorded(ending as Outcome)).toMatchObject({ action: '', agentId: '' });
  });

  it('keeps what may have happened already', () => {
    for (const ending of [ATTENTION, RETRY, WAITING, PAUSED])
      expect(recorded({ ...ending, ...DID })).toMatchObject({ action: 'Created', agentId: '7' });
  });

  it('counts the attempt unless nothing was tried', () => {
    const counts = [CREATED, REJECTED, ATTENTION, RETRY, WAITING, PAUSED].map(
      (ending) => recorded(ending).attempts,
    );
    expect(counts).toEqual([3, 3, 3, 3, 2, 2]);
  });

  it('names the next try when there is one', () => {
    expect(recorded(RETRY).nextTry).toBe(NOW + MINUTE);
    expect(recorded({ ...WAITING, at: NOW + 2 * MINUTE }).nextTry).toBe(NOW + 2 * MINUTE);
    expect(recorded(WAITING).nextTry).toBeNull();
    expect(recorded({ ...WAITING, at: undefined } as Outcome)).toMatchObject({
      status: 'Waiting',
      nextTry: null,
    });
    expect(recorded(PAUSED).nextTry).toBeNull();
  });

  it('keeps the beginning of the handling until it has ended for good', () => {
    const times = [CREATED, REJECTED, ATTENTION, RETRY, WAITING, PAUSED].map(
      (ending) => recorded(ending).updatedAt,
    );
    expect(times).toEqual([NOW, NOW, NOW, BEGAN, BEGAN, BEGAN]);
  });

  it('keeps the beginning as well while an account may have been made that nobody has seen', () => {
    expect(recorded({ ...ATTENTION, action: 'Created' }).updatedAt).toBe(BEGAN);
    expect(recorded({ ...ATTENTION, action: 'Created', agentId: '' }).updatedAt).toBe(BEGAN);
    expect(recorded({ ...ATTENTION, action: 'Created', agentId: '7' }).updatedAt).toBe(NOW);
    expect(recorded({ ...ATTENTION, action: 'Updated' }).updatedAt).toBe(NOW);
    expect(recorded({ ...CREATED, agentId: '' }).updatedAt).toBe(NOW);
  });

  it('tells the person at the sheet how to try again, and the requester does not read of it', () => {
    const { detail } = recorded(ATTENTION);
    expect(detail).toBe('Look. Then select this row and choose Chat Access > Retry selected rows.');
    expect(withoutAdvice(detail)).toBe('Look.');
    expect(withoutAdvice('Done.')).toBe('Done.');
    expect(recorded(RETRY).detail).toBe('Later.');
  });
});

describe('a trouble with Zendesk', () => {
  const later: Failure = { kind: 'later', doubtful: true, notBefore: null, reason: 'Zendesk is down' };

  it('that may pass is tried again after a minute, and remembered', () => {
    expect(endingOf(later)).toEqual({
      kind: 'retry',
      at: NOW + MINUTE,
      sentence: 'Zendesk is down. It will be tried again by itself.',
      ...DID,
    });
  });

  it('is not tried again before Zendesk wants it', () => {
    expect(endingOf({ ...later, notBefore: NOW + 9 * MINUTE })).toMatchObject({ at: NOW + 9 * MINUTE });
  });

  it('that does not pass in seven attempts needs a person', () => {
    expect(endingOf(later, 6)).toMatchObject({ kind: 'retry' });
    expect(endingOf(later, 7)).toEqual({
      kind: 'attention',
      sentence: 'Zendesk is down, also after 7 attempts.',
      ...DID,
    });
  });

  it('of the call before this one lets the row wait, untried', () => {
    const unsent: Failure = { ...later, unsent: true };
    expect(endingOf(unsent, 7)).toEqual({
      kind: 'waiting',
      at: NOW,
      sentence: 'Zendesk is down, so this row was not tried yet. It goes on by itself.',
      ...DID,
    });
    expect(endingOf({ ...unsent, notBefore: NOW + MINUTE })).toMatchObject({ at: NOW + MINUTE });
  });

  it('with the credential stops the row until that is mended', () => {
    expect(endingOf({ kind: 'denied', status: 401, reason: 'no' })).toEqual({
      kind: 'paused',
      sentence: pausedSentence('no'),
      ...DID,
    });
    expect(pausedSentence('no')).toBe(
      'Waiting: Zendesk does not accept the credential (no). The admin has been told; this row goes on by itself.',
    );
    expect(pausedSentence('')).toMatch(/^Waiting: Zendesk does not accept the credential\. The admin/);
  });

  it('that does not pass by itself needs a person', () => {
    expect(endingOf({ kind: 'refused', status: 422, reason: 'bad name' })).toEqual({
      kind: 'attention',
      sentence: 'Zendesk refused the request (422: bad name). Correct what it names.',
      ...DID,
    });
    expect(endingOf({ kind: 'refused', status: 400, reason: '' })).toMatchObject({
      sentence: 'Zendesk refused the request (400). Correct what it names.',
    });
    expect(endingOf({ kind: 'refused', status: 404, reason: 'There is no such role' })).toMatchObject({
      sentence: 'There is no such role.',
    });
  });
});
