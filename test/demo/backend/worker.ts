import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { codeOf } from '../../error-code';
import { InputError } from '../../rehearsal/input-error';
import type { Reply } from '../protocol';
import { CommandQueue, type RequestMessage } from './command-queue';
import { createInstallation, type StartOptions } from './create-installation';
import { readDataFile, writeDataFile } from './data-file';
import type { Installation } from './installation';
import { Persistence } from './persistence';
import { questionIn } from './questions';
import { loadInstallation, saveInstallation } from './saved-installation';
import { Session } from './session';

/** What the web thread passes to this thread when it starts it. */
export interface WorkerData {
  options: StartOptions;
  /** Where the state is saved; `null`: it is kept in memory only. */
  file: string | null;
  /** Changes with every request, so that a script that shows an alert can sleep until the next one arrives. */
  signal: Int32Array;
}

/** What this thread sends to the web thread. */
export type BackendMessage =
  | { id: number; reply: Reply }
  | { changed: true }
  | { ready: true }
  | { refused: string };

type WebMessage = RequestMessage | 'end';

const NOTIFY_INTERVAL_MS = 200;

function main(port: MessagePort, { options, file, signal }: WorkerData): void {
  const send = (message: BackendMessage) => port.postMessage(message);
  const session = openSession(options, file);
  const persistence =
    file === null
      ? null
      : new Persistence(
          () => writeDataFile(file, saveInstallation(session.installation)),
          (code) => tellUnsaved(session, file, code, send),
        );
  const queue = new CommandQueue(
    session,
    (id, reply) => send({ id, reply }),
    () => {
      send({ changed: true });
      persistence?.scheduleSave();
    },
  );
  const receive = (message: WebMessage) => {
    if (message === 'end') end(persistence);
    queue.receive(message);
  };
  serveWhileScriptsRun(session, port, receive, signal);
  port.on('message', (message: WebMessage) => {
    receive(message);
    queue.runActions();
  });
  send({ ready: true });
}

/** The page shows it; the console says it once. */
function tellUnsaved(
  session: Session,
  file: string,
  code: string | null,
  send: (message: BackendMessage) => void,
): void {
  const problem =
    code === null
      ? null
      : `The state cannot be saved to ${file} (${code}). Put its folder back; until then it is kept in memory only.`;
  if (problem === session.problem) return;
  session.problem = problem;
  if (problem !== null) console.error(problem);
  send({ changed: true });
}

function openSession(options: StartOptions, file: string | null): Session {
  const saved = file === null ? null : readDataFile(file);
  const begin = () => createInstallation(options);
  if (saved === null) return new Session(firstSaved(begin(), file), begin);
  const installation = loaded(saved, file ?? '', options.built);
  const { product } = installation.zendesk;
  if (options.product === null || options.product === product)
    return new Session(installation, () => createInstallation({ ...options, product }));
  throw new InputError(
    `${file} holds an account of the product ${product}. Leave --product out, or name another file with --data.`,
  );
}

/** A file that cannot be written is known before anybody relies on it. */
function firstSaved(installation: Installation, file: string | null): Installation {
  if (file === null) return installation;
  try {
    writeDataFile(file, saveInstallation(installation));
    return installation;
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new InputError(
      `${file} cannot be written (${code}). Name a file with --data in a folder that exists and that you may write to.`,
    );
  }
}

/** A file with a right checksum may still hold something else: another program, or a person, has written it. */
function loaded(saved: string, file: string, built: string): Installation {
  try {
    return loadInstallation(saved, built);
  } catch {
    throw new InputError(
      `${file} does not hold a state that this demo can read. Name another file, or delete this one to start over.`,
    );
  }
}

/** A running script is killed, as Google may do at any time; the program recovers from that. */
function end(persistence: Persistence | null): never {
  persistence?.saveNow();
  process.exit();
}

/** Between any two calls of a running script, updates the page and serves views and manual edits. */
function serveWhileScriptsRun(
  session: Session,
  port: MessagePort,
  receive: (message: WebMessage) => void,
  signal: Int32Array,
): void {
  const receiveAll = () => {
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
      receive(next.message as WebMessage);
    }
  };
  let notifiedAt = 0;
  let questionCount = 0;
  session.watchCalls((call) => {
    const question = questionIn(call, questionCount + 1);
    if (question) questionCount += 1;
    session.question = question;
    if (question || performance.now() - notifiedAt > NOTIFY_INTERVAL_MS) {
      port.postMessage({ changed: true } satisfies BackendMessage);
      notifiedAt = performance.now();
    }
    receiveAll();
    while (session.question) {
      Atomics.wait(signal, 0, Atomics.load(signal, 0), NOTIFY_INTERVAL_MS);
      receiveAll();
    }
  });
}

/** Problems with the user's files are reported in a sentence; every other error is a bug and crashes. */
function start(port: MessagePort): void {
  try {
    main(port, workerData as WorkerData);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    port.postMessage({ refused: error.message } satisfies BackendMessage);
  }
}

if (parentPort) start(parentPort);
