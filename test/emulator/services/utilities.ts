import { createHash, createHmac } from 'node:crypto';
import { type EnumValue, enumeration } from '../runtime/enumeration';
import { ServiceError, wrongParameters } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';
import { Blob, bytesOf, signed } from './blob';
import { parseCsv } from './csv';
import { formatDate } from './format-date';

// developers.google.com/apps-script/reference/utilities/utilities#sleepmilliseconds
const MAX_SLEEP_MS = 300_000;

const HASHES: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

type Published = Like<
  GoogleAppsScript.Utilities.Utilities,
  | 'sleep'
  | 'getUuid'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'formatString'
>;

/** Each method crosses to the host, which answers it. */
export class Utilities implements Published {
  static readonly googleName: string = 'Utilities';
  readonly Charset = enumeration('US_ASCII', 'UTF_8');
  readonly DigestAlgorithm = enumeration('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  sleep(milliseconds: number): void {
    if (milliseconds > MAX_SLEEP_MS) throw new ServiceError('Invalid argument: milliseconds');
    this.#host('sleep', () => null);
    this.#run.pass(milliseconds);
  }

  getUuid(): string {
    const digit = (): string => Math.floor(this.#run.random() * 16).toString(16);
    const variant = (): string => '89ab'[Math.floor(this.#run.random() * 4)] ?? '8';
    return this.#host('getUuid', () =>
      'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (mark) => (mark === 'x' ? digit() : variant())),
    );
  }

  computeDigest(algorithm: EnumValue, value: unknown, charset?: EnumValue): number[] {
    const hash = HASHES[String(algorithm)];
    if (!hash) throw wrongParameters('Utilities.computeDigest', [algorithm, value]);
    return this.#host('computeDigest', () =>
      signed(createHash(hash).update(charBytes(value, charset)).digest()),
    );
  }

  computeHmacSha256Signature(value: unknown, key: unknown, charset?: EnumValue): number[] {
    return this.#host('computeHmacSha256Signature', () =>
      signed(createHmac('sha256', charBytes(key, charset)).update(charBytes(value, charset)).digest()),
    );
  }

  base64Encode(data: unknown, _charset?: unknown): string {
    return this.#host('base64Encode', () => encoded(data));
  }

  /** Keeps the padding. */
  base64EncodeWebSafe(data: unknown, _charset?: unknown): string {
    return this.#host('base64EncodeWebSafe', () => encoded(data).replace(/\+/g, '-').replace(/\//g, '_'));
  }

  base64Decode(text: string, _charset?: unknown): number[] {
    return this.#host('base64Decode', () => decoded(text));
  }

  base64DecodeWebSafe(text: string, _charset?: unknown): number[] {
    return this.#host('base64DecodeWebSafe', () => decoded(text.replace(/-/g, '+').replace(/_/g, '/')));
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    if (!(date instanceof Date)) throw wrongParameters('Utilities.formatDate', [date, timeZone, format]);
    return this.#host('formatDate', () => formatDate(date, timeZone, format));
  }

  formatString(template: string, ...args: unknown[]): string {
    let next = 0;
    return this.#host('formatString', () =>
      template.replace(
        /%(%|(-?)(0?)(\d*)(?:\.(\d+))?([sdif]))/g,
        (_all, kind, left, zero, width, digits, type) => {
          if (kind === '%') return '%';
          const text = converted(args[next++], String(type), digits as string | undefined);
          if (left) return text.padEnd(Number(width));
          return text.padStart(Number(width), zero ? '0' : ' ');
        },
      ),
    );
  }

  newBlob(data: unknown, contentType?: string, name?: string): Blob {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return this.#host('newBlob', () => new Blob(bytesOf(data), type, name ?? null));
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    return this.#host('parseCsv', () => parseCsv(csv, delimiter));
  }

  #host<T>(method: string, answer: () => T): T {
    return this.#run.host(`Utilities.${method}`, answer);
  }
}

function encoded(data: unknown): string {
  return Buffer.from(bytesOf(data)).toString('base64');
}

function decoded(text: string): number[] {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new ServiceError('Could not decode string.');
  return signed(Buffer.from(text, 'base64'));
}

/** The documentation does not say how non-ASCII characters are encoded without a charset. */
function charBytes(value: unknown, charset: EnumValue | undefined): Uint8Array {
  if (typeof value !== 'string' || String(charset) === 'UTF_8') return bytesOf(value);
  return Buffer.from(value.replace(/[^\0-\x7f]/gu, '?'), 'latin1');
}

function converted(value: unknown, type: string, digits: string | undefined): string {
  if (type === 's') return String(value);
  return type === 'f'
    ? Number(value).toFixed(digits === undefined ? 6 : Number(digits))
    : String(Math.trunc(Number(value)));
}
