import fc from 'fast-check';
import { readResponse } from '../../src/zendesk/response';

const NOW = Date.UTC(2026, 2, 2, 12);

function readingOf(status: number, body: unknown = '', headers: Record<string, string> = {}) {
  return readResponse({ status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) }, NOW);
}

describe('an answer of Zendesk', () => {
  it.each([200, 201, 204])('with %d is good', (status) => {
    expect(readingOf(status, { id: 7 })).toEqual({ kind: 'ok', body: { id: 7 } });
  });

  it('may be empty', () => {
    expect(readingOf(204)).toEqual({ kind: 'ok', body: null });
    expect(readingOf(200, ' \n')).toEqual({ kind: 'ok', body: null });
  });

  it('that cannot be read leaves open whether it was done', () => {
    expect(readingOf(200, '<html>')).toMatchObject({ kind: 'later', doubtful: true });
  });

  it('that never came leaves open whether it was done', () => {
    expect(readResponse(null, NOW)).toMatchObject({ kind: 'later', doubtful: true, notBefore: null });
  });

  it.each([
    [301, 'denied'],
    [400, 'refused'],
    [401, 'denied'],
    [402, 'refused'],
    [403, 'denied'],
    [404, 'absent'],
    [408, 'later'],
    [409, 'refused'],
    [422, 'refused'],
    [425, 'later'],
    [429, 'later'],
    [500, 'later'],
    [502, 'later'],
    [503, 'later'],
    [504, 'later'],
  ])('with %d is %s', (status, kind) => {
    expect(readingOf(status).kind).toBe(kind);
  });

  it.each([409, 422])('to a mere look with %d tells nothing: it is asked for again', (status) => {
    expect(readResponse({ status, headers: {}, body: '' }, NOW, true).kind).toBe('later');
  });

  it('to a call too many is known not to have been done; of a server error that is not known', () => {
    expect(readingOf(429)).toMatchObject({ doubtful: false });
    for (const status of [408, 500, 502, 503, 504])
      expect(readingOf(status)).toMatchObject({ doubtful: true });
  });

  it.each(['Retry-After', 'retry-after', 'RETRY-AFTER'])('names the moment to come back in %s', (name) => {
    expect(readingOf(429, 'slow down', { [name]: '30' })).toMatchObject({ notBefore: NOW + 30_000 });
    expect(readingOf(503, '<html>', { [name]: '30' })).toMatchObject({ notBefore: NOW + 30_000 });
  });
});

describe('the reason in an answer', () => {
  it.each([
    [{ error: 'Unauthorized', description: 'Not authorized' }, 'Not authorized'],
    [{ error: 'invalid_token', error_description: 'The token is expired' }, 'The token is expired'],
    [{ error: { title: 'Forbidden', message: 'No access' } }, 'No access'],
    [{ error: 'RecordInvalid' }, 'RecordInvalid'],
    [{ message: 'Bad thing' }, 'Bad thing'],
    [{ error: '', description: '' }, ''],
    [{ error: { code: 7 } }, ''],
    [{ error: null }, ''],
    ['"text"', ''],
    ['[]', ''],
    ['<html><body>Bad Request</body></html>', ''],
    ['Number of allowed API requests per minute exceeded', ''],
    ['', ''],
  ])('of %j is %j', (body, reason) => {
    expect(readingOf(400, body)).toMatchObject({ reason });
    expect(readingOf(403, body)).toMatchObject({ reason });
  });

  it('is one line and ends', () => {
    const reading = readingOf(422, { description: `a\n  b\t${'c'.repeat(1000)}` });
    expect(reading).toMatchObject({ reason: `a b ${'c'.repeat(156)}` });
  });

  it('never breaks the reader, whatever came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, body) => {
        expect(typeof readingOf(status, body).kind).toBe('string');
      }),
    );
  });
});
