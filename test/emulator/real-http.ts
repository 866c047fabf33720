import { Worker } from 'node:worker_threads';
import type { Answer, HttpRequest, Server } from '../http';
import { WORKER_SOURCE } from './real-http-worker';

export interface RealHttpOptions {
  /** Which requests may be sent; for all others the address is unreachable. */
  allow: (request: HttpRequest) => boolean;
  timeoutSeconds?: number;
}

const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
const DEFAULT_TIMEOUT_SECONDS = 60;
/** The worker enforces the time limit; this only ends the wait for a crashed worker. */
const WORKER_GRACE_MS = 5_000;

/** A `Server` that calls a real one: a worker thread makes the request while this thread waits. */
export function httpsServer(options: RealHttpOptions): Server & { close: () => void } {
  const shared = new SharedArrayBuffer(8 + MAX_ANSWER_BYTES);
  const state = new Int32Array(shared, 0, 2);
  const timeoutSeconds = options.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
  const worker = new Worker(WORKER_SOURCE, { eval: true, workerData: { shared } });
  worker.unref();

  const ask = (request: HttpRequest): Answer => {
    if (!options.allow(request)) return { lost: 'unreachable', seconds: 0 };
    const startedAt = performance.now();
    Atomics.store(state, 0, 0);
    worker.postMessage({ request, timeoutMs: timeoutSeconds * 1000 });
    const waited = Atomics.wait(state, 0, 0, timeoutSeconds * 1000 + WORKER_GRACE_MS);
    const seconds = (performance.now() - startedAt) / 1000;
    if (waited === 'timed-out') return { lost: 'timeout', seconds };
    const length = Atomics.load(state, 1);
    const text = new TextDecoder().decode(new Uint8Array(shared, 8, length).slice());
    return { ...(JSON.parse(text) as Answer), seconds };
  };
  return Object.assign(ask, { close: () => void worker.terminate() });
}
