import * as fc from 'fast-check';
import { ask, ManualClock, newPerson, standInWith } from './test-helpers';

describe('the stand-in', () => {
  it('records every call in order and reports it to onCall', () => {
    const clock = new ManualClock();
    const standIn = standInWith({ clock: clock.read });
    const announced: unknown[] = [];
    standIn.onCall = (call) => announced.push(call);
    ask(standIn, 'GET', '/agents?limit=5');
    clock.pass(2);
    ask(standIn, 'POST', '/agents', newPerson('a@acme.example'));
    ask(standIn, 'DELETE', '/agents/5');
    const [start, path] = [clock.now, '/api/v2/chat/agents'];
    expect(standIn.calls).toEqual([
      { at: start - 2000, method: 'GET', path, query: '?limit=5', status: 200, done: false },
      { at: start, method: 'POST', path, query: '', status: 201, done: true },
      { at: start, method: 'DELETE', path: `${path}/5`, query: '', status: 404, done: false },
    ]);
    expect(announced).toEqual(standIn.calls);
  });

  it('is the same for the same seed', () => {
    const runs = [7, 7, 8].map((seed) => {
      const standIn = standInWith({ seed });
      standIn.addAgent({ email: 'a@acme.example', departments: ['Sales'] });
      return JSON.stringify([standIn.snapshot(), standIn.token, standIn.client]);
    });
    expect(runs[0]).toBe(runs[1]);
    expect(runs[0]).not.toBe(runs[2]);
  });

  it('uses modes and choices that are replaced as a whole', () => {
    const standIn = standInWith();
    standIn.modes = { ...standIn.modes, enabledAsInt: true };
    standIn.choices = { ...standIn.choices, absentStyle: 'null' };
    expect(ask(standIn, 'GET', '/agents/me').json).toMatchObject({ enabled: 1 });
    expect(ask(standIn, 'GET', '/agents/5').status).toBe(200);
  });

  it('does not share modes with another stand-in', () => {
    const modes = { forced429: 1 };
    const [one, two] = [standInWith({ modes }), standInWith({ modes })];
    expect(ask(one, 'GET', '/agents').status).toBe(429);
    expect(ask(two, 'GET', '/agents').status).toBe(429);
    expect(modes).toEqual({ forced429: 1 });
  });

  it('returns a snapshot without secrets that later calls do not change', () => {
    const standIn = standInWith();
    ask(standIn, 'POST', '/agents', newPerson('a@acme.example'));
    const before = standIn.snapshot();
    const text = JSON.stringify(before);
    ask(standIn, 'PUT', `/agents/${before.agents[1]?.id}`, { enabled: 0 });
    expect(JSON.stringify(before)).toBe(text);
    expect(text).not.toMatch(/password|aB3/);
    expect(text).not.toContain(standIn.token);
    expect(standIn.snapshot().agents[1]).toEqual({ ...before.agents[1], enabled: false });
  });

  it('reports what is wrong with the description of an agent', () => {
    const standIn = standInWith();
    expect(() => standIn.addAgent({ email: 'a@acme.example', role: 'King' })).toThrow(
      'There is no role “King”',
    );
    expect(() => standIn.addAgent({ email: 'a@acme.example', lastLogin: 'soon' })).toThrow(
      '“soon” is not a time',
    );
    expect(() => standIn.revokeToken('x')).toThrow('no such token');
  });

  it('always has one owner', () => {
    const standIn = standInWith();
    const again = standIn.addAgent({ email: 'boss@acme.example', role: 'owner' });
    expect(again).toBe(standIn.owner);
    expect(ask(standIn, 'GET', '/agents/me').json).toMatchObject({ email: 'boss@acme.example' });
  });

  it('never throws, whatever it is sent', () => {
    const methods = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH');
    const paths = fc.oneof(
      fc.constantFrom(
        '/agents',
        '/agents/360786799677',
        '/departments',
        '/roles',
        '/account',
        '/agents/email/',
      ),
      fc.webPath(),
    );
    fc.assert(
      fc.property(methods, paths, fc.json(), (method, path, raw) => {
        const standIn = standInWith();
        expect(ask(standIn, method, path, undefined, { raw }).status).toBeGreaterThanOrEqual(200);
        expect(standIn.calls).toHaveLength(1);
      }),
    );
  });
});
