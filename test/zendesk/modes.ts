import type { Answer, HttpRequest } from '../http';

/** What the account and the network are like just now. All of it can be changed between two calls. */
export interface Modes {
  /** `integrated`: made in Zendesk Support, agents are read-only; `integrated-old`: there `/account` is 403 too. */
  kind: 'standalone' | 'integrated' | 'integrated-old';
  /** Departments carry `settings.support_group_id`, as after the Agent Workspace migration. */
  agentWorkspace: boolean;
  /** The retired https://www.zopim.com/api/v2 answers as well. Whether it still does in production is unknown. */
  zopim: boolean;
  /** A real counter over the clock: more than `perMinute` calls within any 60 seconds are answered 429. */
  throttled: Throttling | null;
  /** The next n calls are answered 429. */
  forced429: number;
  /** The gateway answers, nothing is done. `untilCalls`: for the next n calls, then it is up again. */
  down: { status: 502 | 503; untilCalls?: number } | null;
  /**
   * Answers come after `seconds`; when that is more than the `limit` of the caller, they never come, and `done` tells
   * whether the request was processed all the same (it was, unless said otherwise).
   */
  slow: { seconds: number; limit: number; done?: boolean } | null;
  /** `enabled` is answered 1 or 0, as the documentation says, and not as booleans, as every recorded answer has it. */
  enabledAsInt: boolean;
  /** `plan.max_agents`; `null`: "unlimited". */
  seatLimit: number | null;
  /** The work is done, and the answer lost. */
  dropAfterCommit: Drop | null;
  /** The request is lost on its way: nothing is done, nothing is answered. */
  dropBeforeCommit: Drop | null;
  /** After n more authorised calls the token in use is revoked. */
  tokenRevokedAfter: number | null;
  /** The work is done; the answer is cut in half, or an HTML page with status 200, `times` times. */
  malformed: { as: 'truncated' | 'html'; times: number } | null;
  /** Tried before everything else; what it answers is the answer, and nothing is done. */
  intercept?: (request: HttpRequest, index: number) => Answer | undefined;
  /** Has the last word on every answer that `intercept` did not give. The work is done by then. */
  afterwards?: (request: HttpRequest, answer: Answer, index: number) => Answer;
}

export interface Throttling {
  /** About 200 in production, by several sources; the official page was not seen. */
  perMinute: number;
  retryAfter: 'seconds' | 'date' | 'none';
  /** What `Retry-After` says; without it, the true time until the next call will pass. */
  seconds?: number;
}

export interface Drop {
  /** How many matching calls are lost; then the mode ends. */
  times: number;
  /** Only these; without it (and without `match`) any call. */
  method?: HttpRequest['method'];
  match?: (request: HttpRequest) => boolean;
  /** How long the caller waits in vain; 60 when not given. */
  seconds?: number;
}

export const CALM: Modes = {
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
