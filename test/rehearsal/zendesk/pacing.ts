import type { Answer, Server } from '../../http';

/** Zendesk Chat allows about 200 requests a minute in real time, which the virtual clock does not slow down. */
const MIN_INTERVAL_MS = 60_000 / 180;
/** Beyond this, the program gets the answer at once and retries in virtual time. */
const MAX_WAIT_MS = 5 * 60_000;

export interface RealTime {
  now(): number;
  sleep(milliseconds: number): void;
  /** The interval between two calls; 0 for a server on this machine. */
  betweenCallsMs?: number;
}

/** Limits the rate of calls to a real server in real time and respects its Retry-After. */
export function pacedServer(
  server: Server,
  { now, sleep, betweenCallsMs = MIN_INTERVAL_MS }: RealTime,
): Server {
  let nextAt = 0;
  return (request) => {
    const wait = Math.min(nextAt - now(), MAX_WAIT_MS);
    if (wait > 0) sleep(wait);
    const answer = server(request);
    nextAt = now() + Math.max(betweenCallsMs, retryAfterMs(answer, now()));
    return answer;
  };
}

function retryAfterMs(answer: Answer, now: number): number {
  if ('lost' in answer) return 0;
  const header = Object.entries(answer.headers).find(([name]) => name.toLowerCase() === 'retry-after')?.[1];
  const text = String(header ?? '').trim();
  if (text === '') return 0;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? 0 : wait;
}

/** Blocks the thread, because a rehearsal runs synchronously. */
export function sleepSync(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
