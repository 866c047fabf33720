import type { Answer, Server } from '../../http';

/** Zendesk Chat takes about 200 requests a minute; the virtual clock does not slow anything down in real time. */
const BETWEEN_CALLS_MS = 60_000 / 180;
/** Longer than this nobody sits and waits: the desk is told, and tries again in its own time. */
const LONGEST_WAIT_MS = 5 * 60_000;

export interface RealTime {
  now(): number;
  sleep(milliseconds: number): void;
  /** Between two calls; 0 for a server on this machine. */
  between?: number;
}

/** Keeps real time between calls to a real server, and the waiting times that it asks for. */
export function paced(server: Server, { now, sleep, between = BETWEEN_CALLS_MS }: RealTime): Server {
  let free = 0;
  return (request) => {
    const wait = Math.min(free - now(), LONGEST_WAIT_MS);
    if (wait > 0) sleep(wait);
    const answer = server(request);
    free = now() + Math.max(between, askedToWait(answer, now()));
    return answer;
  };
}

function askedToWait(answer: Answer, now: number): number {
  if ('lost' in answer) return 0;
  const header = Object.entries(answer.headers).find(([name]) => name.toLowerCase() === 'retry-after')?.[1];
  const text = String(header ?? '').trim();
  if (text === '') return 0;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? 0 : wait;
}

/** Nothing else can happen meanwhile: everything here is synchronous, as on Google. */
export function sleepHere(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
