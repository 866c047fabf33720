import type { Answer, HttpRequest } from '../../http';
import { pacedServer } from './pacing';

const REQUEST: HttpRequest = { method: 'GET', url: 'https://a.zendesk.com/', headers: {}, body: '' };

function waits(answers: Answer[], betweenCallsMs?: number): number[] {
  let now = Date.UTC(2026, 0, 1);
  const sleeps: number[] = [];
  const sleep = (milliseconds: number) => {
    sleeps.push(Math.round(milliseconds));
    now += milliseconds;
  };
  const left = [...answers];
  const server = pacedServer(() => left.shift() as Answer, { now: () => now, sleep, betweenCallsMs });
  for (const _ of answers) server(REQUEST);
  return sleeps;
}

const reply = (status: number, headers = {}): Answer => ({ status, headers, body: '', seconds: 0 });

describe('pacing', () => {
  it('makes fewer than the 200 calls a minute that Zendesk allows, in real time', () => {
    expect(waits([reply(200), reply(200), reply(200)])).toEqual([333, 333]);
  });

  it('waits as long as Zendesk asks, up to a limit', () => {
    expect(waits([reply(429, { 'retry-after': '7' }), reply(200)])).toEqual([7000]);
    expect(waits([reply(429, { 'Retry-After': 'Thu, 01 Jan 2026 00:01:00 GMT' }), reply(200)])).toEqual([
      60_000,
    ]);
    expect(waits([reply(503, { 'Retry-After': '86400' }), reply(200)])).toEqual([300_000]);
  });

  it('does not wait for a server on this machine or after a lost answer', () => {
    expect(
      waits([reply(200, { 'Retry-After': 'soon' }), { lost: 'dns', seconds: 0 }, reply(200)], 0),
    ).toEqual([]);
  });
});
