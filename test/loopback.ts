/** What the servers of the tests share: each serves this machine only. */
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf } from './error-code';

const HERE = '127.0.0.1';

export const MOST_BYTES = 1_000_000;

export function addressOf(port: number): string {
  return `http://${HERE}:${port}`;
}

/** What `Host` may say. A page of a foreign site that has its name point to this machine must not get in. */
export function ownHosts(port: number | undefined): string[] {
  return [HERE, 'localhost'].map((name) => `${name}:${port}`);
}

/** `null`: more than anybody would send. */
export async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    if (bytes <= MOST_BYTES) chunks.push(chunk);
  }
  return bytes > MOST_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

/** On another free port when the wanted one is taken; gives the port. */
export async function listen(server: Server, wantedPort: number): Promise<number> {
  try {
    await listenOn(server, wantedPort);
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE') throw error;
    await listenOn(server, 0);
  }
  return (server.address() as AddressInfo).port;
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, HERE, () => {
      server.off('error', failed);
      done();
    });
  });
}

/** Waits for nobody who is still connected. */
export function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
