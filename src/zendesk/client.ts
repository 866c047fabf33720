import { SECOND_MS } from '../shared/time';
import type { Failure, Retryable } from './accounts';
import { isRetryable } from './accounts';
import type { Authorization } from './auth';
import { isRefusedForAll, isTokenRefused, isUnauthorized, notAttempted } from './failures';
import type { Call, HttpReply, HttpRequest, HttpTransport } from './http';
import type { LastAnswers } from './last-answers';
import { PersonLimit } from './person-limit';
import type { RateLimiter } from './rate-limiter';
import { type ApiResponse, changedTooOftenUntil, readResponse } from './response';
import { HTTP_STATUS } from './status';

export interface ClientParts {
  /** Where the API begins, without a slash at the end. */
  apiRoot: string;
  authorization: Authorization;
  /** What of the credential must not be shown. */
  secrets: readonly string[];
  transport: HttpTransport;
  rateLimiter: RateLimiter;
  /** What the product's own words in a refused change mean; `null`: nothing in particular. */
  refusal?(body: string, call: Call): Failure | null;
  /** Told the headers of each answer. */
  onHeaders?(headers: Record<string, string>): void;
  /** Told the answer to each call. */
  onAnswer?: LastAnswers['note'];
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

/** The longest wait that is sat out: shorter than the five minutes until the timer comes. */
export const MAX_WAIT_MS = 20 * SECOND_MS;
/** Zendesk may ask again and again. */
const MAX_WAITS_PER_BATCH = 5;

/** Sends authorized calls to an API of Zendesk and sorts the answers. Knows no product. */
export class ZendeskClient {
  private readonly parts: ClientParts;
  private readonly persons: PersonLimit;

  /** Every secret that this execution has used: an answer may repeat one of another call, or of a token before. */
  private known: readonly string[];

  constructor(parts: ClientParts) {
    this.parts = parts;
    this.known = parts.secrets;
    this.persons = new PersonLimit(parts.now);
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
    const renewed = responses.some(isTokenRefused) ? this.parts.authorization.renew(token) : null;
    if (!renewed) return responses;
    const refused = calls.filter((_, index) => isTokenRefused(responses[index]));
    const repeated = renewed.kind === 'ok' ? this.send(refused, renewed.value) : refused.map(() => renewed);
    return responses.map((response) =>
      isTokenRefused(response) ? (repeated.shift() ?? response) : response,
    );
  }

  /** Of the calls that change a person too often, none leaves. */
  private send(calls: readonly Call[], token: string): ApiResponse[] {
    const { rateLimiter, transport } = this.parts;
    const until = calls.map(({ person }) => (person === undefined ? null : this.persons.count(person)));
    const leaving = calls.filter((_, index) => until[index] === null);
    if (leaving.length > 0) rateLimiter(leaving.length);
    this.learn([token, ...leaving.flatMap(({ secrets = [] }) => secrets)]);
    const replies =
      leaving.length > 0 ? transport(leaving.map((call) => this.toHttpRequest(call, token))) : [];
    const read = leaving.map((call, index) => this.read(call, replies[index] ?? null));
    return until.map((at) => (at === null ? (read.shift() as ApiResponse) : changedTooOftenUntil(at)));
  }

  private read(call: Call, reply: HttpReply): ApiResponse {
    const { method, person, isUnsupported = false } = call;
    const { now, refusal, onHeaders, onAnswer } = this.parts;
    if (reply) onHeaders?.(reply.headers);
    onAnswer?.(call, reply, this.known);
    const own = reply && isRefusedChange(method, reply.status) ? refusal?.(reply.body, call) : null;
    if (own) return own;
    const about = { isLookUp: method === 'get', isAboutOne: person !== undefined, isUnsupported };
    return readResponse(reply, { now: now(), ...about, secrets: this.known });
  }

  /** The list stays the same one for as long as nothing is added, so that it is taken apart once (`redact.ts`). */
  private learn(secrets: readonly string[]): void {
    if (secrets.every((secret) => this.known.includes(secret))) return;
    this.known = [...new Set([...this.known, ...secrets])];
  }

  private toHttpRequest({ method, path, body }: Call, token: string): HttpRequest {
    const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
    const request = { method, url: this.parts.apiRoot + path, headers, contentType: 'application/json' };
    return body === undefined ? request : { ...request, payload: JSON.stringify(body) };
  }

  private report(responses: readonly ApiResponse[]): void {
    const moments = responses.map(
      (each) => ('notBefore' in each && !isAlone(each) ? each.notBefore : null) ?? 0,
    );
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
  if (isAlone(response)) return null;
  if (isRetryable(response)) return notAttempted(response);
  return isRefusedForAll(response) ? response : null;
}

/** It holds up one person, and nobody else. */
function isAlone(response: ApiResponse): boolean {
  return response.kind === 'transient' && response.isAlone === true;
}

function isRefusedChange(method: Call['method'], status: number): boolean {
  const isRefused = status >= 400 && status < 500 && status !== HTTP_STATUS.UNAUTHORIZED;
  return method !== 'get' && isRefused && status !== HTTP_STATUS.TOO_MANY_REQUESTS;
}

/** Not done, with the moment from which it may be: a 429, or a call that was not sent because of one. */
function isPutOff(response: ApiResponse | undefined): response is Retryable {
  const isUndone = response?.kind === 'transient' || response?.kind === 'not-attempted';
  return isUndone && response.notBefore !== null;
}
