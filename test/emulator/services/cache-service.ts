import { ServiceError } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';
import type { CacheEntry } from '../runtime/world';

// developers.google.com/apps-script/reference/cache/cache
const MAX_KEY_CHARACTERS = 250;
const MAX_VALUE_BYTES = 102_400;
const MAX_SECONDS = 21_600;
const DEFAULT_SECONDS = 600;
// Measured: about 1000 entries, and when full about 10 % go at once, the oldest first
// (justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits).
const MAX_ENTRIES = 1_000;
const KEPT_ENTRIES = 900;

type Published = Like<
  GoogleAppsScript.Cache.Cache,
  'get' | 'getAll' | 'put' | 'putAll' | 'remove' | 'removeAll'
>;

export class Cache implements Published {
  static readonly googleName: string = 'CacheService.Cache';
  readonly #run: Run;
  readonly #name: string;

  constructor(run: Run, name: string) {
    this.#run = run;
    this.#name = name;
  }

  get(key: string): string | null {
    checkKey(key);
    return this.#call('get', [key], (entries) => this.#fresh(entries, key));
  }

  getAll(keys: string[]): Record<string, string> {
    keys.forEach(checkKey);
    return this.#call('getAll', [keys], (entries) => {
      const found = keys.map((key) => [key, this.#fresh(entries, key)] as const);
      return Object.fromEntries(found.filter((pair): pair is readonly [string, string] => pair[1] !== null));
    });
  }

  put(key: string, value: string, seconds?: number): void {
    this.#put('put', { [key]: value }, seconds);
  }

  putAll(values: Record<string, unknown>, seconds?: number): void {
    this.#put('putAll', values, seconds);
  }

  remove(key: string): void {
    this.removeAll([key]);
  }

  removeAll(keys: string[]): void {
    keys.forEach(checkKey);
    this.#call('remove', [keys], (entries) => {
      for (const key of keys) delete entries[key];
      return null;
    });
  }

  #put(method: string, values: Record<string, unknown>, seconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) {
      checkKey(key);
      if (Buffer.byteLength(String(value)) > MAX_VALUE_BYTES)
        throw new ServiceError('Argument too large: value');
    }
    this.#call(method, [Object.keys(values), seconds], (entries) => {
      const now = this.#run.world.clock.now();
      const expires = now + Math.min(seconds, MAX_SECONDS) * 1000;
      for (const [key, value] of Object.entries(values)) {
        delete entries[key];
        entries[key] = { value: String(value), expires, written: now };
      }
      dropOldest(entries);
      return null;
    });
  }

  #fresh(entries: Record<string, CacheEntry>, key: string): string | null {
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
    return entry && entry.expires > this.#run.world.clock.now() ? entry.value : null;
  }

  #call<T>(method: string, args: unknown[], effect: (entries: Record<string, CacheEntry>) => T): T {
    return this.#run.call(`CacheService.Cache.${method}`, [this.#name, ...args], () => {
      this.#run.world.caches[this.#name] ??= {};
      return effect(this.#run.world.caches[this.#name] ?? {});
    });
  }
}

function checkKey(key: unknown): void {
  if (key === null || key === undefined || key === '') throw new ServiceError('Invalid argument: key');
  if (String(key).length > MAX_KEY_CHARACTERS) throw new ServiceError('Argument too large: key');
}

/** Entries are in the order of their last write, because rewriting deletes an entry first. */
function dropOldest(entries: Record<string, CacheEntry>): void {
  const keys = Object.keys(entries);
  if (keys.length <= MAX_ENTRIES) return;
  for (const key of keys.slice(0, keys.length - KEPT_ENTRIES)) delete entries[key];
}

export class CacheService
  implements Like<GoogleAppsScript.Cache.CacheService, 'getDocumentCache' | 'getScriptCache' | 'getUserCache'>
{
  static readonly googleName: string = 'CacheService';
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  getDocumentCache(): Cache {
    return new Cache(this.#run, 'document');
  }

  getScriptCache(): Cache {
    return new Cache(this.#run, 'script');
  }

  getUserCache(): Cache {
    return new Cache(this.#run, `user ${this.#run.user}`);
  }
}
