import type { ServerResponse } from 'node:http';

const HEARTBEAT_MS = 20_000;

/** The event streams of all open pages. Each change is announced to them, and they reload what they show. */
export class EventStreams {
  readonly #open = new Set<ServerResponse>();
  #version = 0;

  add(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(this.#event());
    this.#open.add(response);
    const heartbeat = setInterval(() => response.write(': heartbeat\n\n'), HEARTBEAT_MS);
    response.on('close', () => {
      clearInterval(heartbeat);
      this.#open.delete(response);
    });
  }

  notify(): void {
    this.#version += 1;
    for (const response of this.#open) response.write(this.#event());
  }

  close(): void {
    for (const response of this.#open) response.end();
  }

  #event(): string {
    return `data: ${this.#version}\n\n`;
  }
}
