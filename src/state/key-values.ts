/** A small store of texts. */
export interface KeyValues {
  get(key: string): string | null;
  /** As it is now, whatever was read before. */
  fresh(key: string): string | null;
  set(values: Record<string, string>): void;
  remove(key: string): void;
  /** All that is there now. */
  freshAll(): Readonly<Record<string, string>>;
  /** Of all texts, as they were read first. */
  keys(): readonly string[];
}

/** Reads a value that was written as JSON; `null` when it is absent or not JSON. */
export function readJson<T>(text: string | null): T | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
