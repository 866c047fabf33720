import type { Like } from '../runtime/published';

type Published = Like<
  GoogleAppsScript.Base.Blob,
  'getBytes' | 'getDataAsString' | 'getContentType' | 'getName' | 'setName' | 'setContentType'
>;

export class Blob implements Published {
  static readonly googleName: string = 'Blob';
  readonly #bytes: Uint8Array;
  #type: string | null;
  #name: string | null;

  constructor(bytes: Uint8Array, type: string | null = null, name: string | null = null) {
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }

  getBytes(): number[] {
    return signed(this.#bytes);
  }

  getDataAsString(): string {
    return Buffer.from(this.#bytes).toString('utf8');
  }

  getContentType(): string | null {
    return this.#type;
  }

  setContentType(type: string | null): this {
    this.#type = type;
    return this;
  }

  getName(): string | null {
    return this.#name;
  }

  setName(name: string): this {
    this.#name = name;
    return this;
  }
}

/** Bytes are signed in Apps Script, as in Java: -128 to 127. */
export function signed(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes));
}

/** Texts are encoded as UTF-8. */
export function bytesOf(data: unknown): Uint8Array {
  if (data instanceof Blob) return Uint8Array.from(data.getBytes());
  return Array.isArray(data) ? Uint8Array.from(data as number[]) : Buffer.from(String(data), 'utf8');
}
