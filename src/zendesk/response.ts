import { MINUTE_MS } from '../shared/time';
import type { Message } from '../text/say';
import type { Failure } from './accounts';
import type { HttpReply } from './http';
import { secretsNamedIn, textsWithoutSecrets, withoutSecrets, withoutTokens } from './redact';
import { readRetryAfter } from './retry-after';
import { HTTP_STATUS } from './status';

/** An answer of Zendesk, sorted by what it means for us. */
export type ApiResponse = { kind: 'ok'; body: unknown } | { kind: 'absent' } | Failure;

const { REQUEST_TIMEOUT, TOO_EARLY, TOO_MANY_REQUESTS, CONFLICT, UNPROCESSABLE_CONTENT } = HTTP_STATUS;
const RETRYABLE: readonly number[] = [REQUEST_TIMEOUT, TOO_EARLY, TOO_MANY_REQUESTS];
/** A look-up conflicts with nothing: such a refusal says nothing about what was looked up. */
const RETRYABLE_LOOK_UP: readonly number[] = [...RETRYABLE, CONFLICT, UNPROCESSABLE_CONTENT];
const MAX_REASON_CHARACTERS = 240;
const MAX_DETAILS = 3;

export interface ReadingParts {
  now: number;
  /** A look-up changes nothing, so no refusal of it leaves anything in doubt. */
  isLookUp?: boolean;
  /** What was sent and must not be shown: the token, a password. */
  secrets?: readonly string[];
  /** The call changes one person, which Zendesk limits by itself. */
  isAboutOne?: boolean;
  /** Zendesk promises nothing about the call. */
  isUnsupported?: boolean;
}

/**
 * Sorts an answer, by the status code first: error bodies come as text, object, string or HTML, and most of
 * them have never been documented. Source: the recorded answers behind test/stand-in.
 */
export function readResponse(
  reply: HttpReply,
  { now, isLookUp = false, secrets = [], isAboutOne = false, isUnsupported = false }: ReadingParts,
): ApiResponse {
  if (!reply) return outcomeUnknown({ code: 'failure.no-answer' });
  const { status, body } = reply;
  if (status >= 200 && status < 300) return readBody(body, secrets);
  if (isNothing(status, isUnsupported)) return { kind: 'absent' };
  if (status >= 300 && status < 400) return unauthorized(status, { code: 'failure.redirect', status });
  if (status === HTTP_STATUS.UNAUTHORIZED || status === HTTP_STATUS.FORBIDDEN) {
    return unauthorized(status, { code: 'failure.said', said: wordsOf(body, secrets) });
  }
  if (isAboutOne && isOneTooOften(reply)) return changedTooOften(reply, now);
  if (status >= 500 || (isLookUp ? RETRYABLE_LOOK_UP : RETRYABLE).includes(status))
    return retryable(reply, now);
  return {
    kind: 'rejected',
    status,
    reason: { code: 'failure.said', said: wordsOf(body, secrets) },
  };
}

/** A call that is not supported may be open only to people who are signed in: that says nothing of the credential. */
function isNothing(status: number, isUnsupported: boolean): boolean {
  const isRefused = status === HTTP_STATUS.UNAUTHORIZED || status === HTTP_STATUS.FORBIDDEN;
  const isClosed = isRefused || (status >= 300 && status < 400);
  return status === HTTP_STATUS.NOT_FOUND || (isUnsupported && isClosed);
}

/** After 429 nothing was done. Every other such answer may come from a gateway in front of work that was done. */
function retryable({ status, headers }: NonNullable<HttpReply>, now: number): Failure {
  const notBefore = readRetryAfter(headerOf(headers, 'retry-after'), now);
  const reason = { code: 'failure.status', status, said: '' } as const;
  return { kind: status === TOO_MANY_REQUESTS ? 'transient' : 'outcome-unknown', notBefore, reason };
}

/**
 * A limit of one person alone: the calls that the whole account has left are not used up. Where Zendesk does not say how
 * many are left, it may be the limit of everybody.
 * Source: https://developer.zendesk.com/api-reference/introduction/rate-limits/
 */
function isOneTooOften({ status, headers }: NonNullable<HttpReply>): boolean {
  return status === TOO_MANY_REQUESTS && Number(headerOf(headers, 'x-rate-limit-remaining') ?? 0) > 0;
}

function changedTooOften({ headers }: NonNullable<HttpReply>, now: number): Failure {
  const notBefore = readRetryAfter(headerOf(headers, 'retry-after'), now) ?? now + MINUTE_MS;
  return changedTooOftenUntil(notBefore);
}

export function changedTooOftenUntil(notBefore: number): Failure {
  return { kind: 'transient', notBefore, reason: { code: 'failure.changed-too-often' }, isAlone: true };
}

function outcomeUnknown(reason: Message): Failure {
  return { kind: 'outcome-unknown', notBefore: null, reason };
}

function unauthorized(status: number, reason: Message): Failure {
  return { kind: 'unauthorized', status, reason };
}

function readBody(body: string, secrets: readonly string[]): ApiResponse {
  if (body.trim() === '') return { kind: 'ok', body: null };
  try {
    const parsed: unknown = JSON.parse(body);
    const isClean = withoutSecrets(body, secrets) !== '' && !body.includes('\\');
    return { kind: 'ok', body: isClean ? parsed : textsWithoutSecrets(parsed, secrets) };
  } catch {
    return outcomeUnknown({ code: 'failure.unreadable-body' });
  }
}

/** Header names keep the case that the server sent. */
export function headerOf(headers: Record<string, string>, name: string): string | undefined {
  const key = Object.keys(headers).find((each) => each.toLowerCase() === name);
  // Of a header that came several times, Apps Script may give a list.
  return key === undefined ? undefined : String(headers[key]);
}

/**
 * `error` is sometimes a string, sometimes an object; the text may be in `description` or `message`. What is wrong
 * with each field stands in `details`, and only there.
 * Source: https://developer.zendesk.com/api-reference/introduction/responses/#validation-errors
 */
function wordsOf(body: string, secrets: readonly string[]): string {
  const parsed = parseJson(body);
  const error = field(parsed, 'error');
  const texts = [
    field(parsed, 'description'),
    field(parsed, 'error_description'),
    field(error, 'message'),
    error,
    field(parsed, 'message'),
  ];
  const words = texts.find((text): text is string => typeof text === 'string' && text !== '') ?? '';
  const all = [words, ...detailsOf(field(parsed, 'details') ?? field(error, 'details'))];
  const sentence = [...new Set(all.filter((text) => text !== ''))].join(': ');
  const shown = sentence.replace(/\s+/g, ' ').slice(0, MAX_REASON_CHARACTERS);
  return withoutTokens(withoutSecrets(shown, [...secrets, ...secretsNamedIn(parsed)]));
}

/** A list of what is wrong with each field: `{ email: [{ description: '…' }] }`. */
function detailsOf(details: unknown): string[] {
  if (typeof details === 'string') return [details];
  if (typeof details !== 'object' || details === null) return [];
  const own = [field(details, 'description'), field(details, 'message')].filter(
    (text): text is string => typeof text === 'string',
  );
  return own.length > 0 ? own.slice(0, 1) : Object.values(details).flatMap(detailsOf).slice(0, MAX_DETAILS);
}

export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
