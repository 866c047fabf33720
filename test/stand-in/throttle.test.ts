import { ask, ManualClock, newPerson, standInWith } from './test-helpers';

describe('throttled', () => {
  it('counts the calls of the last minute', () => {
    const { standIn, clock } = throttledTo(3);
    for (let index = 0; index < 3; index += 1) {
      expect(ask(standIn, 'GET', '/agents').status).toBe(200);
      clock.pass(10);
    }
    expect(ask(standIn, 'GET', '/agents').status).toBe(429);
    clock.pass(30);
    expect(ask(standIn, 'GET', '/agents').status).toBe(200);
    expect(ask(standIn, 'GET', '/agents').status).toBe(429);
  });

  it('says when the next call is allowed', () => {
    const { standIn, clock } = throttledTo(2);
    ask(standIn, 'GET', '/agents');
    clock.pass(12.5);
    ask(standIn, 'GET', '/agents');
    const refused = ask(standIn, 'GET', '/agents');
    expect(refused.headers).toMatchObject({ 'Content-Type': 'text/plain', 'Retry-After': '48' });
    expect(refused.body).not.toMatch(/^[[{]/);
    clock.pass(48);
    expect(ask(standIn, 'GET', '/agents').status).toBe(200);
  });

  it('neither carries out nor counts a refused call', () => {
    const { standIn, clock } = throttledTo(1);
    ask(standIn, 'GET', '/agents');
    for (let index = 0; index < 5; index += 1) {
      expect(ask(standIn, 'POST', '/agents', newPerson('a@acme.example')).status).toBe(429);
    }
    expect(standIn.state.agents.size).toBe(1);
    clock.pass(60);
    expect(ask(standIn, 'POST', '/agents', newPerson('a@acme.example')).status).toBe(201);
  });

  it('can say that as a date', () => {
    const { standIn } = throttledTo(1, { retryAfter: 'date', seconds: 90 });
    ask(standIn, 'GET', '/agents');
    expect(ask(standIn, 'GET', '/agents').headers['Retry-After']).toBe('Thu, 15 Jan 2026 12:01:30 GMT');
  });

  it('can say a wrong time or none', () => {
    const { standIn } = throttledTo(0, { seconds: 5 });
    expect(ask(standIn, 'GET', '/agents').headers['Retry-After']).toBe('5');
    standIn.modes.throttled = { perMinute: 0, retryAfter: 'none' };
    expect(ask(standIn, 'GET', '/agents').headers).not.toHaveProperty('Retry-After');
  });

  function throttledTo(perMinute: number, more: { retryAfter?: 'date'; seconds?: number } = {}) {
    const clock = new ManualClock();
    const throttled = { perMinute, retryAfter: 'seconds' as const, ...more };
    return { clock, standIn: standInWith({ clock: clock.read, modes: { throttled } }) };
  }
});

describe('forced429', () => {
  it('refuses the given number of calls', () => {
    const standIn = standInWith({ modes: { forced429: 2 } });
    const statuses = [1, 2, 3].map(() => ask(standIn, 'GET', '/agents').status);
    expect(statuses).toEqual([429, 429, 200]);
  });

  it('says how long to wait in the same way as the throttled mode', () => {
    const standIn = standInWith({ modes: { forced429: 1 } });
    expect(ask(standIn, 'GET', '/agents').headers['Retry-After']).toBe('30');
    standIn.modes.throttled = { perMinute: 200, retryAfter: 'seconds', seconds: 7 };
    standIn.modes.forced429 = 1;
    expect(ask(standIn, 'GET', '/agents').headers['Retry-After']).toBe('7');
  });
});
