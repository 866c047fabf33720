/** What the servers of the tests have in common: each serves this machine only. */
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf } from './error-code';

const LOOPBACK_ADDRESS = '127.0.0.1';

export const MAX_BODY_BYTES = 1_000_000;

export function addressOf(port: number): string {
  return `http://${LOOPBACK_ADDRESS}:${port}`;
}

/**
 * The values that `Host` may have. A page of a foreign site whose name is made to point to this machine must be
 * refused.
 */
export function ownHosts(port: number | undefined): string[] {
  return [LOOPBACK_ADDRESS, 'localhost'].map((name) => `${name}:${port}`);
}

/** `null` if the body is too large. */
export async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return bytes > MAX_BODY_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

/** Uses another free port when the wanted one is taken; returns the port. */
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
    server.listen(port, LOOPBACK_ADDRESS, () => {
      server.off('error', failed);
      done();
    });
  });
}

/** Does not wait for open connections. */
export function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
