import type { HttpRequest } from '../http';
import { refused } from './errors';

export type Fields = Record<string, unknown>;

export function header(request: HttpRequest, name: string): string | undefined {
  const found = Object.entries(request.headers).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1];
}

/** The JSON object sent. All bodies of this API are bare objects, without a wrapper such as `agent`. */
export function readObject(request: HttpRequest): Fields {
  // All known clients say so; whether production would insist is unknown.
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

/** The field as text, `undefined` when it was not sent. */
export function textField(fields: Fields, name: string, status: number): string | undefined {
  const value = fields[name];
  if (value === undefined || typeof value === 'string') return value;
  throw refused(status, `${name} must be a string`);
}

/** Documented as an integer, answered as a boolean: both are taken. */
export function switchField(fields: Fields, name: string, status: number): boolean | undefined {
  const value = fields[name];
  if (value === undefined || typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  throw refused(status, `${name} must be 1, 0, true or false`);
}

/** A whole number; beyond 2^53 it would have lost digits. */
export function idField(fields: Fields, name: string, status: number): number | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw refused(status, `${name} must be an id`);
}
