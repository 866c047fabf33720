import type { HttpReply } from '../../http';
import type { Like } from '../runtime/published';
import { Blob, signed } from './blob';

type Published = Like<
  GoogleAppsScript.URL_Fetch.HTTPResponse,
  'getResponseCode' | 'getContentText' | 'getHeaders' | 'getAllHeaders' | 'getContent' | 'getBlob'
>;

/** A complete response. Header names keep the case that the server used. */
export class HTTPResponse implements Published {
  static readonly googleName: string = 'UrlFetchApp.HTTPResponse';
  readonly #reply: HttpReply;
  readonly #url: string;

  constructor(reply: HttpReply, url: string) {
    this.#reply = reply;
    this.#url = url;
  }

  getResponseCode(): number {
    return this.#reply.status;
  }

  getContentText(_charset?: string): string {
    return this.#reply.body;
  }

  getContent(): number[] {
    return signed(Buffer.from(this.#reply.body, 'utf8'));
  }

  getHeaders(): Record<string, string> {
    const single = Object.entries(this.#reply.headers).map(([name, value]) => {
      return [name, Array.isArray(value) ? (value[value.length - 1] ?? '') : value];
    });
    return Object.fromEntries(single) as Record<string, string>;
  }

  getAllHeaders(): Record<string, string | string[]> {
    return structuredClone(this.#reply.headers);
  }

  getBlob(): Blob {
    const type = this.#header('content-type')?.split(';')[0] ?? null;
    return new Blob(Buffer.from(this.#reply.body, 'utf8'), type, this.#name());
  }

  toString(): string {
    return this.#reply.body;
  }

  /** The last part of the path, as of a downloaded file; what a path without one gives is unknown. */
  #name(): string {
    const path = /^https?:\/\/[^/?#]+([^?#]*)/i.exec(this.#url)?.[1] ?? '';
    return path.split('/').pop() || 'index.html';
  }

  #header(name: string): string | null {
    const found = Object.entries(this.getHeaders()).find(([key]) => key.toLowerCase() === name);
    return found?.[1] ?? null;
  }
}
