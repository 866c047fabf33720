import type { HttpReply } from '../../src/zendesk/http';
import { fakeZendesk, NOW, reply } from './fake-zendesk';

const READ = { method: 'get', path: '/agents/me' } as const;

/** Zendesk asks for these waits in turn, in seconds, and answers well after them. */
function askingFor(waits: readonly number[], parts: { isLate?: () => boolean } = {}) {
  const left = [...waits];
  const answer = (): HttpReply => {
    const seconds = left.shift();
    return seconds === undefined
      ? reply(200)
      : { status: 429, headers: { 'Retry-After': String(seconds) }, body: '' };
  };
  return fakeZendesk({ answer, ...parts });
}

describe('a wait that Zendesk asks for', () => {
  it('is waited out when it is short', () => {
    const { client, slept, batches } = askingFor([2]);
    expect(client.call(READ).kind).toBe('ok');
    expect(slept).toEqual([2_000]);
    expect(batches).toHaveLength(2);
  });

  it('of twenty seconds is still short, and one more is not', () => {
    expect(askingFor([20]).client.call(READ).kind).toBe('ok');
    const { client, slept } = askingFor([21]);
    expect(client.call(READ)).toMatchObject({ kind: 'transient', notBefore: NOW + 21_000 });
    expect(slept).toEqual([]);
  });

  it('is not waited out when the execution has no time left', () => {
    const { client, slept } = askingFor([2], { isLate: () => true });
    expect(client.call(READ).kind).toBe('transient');
    expect(slept).toEqual([]);
  });

  it('is waited out again when Zendesk asks again, but not for ever', () => {
    const { client, slept } = askingFor(Array.from({ length: 50 }, () => 1));
    expect(client.call(READ).kind).toBe('transient');
    expect(slept).toHaveLength(5);
  });

  it('concerns only the calls that were put off: what was done is not sent again', () => {
    let isFirst = true;
    const { client, batches } = fakeZendesk({
      answer: ({ url }) => {
        if (!url.endsWith('/1') || !isFirst) return reply(200);
        isFirst = false;
        return { status: 429, headers: { 'retry-after': '1' }, body: '' };
      },
    });
    const calls = ['/0', '/1', '/2'].map((path) => ({ method: 'post', path }) as const);
    expect(client.callAll(calls).map(({ kind }) => kind)).toEqual(['ok', 'ok', 'ok']);
    expect(batches.map((batch) => batch.map(({ url }) => url.slice(-2)))).toEqual([
      ['/0', '/1', '/2'],
      ['/1'],
    ]);
  });

  it('without a moment is left to the next try', () => {
    const { client, slept } = fakeZendesk({ answer: () => reply(429) });
    expect(client.call(READ)).toMatchObject({ kind: 'transient', notBefore: null });
    expect(slept).toEqual([]);
  });
});
