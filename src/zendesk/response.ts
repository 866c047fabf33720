import type { Failure } from './accounts';
import type { HttpReply } from './http';
import { readRetryAfter } from './retry-after';

/** An answer of Zendesk, sorted by what it means for us. */
export type ApiResponse = { kind: 'ok'; body: unknown } | { kind: 'absent' } | Failure;

const TRY_AGAIN = [408, 425, 429];
/** A look conflicts with nothing: such a refusal says nothing about what was looked at, and whoever has begun must know. */
const LOOK_AGAIN = [...TRY_AGAIN, 409, 422];
const LONGEST_REASON = 160;

/**
 * Decides by the status code first: error bodies come as string, object, text or HTML, and most of them have
 * never been documented.
 */
export function readResponse(reply: HttpReply, now: number, isLook = false): ApiResponse {
  if (!reply) return later('Zendesk did not answer', true, null);
  const { status, body } = reply;
  if (status >= 200 && status < 300) return readBody(body);
  if (status >= 300 && status < 400)
    return { kind: 'denied', status, reason: `its address answers ${status}` };
  if (status === 401 || status === 403) return { kind: 'denied', status, reason: reasonIn(body) };
  if (status === 404) return { kind: 'absent' };
  if (status >= 500 || (isLook ? LOOK_AGAIN : TRY_AGAIN).includes(status)) {
    const notBefore = readRetryAfter(headerOf(reply.headers, 'retry-after'), now);
    return later(`Zendesk answered ${status}`, status !== 429, notBefore);
  }
  return { kind: 'refused', status, reason: reasonIn(body) };
}

function later(reason: string, doubtful: boolean, notBefore: number | null): Failure {
  return { kind: 'later', doubtful, notBefore, reason };
}

function readBody(body: string): ApiResponse {
  if (body.trim() === '') return { kind: 'ok', body: null };
  try {
    return { kind: 'ok', body: JSON.parse(body) };
  } catch {
    return later('Zendesk sent an answer that could not be read', true, null);
  }
}

/** Header names keep the case the server sent. */
function headerOf(headers: Record<string, string>, name: string): string | undefined {
  const key = Object.keys(headers).find((each) => each.toLowerCase() === name);
  return key === undefined ? undefined : headers[key];
}

/** `error` is sometimes a string, sometimes an object; the text may be in `description` or `message`. */
function reasonIn(body: string): string {
  const parsed = parse(body);
  const error = field(parsed, 'error');
  const texts = [
    field(parsed, 'description'),
    field(parsed, 'error_description'),
    field(error, 'message'),
    error,
    field(parsed, 'message'),
  ];
  const reason = texts.find((text): text is string => typeof text === 'string' && text !== '') ?? '';
  return reason.replace(/\s+/g, ' ').slice(0, LONGEST_REASON);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
