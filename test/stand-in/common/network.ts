import type { Answer, HttpRequest } from '../../http';

/** The state of the network and of the token, for every product. It can be changed between two calls. */
export interface NetworkModes {
  /** More than `perMinute` calls within any 60 seconds are answered 429. */
  throttled: Throttling | null;
  /** The number of next calls that are answered 429. */
  forced429: number;
  /** The gateway answers, and calls are not carried out. `untilCalls`: only for this many calls. */
  down: { status: 502 | 503; untilCalls?: number } | null;
  /** The gateway redirects every call to this address, and calls are not carried out. */
  redirected: string | null;
  /**
   * Answers take `seconds`. When that exceeds the `limit` of the caller, they are lost; `done` says whether the call is still
   * carried out (default true).
   */
  slow: { seconds: number; limit: number; done?: boolean } | null;
  /** The call is carried out, but the answer is lost. */
  dropAfterCommit: Drop | null;
  /** The request is lost: it is neither carried out nor answered. */
  dropBeforeCommit: Drop | null;
  /** The number of authorised calls after which the token in use is revoked. */
  tokenRevokedAfter: number | null;
  /** For `times` calls, the call is carried out, but the answer is cut in half, without a body, or an HTML page with status 200. */
  malformed: { as: 'truncated' | 'html' | 'empty'; times: number } | null;
  /** Called first; if it returns an answer, that is sent and the call is not carried out. */
  intercept?: (request: HttpRequest, index: number) => Answer | undefined;
  /** Called with every other answer after the call was carried out; returns the answer to send. */
  afterwards?: (request: HttpRequest, answer: Answer, index: number) => Answer;
}

export interface Throttling {
  /** About 200 in production according to several sources, but for Chat not to an official page. */
  perMinute: number;
  /** `decimal`: seconds with a fraction. */
  retryAfter: 'seconds' | 'decimal' | 'date' | 'none';
  /** The value of `Retry-After`; the actual time until the next allowed call when omitted. */
  seconds?: number;
}

export interface Drop {
  /** The number of matching calls that are lost. */
  times: number;
  /** Only calls of this method; any method when omitted. */
  method?: HttpRequest['method'];
  match?: (request: HttpRequest) => boolean;
  /** How long the caller waits; default 60. */
  seconds?: number;
  /** The gateway answers with this status and a web page, instead of no answer. */
  status?: 500 | 502 | 503 | 504;
}

export const DEFAULT_NETWORK: NetworkModes = {
  throttled: null,
  forced429: 0,
  down: null,
  redirected: null,
  slow: null,
  dropAfterCommit: null,
  dropBeforeCommit: null,
  tokenRevokedAfter: null,
  malformed: null,
};
