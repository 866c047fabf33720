import fc from 'fast-check';
import { readResponse } from '../../src/zendesk/response';

const NOW = Date.UTC(2026, 2, 2, 12);

function responseTo(status: number, body: unknown = '', headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return readResponse({ status, headers, body: text }, { now: NOW });
}

describe('an answer of Zendesk', () => {
  it.each([200, 201, 204])('with %d is good', (status) => {
    expect(responseTo(status, { id: 7 })).toEqual({ kind: 'ok', body: { id: 7 } });
  });

  it('may be empty', () => {
    expect(responseTo(204)).toEqual({ kind: 'ok', body: null });
    expect(responseTo(200, ' \n')).toEqual({ kind: 'ok', body: null });
  });

  it('that cannot be read leaves open whether it was done', () => {
    expect(responseTo(200, '<html>')).toEqual({
      kind: 'outcome-unknown',
      notBefore: null,
      reason: { code: 'failure.unreadable-body' },
    });
  });

  it('that never came leaves open whether it was done', () => {
    expect(readResponse(null, { now: NOW })).toEqual({
      kind: 'outcome-unknown',
      notBefore: null,
      reason: { code: 'failure.no-answer' },
    });
  });

  it.each([
    [301, 'unauthorized'],
    [400, 'rejected'],
    [401, 'unauthorized'],
    [402, 'rejected'],
    [403, 'unauthorized'],
    [404, 'absent'],
    [408, 'outcome-unknown'],
    [409, 'rejected'],
    [422, 'rejected'],
    [425, 'outcome-unknown'],
    [429, 'transient'],
    [500, 'outcome-unknown'],
    [502, 'outcome-unknown'],
    [503, 'outcome-unknown'],
    [504, 'outcome-unknown'],
  ])('with %d is %s', (status, kind) => {
    expect(responseTo(status).kind).toBe(kind);
  });

  it.each([409, 422])('to a look-up with %d says nothing: it is looked up again', (status) => {
    expect(readResponse({ status, headers: {}, body: '' }, { now: NOW, isLookUp: true }).kind).toBe(
      'outcome-unknown',
    );
  });

  it.each(['Retry-After-Wards', 'Content-Type'])('names no moment in %s', (name) => {
    expect(responseTo(429, '', { [name]: '30' })).toMatchObject({ notBefore: null });
  });

  it.each([
    [199, 'rejected'],
    [300, 'unauthorized'],
    [399, 'unauthorized'],
    [499, 'rejected'],
    [599, 'outcome-unknown'],
  ])('with an unusual status %d is %s', (status, kind) => {
    expect(responseTo(status).kind).toBe(kind);
  });

  it('that sends us to another address is about the credential, and is not followed', () => {
    expect(responseTo(302)).toEqual({
      kind: 'unauthorized',
      status: 302,
      reason: { code: 'failure.redirect', status: 302 },
    });
  });

  it('names its status as the reason to try again', () => {
    expect(responseTo(503)).toMatchObject({ reason: { code: 'failure.status', status: 503 } });
  });

  it.each(['Retry-After', 'retry-after', 'RETRY-AFTER'])('names the moment to come back in %s', (name) => {
    expect(responseTo(429, 'slow down', { [name]: '30' })).toMatchObject({ notBefore: NOW + 30_000 });
    expect(responseTo(503, '<html>', { [name]: '30' })).toMatchObject({ notBefore: NOW + 30_000 });
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
  ])('of %j is %j', (body, said) => {
    expect(responseTo(400, body)).toMatchObject({ reason: { code: 'failure.said', said } });
    expect(responseTo(403, body)).toMatchObject({ reason: { code: 'failure.said', said } });
  });

  it('is one line and ends', () => {
    const response = responseTo(422, { description: `a\n  b\t${'c'.repeat(1000)}` });
    expect(response).toMatchObject({ reason: { said: `a b ${'c'.repeat(236)}` } });
  });

  it('never breaks the reader, whatever came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, body) => {
        expect(typeof responseTo(status, body).kind).toBe('string');
      }),
    );
  });
});

describe('what Zendesk says is wrong', () => {
  const saidIn = (body: unknown, secrets: string[] = []) =>
    readResponse({ status: 422, headers: {}, body: JSON.stringify(body) }, { now: NOW, secrets });
  const words = (said: string) => ({ kind: 'rejected', status: 422, reason: { code: 'failure.said', said } });

  it('includes the details of each field', () => {
    const details = { email: [{ description: 'Email: x is too long', error: 'TooLong' }] };
    expect(saidIn({ error: 'RecordInvalid', description: 'Record validation errors', details })).toEqual(
      words('Record validation errors: Email: x is too long'),
    );
  });

  it('is the details alone where there is nothing else', () => {
    expect(saidIn({ details: { name: ['is blank'] } })).toEqual(words('is blank'));
  });

  it('names three details at most, and is never endless', () => {
    const details = Object.fromEntries([1, 2, 3, 4].map((n) => [`f${n}`, [{ description: `wrong ${n}` }]]));
    expect(saidIn({ details })).toEqual(words('wrong 1: wrong 2: wrong 3'));
    const { reason } = saidIn({ description: 'x'.repeat(1000) }) as { reason: { said: string } };
    expect(reason.said).toHaveLength(240);
  });

  it('is withheld when it repeats a secret', () => {
    expect(saidIn({ description: 'bad token SECRET-1234567' }, ['SECRET-1234567890'])).toEqual(words(''));
  });
});
