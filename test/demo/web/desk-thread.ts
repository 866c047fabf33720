import { Worker } from 'node:worker_threads';
import { WrongInput } from '../../rehearsal/wrong-input';
import type { Beginning } from '../desk/beginnings';
import type { Asked, Errand } from '../desk/errands';
import type { Told, WorkerData } from '../desk/worker';
import type { Reply } from '../shapes';

/** The desk in its thread, so that the web server answers while a script runs. */
export class DeskThread {
  onChange: () => void = () => {};
  readonly #worker: Worker;
  readonly #signal: Int32Array;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #lastId = 0;

  private constructor(worker: Worker, signal: Int32Array) {
    this.#worker = worker;
    this.#signal = signal;
    worker.on('message', (told: Told) => this.#hear(told));
  }

  static async start(code: string, beginning: Beginning, file: string | null): Promise<DeskThread> {
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const workerData: WorkerData = { beginning, file, signal };
    const worker = new Worker(code, { eval: true, workerData });
    await isReady(worker);
    return new DeskThread(worker, signal);
  }

  ask(asked: Asked): Promise<Reply> {
    this.#lastId += 1;
    const errand: Errand = { id: this.#lastId, asked };
    return new Promise((resolve) => {
      this.#waiting.set(errand.id, resolve);
      this.#worker.postMessage(errand);
      Atomics.add(this.#signal, 0, 1);
      Atomics.notify(this.#signal, 0);
    });
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#worker.once('exit', resolve));
    this.#worker.postMessage('end');
    await gone;
  }

  #hear(told: Told): void {
    if ('changed' in told) this.onChange();
    if (!('id' in told)) return;
    this.#waiting.get(told.id)?.(told.reply);
    this.#waiting.delete(told.id);
  }
}

function isReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = (told: Told) => {
      if ('refused' in told) reject(new WrongInput(told.refused));
      if ('ready' in told) resolve();
    };
    worker.once('message', hear);
    worker.once('error', reject);
  });
}
