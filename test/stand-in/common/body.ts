import type { HttpRequest } from '../../http';
import { refused } from './api-error';

export type Fields = Record<string, unknown>;

export function header(request: HttpRequest, name: string): string | undefined {
  const found = Object.entries(request.headers).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1];
}

/** The JSON object in the body. */
export function readObject(request: HttpRequest): Fields {
  // All known clients send this; whether production requires it is unknown.
  if (!header(request, 'Content-Type')?.toLowerCase().startsWith('application/json')) {
    throw refused(400, 'send Content-Type: application/json');
  }
  const value = parse(request.body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refused(400, 'the body must be one JSON object');
  }
  return { ...value };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused(400, 'the body is not JSON');
  }
}

/** The field as a text; `undefined` when it was not sent. */
export function textField(fields: Fields, name: string, status: number): string | undefined {
  const value = fields[name];
  if (value === undefined || typeof value === 'string') return value;
  throw refused(status, `${name} must be a string`);
}

/** Documented as an integer but answered as a boolean; both are accepted. */
export function switchField(fields: Fields, name: string, status: number): boolean | undefined {
  const value = fields[name];
  if (value === undefined || typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  throw refused(status, `${name} must be 1, 0, true or false`);
}

/** A safe integer. */
export function idField(fields: Fields, name: string, status: number): number | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw refused(status, `${name} must be an id`);
}
