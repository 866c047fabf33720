import type { ServerResponse } from 'node:http';

const BEAT_MS = 20_000;

/** The pages that are open. Each is told the number of the latest change and asks for what it shows. */
export class Listeners {
  readonly #open = new Set<ServerResponse>();
  #version = 0;

  add(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(this.#event());
    this.#open.add(response);
    const beat = setInterval(() => response.write(': still here\n\n'), BEAT_MS);
    response.on('close', () => {
      clearInterval(beat);
      this.#open.delete(response);
    });
  }

  tell(): void {
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
