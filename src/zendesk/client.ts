import type { Authorization } from './auth';
import type { Call, HttpRequest, HttpTransport, ZendeskHost } from './http';
import type { RateLimiter } from './rate-limiter';
import { type ApiResponse, readResponse } from './response';

export interface ClientParts {
  base: ZendeskHost;
  authorization: Authorization;
  wire: HttpTransport;
  pace: RateLimiter;
  now: () => number;
  /** Told the moment before which Zendesk wants no call from anybody. */
  onThrottled(notBefore: number): void;
  /** That moment, while it is to come: another execution may have been told. */
  notBefore(): number | null;
}

/** How many independent calls go out together. */
const AT_ONCE = 10;

export function chatAddress({ subdomain, host }: ZendeskHost): string {
  return host === 'zopim' ? 'https://www.zopim.com/api/v2' : `https://${subdomain}.zendesk.com/api/v2/chat`;
}

/** Sends authorized calls to the Chat API and sorts the answers. */
export class ZendeskClient {
  private readonly parts: ClientParts;

  constructor(parts: ClientParts) {
    this.parts = parts;
  }

  call(call: Call): ApiResponse {
    const [reading] = this.callAll([call]);
    return reading as ApiResponse;
  }

  /** The answers in the order of the calls. Once Zendesk wants a pause, the rest is not sent. */
  callAll(calls: readonly Call[]): ApiResponse[] {
    const readings: ApiResponse[] = [];
    while (readings.length < calls.length) {
      const next = calls.slice(readings.length, readings.length + AT_ONCE);
      const answers = this.sendBatch(next);
      readings.push(...answers);
      const halt = answers.find(isHalt);
      if (halt) {
        const unsent: ApiResponse = halt.kind === 'later' ? { ...halt, doubtful: false, unsent: true } : halt;
        while (readings.length < calls.length) readings.push(unsent);
      }
    }
    return readings;
  }

  private sendBatch(calls: readonly Call[]): ApiResponse[] {
    const { authorization, notBefore } = this.parts;
    const wait = notBefore();
    if (wait !== null) return calls.map(() => tooEarly(wait));
    const token = authorization.token();
    if (token.kind !== 'ok') {
      this.noteThrottling([token]);
      return calls.map(() => token);
    }
    const first = this.send(calls, token.value);
    const readings = first.some(isUnauthorized) ? this.sendAgain(calls, first) : first;
    this.noteThrottling(readings);
    return readings;
  }

  /** A token of an OAuth client may have expired: once, a new one is fetched and what was denied is repeated. */
  private sendAgain(calls: readonly Call[], readings: readonly ApiResponse[]): ApiResponse[] {
    const renewed = this.parts.authorization.renew();
    if (!renewed) return [...readings];
    const denied = calls.filter((_, index) => isUnauthorized(readings[index]));
    const repeated = renewed.kind === 'ok' ? this.send(denied, renewed.value) : denied.map(() => renewed);
    return readings.map((reading) => (isUnauthorized(reading) ? (repeated.shift() ?? reading) : reading));
  }

  private send(calls: readonly Call[], token: string): ApiResponse[] {
    const { pace, wire, now } = this.parts;
    pace(calls.length);
    return wire(calls.map((call) => this.toHttpRequest(call, token))).map((reply, index) =>
      readResponse(reply, now(), calls[index]?.method === 'get'),
    );
  }

  private toHttpRequest({ method, path, body }: Call, token: string): HttpRequest {
    const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
    const request = {
      method,
      url: chatAddress(this.parts.base) + path,
      headers,
      contentType: 'application/json',
    };
    return body === undefined ? request : { ...request, payload: JSON.stringify(body) };
  }

  private noteThrottling(answers: readonly ApiResponse[]): void {
    const moments = answers.map((answer) => (answer.kind === 'later' ? (answer.notBefore ?? 0) : 0));
    const latest = Math.max(...moments);
    if (latest > this.parts.now()) this.parts.onThrottled(latest);
  }
}

function tooEarly(notBefore: number): ApiResponse {
  const reason = 'Zendesk is busy and has asked us to wait';
  return { kind: 'later', doubtful: false, notBefore, reason, unsent: true };
}

/** After such an answer the next call would most likely fare no better. */
function isHalt(reading: ApiResponse): reading is Extract<ApiResponse, { kind: 'later' | 'denied' }> {
  return reading.kind === 'later' || reading.kind === 'denied';
}

function isUnauthorized(reading: ApiResponse | undefined): boolean {
  return reading?.kind === 'denied' && reading.status === 401;
}
