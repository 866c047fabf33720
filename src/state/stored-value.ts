import { type KeyValues, readJson } from './key-values';

/** What one property says, as JSON: it is written whole, so that no execution sees half of it. */
export class StoredValue<T> {
  protected readonly store: KeyValues;
  protected readonly key: string;

  constructor(store: KeyValues, key: string) {
    this.store = store;
    this.key = key;
  }

  /** As it was when this execution looked first. */
  get(): T | null {
    return readJson<T>(this.store.get(this.key));
  }

  /** As it is now, whatever was read before. */
  fresh(): T | null {
    return readJson<T>(this.store.fresh(this.key));
  }

  set(value: T): void {
    this.store.set({ [this.key]: JSON.stringify(value) });
  }

  clear(): void {
    this.store.remove(this.key);
  }
}

/** One that other executions change meanwhile, and that is therefore read again each time. */
export class UncachedValue<T> extends StoredValue<T> {
  override get(): T | null {
    return this.fresh();
  }
}
