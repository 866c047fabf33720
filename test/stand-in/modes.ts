import type { Answer, HttpRequest } from '../http';

/** The current state of the account and the network. It can be changed between two calls. */
export interface Modes {
  /** `integrated`: made in Zendesk Support, so agents are read-only; `integrated-old`: `/account` is 403 as well. */
  kind: 'standalone' | 'integrated' | 'integrated-old';
  /** Departments carry `settings.support_group_id`, as after the Agent Workspace migration. */
  agentWorkspace: boolean;
  /** The retired https://www.zopim.com/api/v2 also works. Whether it still does in production is unknown. */
  zopim: boolean;
  /** More than `perMinute` calls within any 60 seconds are answered 429. */
  throttled: Throttling | null;
  /** The number of next calls that are answered 429. */
  forced429: number;
  /** The gateway answers, and calls are not carried out. `untilCalls`: only for this many calls. */
  down: { status: 502 | 503; untilCalls?: number } | null;
  /**
   * Answers take `seconds`. When that exceeds the `limit` of the caller, they are lost; `done` says whether the call is still
   * carried out (default true).
   */
  slow: { seconds: number; limit: number; done?: boolean } | null;
  /** `enabled` is answered as 1 or 0, as documented, instead of as a boolean, as in every recorded answer. */
  enabledAsInt: boolean;
  /** `plan.max_agents`; `null`: "unlimited". */
  seatLimit: number | null;
  /** The call is carried out, but the answer is lost. */
  dropAfterCommit: Drop | null;
  /** The request is lost: it is neither carried out nor answered. */
  dropBeforeCommit: Drop | null;
  /** The number of authorised calls after which the token in use is revoked. */
  tokenRevokedAfter: number | null;
  /** For `times` calls, the call is carried out, but the answer is cut in half or an HTML page with status 200. */
  malformed: { as: 'truncated' | 'html'; times: number } | null;
  /** Called first; if it returns an answer, that is sent and the call is not carried out. */
  intercept?: (request: HttpRequest, index: number) => Answer | undefined;
  /** Called with every other answer after the call was carried out; returns the answer to send. */
  afterwards?: (request: HttpRequest, answer: Answer, index: number) => Answer;
}

export interface Throttling {
  /** About 200 in production according to several sources, but not to an official page. */
  perMinute: number;
  retryAfter: 'seconds' | 'date' | 'none';
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
}

export const DEFAULT_MODES: Modes = {
  kind: 'standalone',
  agentWorkspace: false,
  zopim: false,
  throttled: null,
  forced429: 0,
  down: null,
  slow: null,
  enabledAsInt: false,
  seatLimit: null,
  dropAfterCommit: null,
  dropBeforeCommit: null,
  tokenRevokedAfter: null,
  malformed: null,
};
