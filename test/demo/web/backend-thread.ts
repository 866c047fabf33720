import { Worker } from 'node:worker_threads';
import { InputError } from '../../rehearsal/input-error';
import type { BackendRequest, RequestMessage } from '../backend/command-queue';
import type { StartOptions } from '../backend/create-installation';
import type { BackendMessage, WorkerData } from '../backend/worker';
import type { Reply } from '../protocol';

const STOPPED: Reply = { ok: false, message: 'The demo has stopped. Start it again with npm start.' };

/** The thread that runs the installation, so that the web server can respond while a script runs. */
export class BackendThread {
  onChange: () => void = () => {};
  readonly #worker: Worker;
  readonly #signal: Int32Array;
  readonly #pending = new Map<number, (reply: Reply) => void>();
  #lastId = 0;
  #hasStopped = false;

  private constructor(worker: Worker, signal: Int32Array) {
    this.#worker = worker;
    this.#signal = signal;
    worker.on('message', (message: BackendMessage) => this.#receive(message));
    worker.on('error', (error) => console.error(error));
    worker.on('exit', () => this.#stop());
  }

  static async start(code: string, options: StartOptions, file: string | null): Promise<BackendThread> {
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const workerData: WorkerData = { options, file, signal };
    const worker = new Worker(code, { eval: true, workerData });
    await untilReady(worker);
    return new BackendThread(worker, signal);
  }

  request(request: BackendRequest): Promise<Reply> {
    if (this.#hasStopped) return Promise.resolve(STOPPED);
    this.#lastId += 1;
    const message: RequestMessage = { id: this.#lastId, request };
    return new Promise((resolve) => {
      this.#pending.set(message.id, resolve);
      this.#worker.postMessage(message);
      Atomics.add(this.#signal, 0, 1);
      Atomics.notify(this.#signal, 0);
    });
  }

  async close(): Promise<void> {
    if (this.#hasStopped) return;
    const hasExited = new Promise((resolve) => this.#worker.once('exit', resolve));
    this.#worker.postMessage('end');
    await hasExited;
  }

  /** No one is left waiting for an answer that will not come. */
  #stop(): void {
    this.#hasStopped = true;
    for (const answer of this.#pending.values()) answer(STOPPED);
    this.#pending.clear();
  }

  #receive(message: BackendMessage): void {
    if ('changed' in message) this.onChange();
    if (!('id' in message)) return;
    this.#pending.get(message.id)?.(message.reply);
    this.#pending.delete(message.id);
  }
}

function untilReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('message', (message: BackendMessage) => {
      if ('refused' in message) reject(new InputError(message.refused));
      if ('ready' in message) resolve();
    });
    worker.once('error', reject);
  });
}
