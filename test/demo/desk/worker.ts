import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { WrongInput } from '../../rehearsal/wrong-input';
import type { Reply } from '../shapes';
import { type Beginning, begin } from './beginnings';
import { keep, readKept } from './data-file';
import { type Errand, Errands } from './errands';
import { Keeping } from './keeping';
import { questionIn } from './questions';
import { Room } from './room';
import { loadDesk, saveDesk } from './saved-desk';

/** What the web thread hands over. */
export interface WorkerData {
  beginning: Beginning;
  /** Where everything is kept; `null`: in memory only. */
  file: string | null;
  /** Counts the errands, so that a script that stands still at an alert can sleep until the next one. */
  signal: Int32Array;
}

/** What the desk tells on its own. */
export type Told = { id: number; reply: Reply } | { changed: true } | { ready: true } | { refused: string };

const TELL_EVERY_MS = 200;

function main(port: MessagePort, { beginning, file, signal }: WorkerData): void {
  const tell = (told: Told) => port.postMessage(told);
  const kept = file === null ? null : readKept(file);
  const room = new Room(kept === null ? begin(beginning) : loadDesk(kept, beginning.built));
  const keeping = file === null ? null : new Keeping(() => keep(file, saveDesk(room.desk)));
  const errands = new Errands(
    room,
    (id, reply) => tell({ id, reply }),
    () => {
      tell({ changed: true });
      keeping?.soon();
    },
  );
  const take = (asked: Errand | 'end') => {
    if (asked === 'end') end(keeping);
    errands.take(asked);
  };
  watch(room, port, take, signal);
  port.on('message', (asked: Errand | 'end') => {
    take(asked);
    errands.work();
  });
  tell({ ready: true });
}

/** A script that runs just now is cut off, as Google does it; the desk makes that good. */
function end(keeping: Keeping | null): never {
  keeping?.now();
  process.exit();
}

/** Between any two calls of a running script the page is told, answered, and people use their hands. */
function watch(
  room: Room,
  port: MessagePort,
  take: (asked: Errand | 'end') => void,
  signal: Int32Array,
): void {
  const takeAll = () => {
    for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) {
      take(got.message as Errand | 'end');
    }
  };
  let toldAt = 0;
  let questions = 0;
  room.desk.google.gate.intercept = (call) => {
    const question = questionIn(call, questions + 1);
    if (question) questions += 1;
    room.question = question;
    if (question || performance.now() - toldAt > TELL_EVERY_MS) {
      port.postMessage({ changed: true } satisfies Told);
      toldAt = performance.now();
    }
    takeAll();
    while (room.question) {
      Atomics.wait(signal, 0, Atomics.load(signal, 0), TELL_EVERY_MS);
      takeAll();
    }
  };
}

/** What is wrong with a person's files is told in a sentence; everything else is a fault of ours. */
function start(port: MessagePort): void {
  try {
    main(port, workerData as WorkerData);
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    port.postMessage({ refused: error.message } satisfies Told);
  }
}

if (parentPort) start(parentPort);
