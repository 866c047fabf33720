import type { HttpRequest } from '../../http';
import { ServiceError } from '../runtime/errors';
import { Blob } from './blob';

// developers.google.com/apps-script/reference/url-fetch/url-fetch-app: 2,082 characters
const MAX_URL_CHARACTERS = 2_082;
// developers.google.com/apps-script/guides/services/quotas
const MAX_BODY_BYTES = 50 * 1024 * 1024;
const MAX_HEADERS = 100;
const MAX_HEADER_BYTES = 8 * 1024;

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];
const OPTIONS = [
  'contentType',
  'headers',
  'method',
  'payload',
  'validateHttpsCertificates',
  'followRedirects',
  'muteHttpExceptions',
  'escaping',
  'url',
  'timeoutSeconds',
];

export interface Prepared {
  request: HttpRequest;
  mute: boolean;
}

/** The request that `UrlFetchApp` makes from an address and options. */
export function prepared(url: string, options: Record<string, unknown> = {}): Prepared {
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined) throw new ServiceError(`Attribute provided with invalid value: ${unknown}`);
  const method = String(options.method ?? 'get').toLowerCase();
  if (!METHODS.includes(method)) throw new ServiceError('Attribute provided with invalid value: method');
  const body = bodyOf(options.payload);
  const headers = headersOf(options, body);
  checkSizes(url, headers, body);
  const request: HttpRequest = {
    method: method.toUpperCase() as HttpRequest['method'],
    url: escapedUrl(url),
    headers,
    body: body ?? '',
  };
  return { request, mute: options.muteHttpExceptions === true };
}

function escapedUrl(url: string): string {
  if (!/^https?:\/\/[^/\s?#]+/i.test(url)) throw new ServiceError(`Invalid argument: ${url}`);
  return url.replace(/[^!#$%&'()*+,/:;=?@[\]A-Za-z0-9\-._~]/gu, encodeURIComponent);
}

/** A text is sent unchanged; an object becomes form fields, never JSON. */
function bodyOf(payload: unknown): string | null {
  if (payload === undefined || payload === null) return null;
  if (typeof payload === 'string') return payload;
  if (payload instanceof Blob) return payload.getDataAsString();
  if (Array.isArray(payload)) return Buffer.from(Uint8Array.from(payload as number[])).toString('utf8');
  return Object.entries(payload as object)
    .map(([name, value]) => `${formEncoded(name)}=${formEncoded(fieldText(value))}`)
    .join('&');
}

function fieldText(value: unknown): string {
  if (value instanceof Blob) throw new ServiceError('((multipart payloads are not emulated))');
  return String(value);
}

function formEncoded(text: string): string {
  return encodeURIComponent(text)
    .replace(/%20/g, '+')
    .replace(/[!'()~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function headersOf(options: Record<string, unknown>, body: string | null): Record<string, string> {
  const headers = Object.fromEntries(
    Object.entries((options.headers ?? {}) as object).map(([name, value]) => [name, String(value)]),
  );
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  if (options.contentType !== undefined) headers['Content-Type'] = String(options.contentType);
  else if (body !== null && !hasType) headers['Content-Type'] = 'application/x-www-form-urlencoded';
  return headers;
}

function checkSizes(url: string, headers: Record<string, string>, body: string | null): void {
  if (url.length > MAX_URL_CHARACTERS) throw new ServiceError('Limit Exceeded: URLFetch URL Length.');
  if (body !== null && Buffer.byteLength(body) > MAX_BODY_BYTES) {
    throw new ServiceError('Limit Exceeded: URLFetch POST Size.');
  }
  const size = Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (size > MAX_HEADER_BYTES || Object.keys(headers).length > MAX_HEADERS) {
    throw new ServiceError('Limit Exceeded: URLFetch Header Size.');
  }
}
