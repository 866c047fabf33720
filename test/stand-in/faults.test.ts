import { ask, newPerson, send, standInWith } from './test-helpers';

const someone = newPerson('a@acme.example');
type Modes = ReturnType<typeof standInWith>['modes'];

describe('down', () => {
  it.each([502, 503] as const)('answers an HTML page with %i and does nothing', (status) => {
    const standIn = standInWith({ modes: { down: { status } } });
    const answer = ask(standIn, 'POST', '/agents', someone);
    expect(answer).toMatchObject({ status, headers: { 'Content-Type': 'text/html' } });
    expect(answer.body).toContain('<html>');
    expect(standIn.state.agents.size).toBe(1);
  });

  it('ends after the given number of calls', () => {
    const standIn = standInWith({ modes: { down: { status: 502, untilCalls: 2 } } });
    expect([1, 2, 3].map(() => ask(standIn, 'GET', '/agents').status)).toEqual([502, 502, 200]);
    expect(standIn.modes.down).toBeNull();
  });
});

describe('slow', () => {
  it('answers late', () => {
    const standIn = standInWith({ modes: { slow: { seconds: 20, limit: 60 } } });
    expect(ask(standIn, 'GET', '/agents')).toMatchObject({ status: 200, seconds: 20 });
  });

  it('carries out the call but does not answer when the caller does not wait long enough', () => {
    const { standIn, answer } = createUnder({ slow: { seconds: 90, limit: 60 } });
    expect(answer).toEqual({ lost: 'timeout', seconds: 60 });
    expect(standIn.state.agents.size).toBe(2);
    expect(standIn.calls).toMatchObject([{ status: 'lost', done: true }]);
  });

  it('can also not carry out the call', () => {
    const { standIn, answer } = createUnder({ slow: { seconds: 90, limit: 60, done: false } });
    expect(answer).toEqual({ lost: 'timeout', seconds: 60 });
    expect(standIn.state.agents.size).toBe(1);
    expect(standIn.calls).toMatchObject([{ status: 'lost', done: false }]);
  });

  it('otherwise takes 0.2 seconds, or the given latency', () => {
    expect(ask(standInWith(), 'GET', '/agents').seconds).toBe(0.2);
    expect(ask(standInWith({ latency: 3 }), 'GET', '/agents').seconds).toBe(3);
  });
});

describe('dropAfterCommit', () => {
  it('carries out the call and loses the answer', () => {
    const { standIn, answer } = createUnder({ dropAfterCommit: { times: 1 } });
    expect(answer).toEqual({ lost: 'timeout', seconds: 60 });
    expect(standIn.calls).toMatchObject([{ method: 'POST', status: 'lost', done: true }]);
    expect(ask(standIn, 'GET', '/agents/email/a%40acme.example').status).toBe(200);
  });

  it('drops only calls of the given method', () => {
    const standIn = standInWith({ modes: { dropAfterCommit: { times: 2, method: 'POST', seconds: 5 } } });
    expect(send(standIn, 'GET', '/agents')).toMatchObject({ status: 200 });
    expect(send(standIn, 'POST', '/agents', someone)).toEqual({ lost: 'timeout', seconds: 5 });
    expect(send(standIn, 'POST', '/agents', someone)).toEqual({ lost: 'timeout', seconds: 5 });
    expect(send(standIn, 'POST', '/agents', someone)).toMatchObject({ status: 422 });
    expect(standIn.calls.map((call) => call.done)).toEqual([false, true, false, false]);
  });

  it('drops only calls that the given function selects', () => {
    const match = ({ url }: { url: string }) => url.includes('/departments');
    const standIn = standInWith({ modes: { dropAfterCommit: { times: 1, match } } });
    expect(send(standIn, 'GET', '/agents')).toMatchObject({ status: 200 });
    expect(send(standIn, 'GET', '/departments')).toMatchObject({ lost: 'timeout' });
  });
});

describe('dropBeforeCommit', () => {
  it('loses the call without carrying it out', () => {
    const { standIn, answer } = createUnder({ dropBeforeCommit: { times: 1 } });
    expect(answer).toMatchObject({ lost: 'timeout' });
    expect(standIn.calls).toMatchObject([{ status: 'lost', done: false }]);
    expect(ask(standIn, 'GET', '/agents/email/a%40acme.example').status).toBe(404);
  });
});

describe('tokenRevokedAfter', () => {
  it('revokes the token in use, and no other', () => {
    const standIn = standInWith({ modes: { tokenRevokedAfter: 2 } });
    expect([1, 2, 3, 4].map(() => ask(standIn, 'GET', '/agents').status)).toEqual([200, 200, 401, 401]);
    const token = standIn.issueToken();
    expect(ask(standIn, 'GET', '/agents', undefined, { token }).status).toBe(200);
  });
});

describe('malformed', () => {
  it('cuts JSON in half', () => {
    const standIn = standInWith({ modes: { malformed: { as: 'truncated', times: 1 } } });
    const answer = ask(standIn, 'POST', '/agents', someone);
    expect(answer).toMatchObject({ status: 201, json: undefined });
    expect(answer.body).toMatch(/^\{"id"/);
    expect(ask(standIn, 'GET', '/agents/email/a%40acme.example').json).toMatchObject({
      email: 'a@acme.example',
    });
  });

  it('answers a web page with status 200', () => {
    const standIn = standInWith({ modes: { malformed: { as: 'html', times: 2 } } });
    const types = [1, 2, 3].map(() => ask(standIn, 'GET', '/agents').headers['Content-Type']);
    expect(types).toEqual(['text/html', 'text/html', 'application/json']);
  });
});

describe('the hooks', () => {
  it('intercept answers instead, without carrying out the call', () => {
    const { standIn, answer } = createUnder({
      intercept: ({ method }, index) =>
        method === 'POST' && index === 0 ? { lost: 'unreachable', seconds: 1 } : undefined,
    });
    expect(answer).toEqual({ lost: 'unreachable', seconds: 1 });
    expect(standIn.calls).toMatchObject([{ status: 'lost', done: false }]);
    expect(ask(standIn, 'POST', '/agents', someone).status).toBe(201);
  });

  it('afterwards can replace the answer after the call was carried out', () => {
    const { standIn, answer } = createUnder({
      afterwards: (_request, answer) => ('lost' in answer ? answer : { ...answer, status: 502, body: '' }),
    });
    expect(answer).toMatchObject({ status: 502 });
    expect(standIn.calls).toMatchObject([{ status: 502, done: true }]);
  });
});

function createUnder(modes: Partial<Modes>) {
  const standIn = standInWith({ modes });
  return { standIn, answer: send(standIn, 'POST', '/agents', someone) };
}
