import type { Answer, HttpRequest } from '../../http';
import { paced } from './pacing';

const REQUEST: HttpRequest = { method: 'GET', url: 'https://a.zendesk.com/', headers: {}, body: '' };

function waits(answers: Answer[], between?: number): number[] {
  let now = Date.UTC(2026, 0, 1);
  const slept: number[] = [];
  const sleep = (milliseconds: number) => {
    slept.push(Math.round(milliseconds));
    now += milliseconds;
  };
  const left = [...answers];
  const server = paced(() => left.shift() as Answer, { now: () => now, sleep, between });
  for (const _ of answers) server(REQUEST);
  return slept;
}

const reply = (status: number, headers = {}): Answer => ({ status, headers, body: '', seconds: 0 });

describe('pacing', () => {
  it('keeps below the two hundred calls a minute that Zendesk takes, in real time', () => {
    expect(waits([reply(200), reply(200), reply(200)])).toEqual([333, 333]);
  });

  it('waits as long as Zendesk asks, but not for ever', () => {
    expect(waits([reply(429, { 'retry-after': '7' }), reply(200)])).toEqual([7000]);
    expect(waits([reply(429, { 'Retry-After': 'Thu, 01 Jan 2026 00:01:00 GMT' }), reply(200)])).toEqual([
      60_000,
    ]);
    expect(waits([reply(503, { 'Retry-After': '86400' }), reply(200)])).toEqual([300_000]);
  });

  it('does not wait for a server on this machine, nor after an answer that was lost', () => {
    expect(
      waits([reply(200, { 'Retry-After': 'soon' }), { lost: 'dns', seconds: 0 }, reply(200)], 0),
    ).toEqual([]);
  });
});
