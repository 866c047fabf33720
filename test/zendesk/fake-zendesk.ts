import type { Authorization } from '../../src/zendesk/auth';
import { type Unauthorized, ZendeskClient } from '../../src/zendesk/client';
import type { Call, HttpReply, HttpRequest } from '../../src/zendesk/http';

export const NOW = Date.UTC(2026, 2, 2, 12);

export function reply(status: number, body: unknown = {}, headers: Record<string, string> = {}): HttpReply {
  return { status, headers, body: JSON.stringify(body) };
}

/** The end of a request's path, behind the root of the API. */
export const pathOf = ({ url }: HttpRequest) => url.slice('https://acme.example'.length);

export interface FakeParts {
  /** What each request is answered. */
  answer(request: HttpRequest): HttpReply;
  authorization?: Authorization;
  notBefore?: () => number | null;
  /** When the execution has no time left; never when omitted. */
  isLate?: () => boolean;
}

/** A client of an API that is answered by a function; it keeps what was sent and reported. */
export function fakeZendesk({
  answer,
  authorization,
  notBefore = () => null,
  isLate = () => false,
}: FakeParts) {
  let now = NOW;
  const slept: number[] = [];
  const batches: HttpRequest[][] = [];
  const limited: number[] = [];
  const throttled: number[] = [];
  const refused: Unauthorized[] = [];
  const client = new ZendeskClient({
    secrets: [],
    apiRoot: 'https://acme.example',
    authorization: authorization ?? {
      token: () => ({ kind: 'ok', value: 'access-1234-5678' }),
      renew: () => null,
    },
    transport: (requests) => {
      batches.push(requests);
      return requests.map(answer);
    },
    rateLimiter: (calls) => void limited.push(calls),
    now: () => now,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
    isLate,
    onThrottled: (at) => void throttled.push(at),
    notBefore,
    onUnauthorized: (failure) => void refused.push(failure),
  });
  return { client, batches, limited, throttled, refused, slept };
}

/** Calls that read so many things, `/0`, `/1` and so on. */
function reads(count: number): Call[] {
  return Array.from({ length: count }, (_, index): Call => ({ method: 'get', path: `/${index}` }));
}

/** Sends that many reads, of which those in `odd` are answered otherwise; the kinds of the answers and what was sent. */
export function send(count: number, odd: Record<string, HttpReply>, parts: Partial<FakeParts> = {}) {
  const answer: FakeParts['answer'] = (request) =>
    pathOf(request) in odd ? (odd[pathOf(request)] as HttpReply) : reply(200);
  const fake = fakeZendesk({ answer, ...parts });
  const responses = fake.client.callAll(reads(count));
  const kinds = responses.map(({ kind }) => kind);
  return { ...fake, responses, kinds, sizes: fake.batches.map(({ length }) => length) };
}

export const many = <T>(count: number, what: T) => Array<T>(count).fill(what);
