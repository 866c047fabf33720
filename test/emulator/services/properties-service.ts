import { ServiceError, wrongParameters } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';

// developers.google.com/apps-script/guides/services/quotas
const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

type Published = Like<
  GoogleAppsScript.Properties.Properties,
  | 'getProperty'
  | 'setProperty'
  | 'getProperties'
  | 'setProperties'
  | 'deleteProperty'
  | 'deleteAllProperties'
  | 'getKeys'
>;

/** A store of texts. */
export class Properties implements Published {
  static readonly googleName: string = 'PropertiesService.Properties';
  readonly #run: Run;
  readonly #store: string;

  constructor(run: Run, store: string) {
    this.#run = run;
    this.#store = store;
  }

  getProperty(key: string): string | null {
    return this.#call('getProperty', [key], (data) =>
      Object.hasOwn(data, key) ? (data[key] ?? null) : null,
    );
  }

  getProperties(): Record<string, string> {
    return this.#call('getProperties', [], (data) => ({ ...data }));
  }

  getKeys(): string[] {
    return this.#call('getKeys', [], (data) => Object.keys(data));
  }

  setProperty(key: string, value: string): this {
    if (key === undefined || value === undefined || value === null) {
      throw wrongParameters('PropertiesService.Properties.setProperty', [key, value]);
    }
    return this.#write('setProperty', [key], (data) => ({ ...data, [key]: String(value) }));
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    const news = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)]));
    const names = Object.keys(news);
    return this.#write('setProperties', names, (data) => ({ ...(deleteAllOthers ? {} : data), ...news }));
  }

  deleteProperty(key: string): this {
    return this.#write('deleteProperty', [key], ({ [key]: _gone, ...rest }) => rest);
  }

  deleteAllProperties(): this {
    return this.#write('deleteAllProperties', [], () => ({}));
  }

  #write(
    method: string,
    args: unknown[],
    change: (data: Record<string, string>) => Record<string, string>,
  ): this {
    this.#call(method, args, (data) => {
      const changed = change(data);
      checkSizes(data, changed);
      this.#run.world.properties[this.#store] = changed;
      return null;
    });
    return this;
  }

  #call<T>(method: string, args: unknown[], effect: (data: Record<string, string>) => T): T {
    return this.#run.call(`PropertiesService.Properties.${method}`, [this.#store, ...args], () => {
      this.#run.world.quotas.properties(this.#run.user).spend(1);
      return effect(this.#run.world.properties[this.#store] ?? {});
    });
  }
}

function checkSizes(before: Record<string, string>, after: Record<string, string>): void {
  let total = 0;
  for (const [key, value] of Object.entries(after)) {
    const bytes = Buffer.byteLength(value);
    if (bytes > MAX_VALUE_BYTES && before[key] !== value) throw new ServiceError('Argument too large: value');
    total += bytes + Buffer.byteLength(key);
  }
  if (total <= MAX_STORE_BYTES) return;
  throw new ServiceError(
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  );
}

export class PropertiesService
  implements
    Like<
      GoogleAppsScript.Properties.PropertiesService,
      'getDocumentProperties' | 'getScriptProperties' | 'getUserProperties'
    >
{
  static readonly googleName: string = 'PropertiesService';
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  getDocumentProperties(): Properties {
    return new Properties(this.#run, 'document');
  }

  getScriptProperties(): Properties {
    return new Properties(this.#run, 'script');
  }

  getUserProperties(): Properties {
    return new Properties(this.#run, `user ${this.#run.user}`);
  }
}
