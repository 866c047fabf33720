import type { Authorization } from '../../src/zendesk/auth';
import { type FakeParts, many, pathOf, reply, send } from './fake-zendesk';

describe('a token that Zendesk refuses', () => {
  /** Refuses the token `old`. */
  const answer: FakeParts['answer'] = ({ headers }) =>
    reply(headers.Authorization === 'Bearer new' ? 200 : 401);

  const renewing = (renewed: ReturnType<Authorization['renew']>) => {
    const renewals: unknown[] = [];
    const authorization: Authorization = {
      token: () => ({ kind: 'ok', value: 'old' }),
      renew: () => {
        renewals.push(renewed);
        return renewed;
      },
    };
    return { authorization, renewals };
  };

  it('is renewed once, and only the calls that it was refused for are sent again', () => {
    const { authorization, renewals } = renewing({ kind: 'ok', value: 'new' });
    const { kinds, sizes, batches, refused } = send(
      3,
      {},
      {
        authorization,
        answer: (request) => (pathOf(request) === '/1' ? reply(200) : answer(request)),
      },
    );
    expect(kinds).toEqual(many(3, 'ok'));
    expect(sizes).toEqual([3, 2]);
    expect(batches[1]?.map(pathOf)).toEqual(['/0', '/2']);
    expect(renewals).toHaveLength(1);
    expect(refused).toEqual([]);
  });

  it('is not renewed a second time when the new one is refused as well', () => {
    const { authorization, renewals } = renewing({ kind: 'ok', value: 'other' });
    const { kinds, sizes, refused } = send(2, {}, { authorization, answer });
    expect(kinds).toEqual(many(2, 'unauthorized'));
    expect(sizes).toEqual([2, 2]);
    expect(renewals).toHaveLength(1);
    expect(refused).toHaveLength(1);
  });

  it('is the only reason to renew it: another refusal is not', () => {
    const { authorization, renewals } = renewing({ kind: 'ok', value: 'new' });
    const { sizes } = send(2, { '/0': reply(403), '/1': reply(302) }, { authorization });
    expect(sizes).toEqual([2]);
    expect(renewals).toEqual([]);
  });

  it('ends the calls when there is no other one', () => {
    const { authorization } = renewing(null);
    expect(send(2, {}, { authorization, answer })).toMatchObject({
      kinds: many(2, 'unauthorized'),
      sizes: [2],
    });
  });

  it('ends the calls with the failure that its renewal met', () => {
    const failure = { kind: 'transient', notBefore: null, reason: { code: 'failure.no-answer' } } as const;
    const { authorization } = renewing(failure);
    const { responses, sizes, refused } = send(12, {}, { authorization, answer });
    expect(responses.slice(0, 10)).toEqual(many(10, failure));
    expect(responses.slice(10)).toEqual(many(2, { ...failure, kind: 'not-attempted' }));
    expect(sizes).toEqual([10]);
    expect(refused).toEqual([]);
  });

  it('that could not even be fetched sends nothing', () => {
    const failure = {
      kind: 'unauthorized',
      status: 401,
      reason: { code: 'failure.client-rejected', said: '' },
    } as const;
    const authorization: Authorization = { token: () => failure, renew: () => null };
    const { responses, sizes, refused } = send(12, {}, { authorization });
    expect(responses).toEqual(many(12, failure));
    expect(sizes).toEqual([]);
    expect(refused).toEqual([failure]);
  });
});
