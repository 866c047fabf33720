import type { KeyValues } from '../../src/state/key-values';

/** A property store in memory. What was read first in an execution may be older than what is there. */
export class Memory implements KeyValues {
  readonly values: Map<string, string>;

  constructor(values: Record<string, string> = {}) {
    this.values = new Map(Object.entries(values));
  }

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  fresh(key: string): string | null {
    return this.get(key);
  }

  freshAll(): Record<string, string> {
    return Object.fromEntries(this.values);
  }

  set(values: Record<string, string>): void {
    for (const [key, value] of Object.entries(values)) this.values.set(key, value);
  }

  remove(key: string): void {
    this.values.delete(key);
  }
}
