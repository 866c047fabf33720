import type { KeyValues } from '../state/key-values';

/** A property store, read whole once in an execution. */
export class PropertyStore implements KeyValues {
  private readonly properties: GoogleAppsScript.Properties.Properties;
  private values: Record<string, string> | null = null;

  constructor(properties: GoogleAppsScript.Properties.Properties) {
    this.properties = properties;
  }

  all(): Readonly<Record<string, string>> {
    this.values ??= this.properties.getProperties();
    return this.values;
  }

  keys(): readonly string[] {
    return Object.keys(this.all());
  }

  get(key: string): string | null {
    return this.all()[key] ?? null;
  }

  /** As it is now, whatever was read before. */
  fresh(key: string): string | null {
    return this.properties.getProperty(key);
  }

  freshAll(): Readonly<Record<string, string>> {
    return this.properties.getProperties();
  }

  set(values: Record<string, string>): void {
    this.properties.setProperties(values);
    if (this.values) Object.assign(this.values, values);
  }

  remove(key: string): void {
    this.properties.deleteProperty(key);
    if (this.values) delete this.values[key];
  }
}

/** What all editors of the sheet share. Source: https://developers.google.com/apps-script/guides/properties */
export function sharedProperties(): PropertyStore {
  return new PropertyStore(PropertiesService.getDocumentProperties());
}

/** What only the person sees as whom the execution runs. */
export function ownProperties(): PropertyStore {
  return new PropertyStore(PropertiesService.getUserProperties());
}
