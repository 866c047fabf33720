import type { Authorization } from '../../src/zendesk/auth';
import { fakeZendesk, many, NOW, reply, send } from './fake-zendesk';

describe('a call of Zendesk', () => {
  it('goes to the API with the token, and its body as JSON', () => {
    const { client, batches } = fakeZendesk({ answer: () => reply(200, { id: 7 }) });
    expect(client.call({ method: 'put', path: '/agents/7', body: { enabled: 1 } })).toEqual({
      kind: 'ok',
      body: { id: 7 },
    });
    expect(batches).toEqual([
      [
        {
          method: 'put',
          url: 'https://acme.example/agents/7',
          headers: { Authorization: 'Bearer access-1234-5678', Accept: 'application/json' },
          contentType: 'application/json',
          payload: '{"enabled":1}',
        },
      ],
    ]);
  });

  it('that only reads has no body', () => {
    const { client, batches } = fakeZendesk({ answer: () => reply(200) });
    client.call({ method: 'get', path: '/agents/me' });
    expect(batches[0]?.[0]).not.toHaveProperty('payload');
  });

  it('that only reads is asked again after a conflict, and a write is refused by one', () => {
    const { client } = fakeZendesk({ answer: () => reply(409) });
    expect(client.call({ method: 'get', path: '/agents/me' }).kind).toBe('outcome-unknown');
    expect(client.call({ method: 'post', path: '/agents' }).kind).toBe('rejected');
  });
});

describe('many calls', () => {
  it('go out ten at a time, and are answered in their order', () => {
    const { responses, sizes, limited } = send(23, { '/21': reply(404) });
    expect(sizes).toEqual([10, 10, 3]);
    expect(limited).toEqual([10, 10, 3]);
    expect(responses.map(({ kind }) => kind)).toEqual([...many(21, 'ok'), 'absent', 'ok']);
  });

  it('are none when there are none', () => {
    expect(send(0, {})).toMatchObject({ responses: [], batches: [] });
  });

  it.each([
    ['a server error', reply(503)],
    ['one call too many', reply(429)],
    ['no answer', null],
  ])('stop after %s: those of the same batch have been sent, the others are not attempted', (_, odd) => {
    const { kinds, sizes, responses } = send(23, { '/3': odd });
    expect(sizes).toEqual([10]);
    expect(kinds.slice(0, 10).filter((kind) => kind !== 'ok')).toHaveLength(1);
    expect(kinds.slice(10)).toEqual(many(13, 'not-attempted'));
    const failed = responses[3];
    expect(responses[22]).toEqual({ ...failed, kind: 'not-attempted' });
  });

  it('stop after a refused token, and the others meet the same failure', () => {
    const { responses, sizes, refused } = send(23, { '/3': reply(401, { error: 'no' }) });
    expect(sizes).toEqual([10]);
    const failure = { kind: 'unauthorized', status: 401, reason: { code: 'failure.said', said: 'no' } };
    expect(responses[3]).toEqual(failure);
    expect(responses.slice(10)).toEqual(many(13, failure));
    expect(refused).toEqual([failure]);
  });

  it('stop after an answer that sends us elsewhere', () => {
    const { sizes, refused } = send(23, { '/3': reply(302) });
    expect(sizes).toEqual([10]);
    expect(refused).toMatchObject([{ status: 302 }]);
  });

  it('go on after a 403, which may be about one person alone, and is not reported', () => {
    const { kinds, sizes, refused } = send(23, { '/3': reply(403) });
    expect(sizes).toEqual([10, 10, 3]);
    expect(kinds).toEqual([...many(3, 'ok'), 'unauthorized', ...many(19, 'ok')]);
    expect(refused).toEqual([]);
  });

  it.each([400, 404, 410])('go on after a %d', (status) => {
    expect(send(23, { '/3': reply(status) }).sizes).toEqual([10, 10, 3]);
  });
});

describe('a moment before which Zendesk wants no call', () => {
  it('is passed on, the latest of several', () => {
    const asks = (seconds: string) => reply(429, {}, { 'Retry-After': seconds });
    const { throttled } = send(3, { '/0': asks('30'), '/1': asks('90'), '/2': asks('60') });
    expect(throttled).toEqual([NOW + 90_000]);
  });

  it('is not passed on when it is now, or when none is named', () => {
    const { throttled } = send(2, { '/0': reply(429, {}, { 'Retry-After': '0' }), '/1': reply(503) });
    expect(throttled).toEqual([]);
  });

  it('holds for the calls that were left out because of it', () => {
    const { responses } = send(12, { '/0': reply(429, {}, { 'Retry-After': '30' }) });
    expect(responses[11]).toMatchObject({ kind: 'not-attempted', notBefore: NOW + 30_000 });
  });

  it('sends nothing until it has come', () => {
    const notBefore = () => NOW + 60_000;
    const { responses, sizes, limited } = send(12, {}, { notBefore });
    expect(sizes).toEqual([]);
    expect(limited).toEqual([]);
    expect(responses).toEqual(
      many(12, {
        kind: 'not-attempted',
        notBefore: NOW + 60_000,
        reason: { code: 'failure.asked-to-wait' },
      }),
    );
  });

  it('of the token holds as well', () => {
    const failure = {
      kind: 'transient',
      notBefore: NOW + 60_000,
      reason: { code: 'failure.status', status: 429, said: '' },
    } as const;
    const authorization: Authorization = { token: () => failure, renew: () => null };
    expect(send(1, {}, { authorization })).toMatchObject({ throttled: [NOW + 60_000], sizes: [] });
  });
});
