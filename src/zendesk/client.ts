import { SECOND_MS } from '../shared/time';
import type { Failure, Retryable } from './accounts';
import { isRetryable, zip } from './accounts';
import type { Authorization } from './auth';
import { isUnauthorized, notAttempted } from './failures';
import type { Call, HttpRequest, HttpTransport } from './http';
import type { RateLimiter } from './rate-limiter';
import { type ApiResponse, readResponse } from './response';
import { HTTP_STATUS } from './status';

export interface ClientParts {
  /** Where the API begins, without a slash at the end. */
  apiRoot: string;
  authorization: Authorization;
  transport: HttpTransport;
  rateLimiter: RateLimiter;
  now: () => number;
  /** Told the moment before which Zendesk wants no call from anybody. */
  onThrottled(notBefore: number): void;
  /** That moment, while it is to come: another execution may have been told. */
  notBefore(): number | null;
  sleep(milliseconds: number): void;
  /** There is no time to wait in this execution. */
  isLate(): boolean;
  /** Told of a refusal that concerns everybody, whatever the call was about. */
  onUnauthorized(failure: Unauthorized): void;
}

export type Unauthorized = Extract<Failure, { kind: 'unauthorized' }>;

/** `UrlFetchApp.fetchAll` sends its requests at the same time; more than a handful would trip the rate limit. */
const MAX_CALLS_PER_BATCH = 10;

/** So long a wait is shorter than the five minutes until the timer comes. */
export const MAX_WAIT_MS = 20 * SECOND_MS;
/** Zendesk may ask again and again. */
const MAX_WAITS_PER_BATCH = 5;

/** Sends authorized calls to an API of Zendesk and sorts the answers. Knows no product. */
export class ZendeskClient {
  private readonly parts: ClientParts;

  constructor(parts: ClientParts) {
    this.parts = parts;
  }

  call(call: Call): ApiResponse {
    const [response] = this.callAll([call]);
    return response as ApiResponse;
  }

  /** The answers in the order of the calls. After one that shows that the next would fare no better, the rest is not sent. */
  callAll(calls: readonly Call[]): ApiResponse[] {
    const responses: ApiResponse[] = [];
    while (responses.length < calls.length) {
      const batch = calls.slice(responses.length, responses.length + MAX_CALLS_PER_BATCH);
      const answers = this.sendBatch(batch);
      responses.push(...answers);
      const unsent = answers.flatMap((answer) => leftOutAfter(answer) ?? [])[0];
      if (unsent) while (responses.length < calls.length) responses.push(unsent);
    }
    return responses;
  }

  /** A short wait that Zendesk asks for is waited out, and what was put off is sent again. */
  private sendBatch(calls: readonly Call[]): ApiResponse[] {
    const responses = this.sendOnce(calls);
    for (let waits = 0; waits < MAX_WAITS_PER_BATCH; waits++) {
      const putOff = calls.filter((_, index) => isPutOff(responses[index]));
      const until = Math.max(...responses.filter(isPutOff).map(({ notBefore }) => notBefore ?? 0));
      if (putOff.length === 0 || !this.waitOut(until)) break;
      const again = this.sendOnce(putOff);
      responses.forEach((response, index) => {
        if (isPutOff(response)) responses[index] = again.shift() ?? response;
      });
    }
    return responses;
  }

  /** `false`: that is too long, or there is no time. */
  private waitOut(until: number): boolean {
    const wait = until - this.parts.now();
    if (wait > MAX_WAIT_MS || this.parts.isLate()) return false;
    this.parts.sleep(Math.max(wait, 0));
    return true;
  }

  private sendOnce(calls: readonly Call[]): ApiResponse[] {
    const wait = this.parts.notBefore();
    if (wait !== null) return calls.map(() => tooEarly(wait));
    const token = this.parts.authorization.token();
    const responses = token.kind === 'ok' ? this.sendWith(token.value, calls) : calls.map(() => token);
    this.report(responses);
    return responses;
  }

  /** A token of an OAuth client may have expired: a new one is fetched once, and what was refused is sent again. */
  private sendWith(token: string, calls: readonly Call[]): ApiResponse[] {
    const responses = this.send(calls, token);
    const renewed = responses.some(isTokenRefused) ? this.parts.authorization.renew() : null;
    if (!renewed) return responses;
    const refused = calls.filter((_, index) => isTokenRefused(responses[index]));
    const repeated = renewed.kind === 'ok' ? this.send(refused, renewed.value) : refused.map(() => renewed);
    return responses.map((response) =>
      isTokenRefused(response) ? (repeated.shift() ?? response) : response,
    );
  }

  private send(calls: readonly Call[], token: string): ApiResponse[] {
    const { rateLimiter, transport, now } = this.parts;
    rateLimiter(calls.length);
    const replies = transport(calls.map((call) => this.toHttpRequest(call, token)));
    return zip(calls, replies).map(([{ method, secrets = [] }, reply]) =>
      readResponse(reply, { now: now(), isLookUp: method === 'get', secrets: [token, ...secrets] }),
    );
  }

  private toHttpRequest({ method, path, body }: Call, token: string): HttpRequest {
    const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
    const request = { method, url: this.parts.apiRoot + path, headers, contentType: 'application/json' };
    return body === undefined ? request : { ...request, payload: JSON.stringify(body) };
  }

  private report(responses: readonly ApiResponse[]): void {
    const moments = responses.map((each) => ('notBefore' in each ? (each.notBefore ?? 0) : 0));
    const latest = Math.max(...moments);
    if (latest > this.parts.now()) this.parts.onThrottled(latest); // guard: retry-after
    const isForAll = ({ status }: Unauthorized) => status !== HTTP_STATUS.FORBIDDEN; // guard: refused-alone
    const refused = responses.filter(isUnauthorized).find(isForAll);
    if (refused) this.parts.onUnauthorized(refused); // guard: pause-when-refused
  }
}

function tooEarly(notBefore: number): Failure {
  return notAttempted({ notBefore, reason: { code: 'failure.asked-to-wait' } });
}

/** What becomes of the calls after such an answer; `null`: they are sent. A 403 may be about one person alone. */
function leftOutAfter(response: ApiResponse): ApiResponse | null {
  if (response.kind === 'ok' || response.kind === 'absent') return null;
  if (isRetryable(response)) return notAttempted(response);
  return response.kind === 'unauthorized' && response.status !== HTTP_STATUS.FORBIDDEN ? response : null;
}

/** Not done, with the moment from which it may be: a 429, or a call that was not sent because of one. */
function isPutOff(response: ApiResponse | undefined): response is Retryable {
  const isUndone = response?.kind === 'transient' || response?.kind === 'not-attempted';
  return isUndone && response.notBefore !== null;
}

function isTokenRefused(response: ApiResponse | undefined): boolean {
  return response?.kind === 'unauthorized' && response.status === HTTP_STATUS.UNAUTHORIZED;
}
