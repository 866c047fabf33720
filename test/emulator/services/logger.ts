import type { Run } from '../runtime/run';

export class Logger {
  static readonly googleName: string = 'Logger';
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  log(first: unknown, ...rest: unknown[]): this {
    let next = 0;
    const text = printed(first).replace(/%[sdf]/g, (mark) =>
      next < rest.length ? printed(rest[next++]) : mark,
    );
    this.#run.execution.logs.push(text);
    return this;
  }

  getLog(): string {
    return this.#run.execution.logs.join('\n');
  }

  clear(): void {
    this.#run.execution.logs = [];
  }
}

function printed(value: unknown): string {
  if (value instanceof Date || value === null || typeof value !== 'object') return String(value);
  return JSON.stringify(value);
}
