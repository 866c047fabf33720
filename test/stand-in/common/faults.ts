import type { Answer, HttpRequest, LostReply } from '../../http';
import { type IssuedToken, presentedToken } from './bearer';
import type { Drop, NetworkModes, Throttling } from './network';
import { empty, html, type Reply } from './replies';
import { throttle } from './throttle';

/** What faults need to know of an account. */
export interface FaultyWorld {
  readonly state: { arrivals: number[]; readonly tokens: ReadonlyMap<string, IssuedToken> };
  readonly modes: NetworkModes;
  /** What holds while `throttled` does not say otherwise. */
  readonly usualThrottling?: Throttling | null;
  /** In milliseconds. */
  readonly now: number;
}

/** The answer that the caller gets, and whether a write was carried out. */
export interface Outcome {
  answer: Answer;
  done: boolean;
}

/** A call that can be carried out. */
export interface Work {
  /** How long the answer takes. */
  seconds: number;
  work: () => Reply;
  /** Adds what the gateway adds to an answer. */
  finished: (reply: Reply) => Reply;
}

/** Carries out a call under the current modes, which can prevent it or lose its answer. */
export function withFaults(world: FaultyWorld, request: HttpRequest, call: Work): Outcome {
  const stopped = stoppedOnTheWay(world, request, call);
  if (stopped) return { answer: stopped, done: false };
  const { slow } = world.modes;
  const tooSlow = slow !== null && slow.seconds > slow.limit;
  if (tooSlow && slow.done === false) return { answer: lost(slow.limit), done: false };
  useUpToken(world, request);
  const reply = call.work();
  const done = request.method !== 'GET' && reply.status < 300;
  if (tooSlow) return { answer: lost(slow.limit), done };
  const dropped = drop(world, 'dropAfterCommit', request);
  if (dropped) return { answer: dropped, done };
  return {
    answer: { ...garbled(world, call.finished(reply)), seconds: slow?.seconds ?? call.seconds },
    done,
  };
}

function stoppedOnTheWay(world: FaultyWorld, request: HttpRequest, call: Work): Answer | undefined {
  const dropped = drop(world, 'dropBeforeCommit', request);
  if (dropped) return dropped;
  const page = gatewayDown(world) ?? redirect(world);
  if (page) return { ...page, seconds: call.seconds };
  const refused = throttle(world);
  return refused && { ...call.finished(refused), seconds: call.seconds };
}

// 502 and 503 were observed during maintenance and overload; the HTML pages are invented.
function gatewayDown({ modes }: FaultyWorld): Reply | undefined {
  const { down } = modes;
  if (!down) return undefined;
  if (down.untilCalls !== undefined) {
    modes.down = down.untilCalls > 1 ? { ...down, untilCalls: down.untilCalls - 1 } : null;
    if (down.untilCalls < 1) return undefined;
  }
  return html(down.status, TITLES[down.status]);
}

const TITLES = {
  500: '500 Internal Server Error',
  502: '502 Bad Gateway',
  503: '503 Service Temporarily Unavailable',
  504: '504 Gateway Time-out',
} as const;

function redirect({ modes }: FaultyWorld): Reply | undefined {
  if (!modes.redirected) return undefined;
  const page = html(302, '302 Found');
  return { ...page, headers: { ...page.headers, Location: modes.redirected } };
}

function drop(
  { modes }: FaultyWorld,
  mode: 'dropAfterCommit' | 'dropBeforeCommit',
  request: HttpRequest,
): Answer | undefined {
  const rule = modes[mode];
  if (!rule || rule.times < 1 || !matches(rule, request)) return undefined;
  modes[mode] = rule.times > 1 ? { ...rule, times: rule.times - 1 } : null;
  const seconds = rule.seconds ?? 60;
  return rule.status ? { ...html(rule.status, TITLES[rule.status]), seconds } : lost(seconds);
}

function matches(rule: Drop, request: HttpRequest): boolean {
  return (rule.method ?? request.method) === request.method && (rule.match?.(request) ?? true);
}

function useUpToken({ modes, state }: FaultyWorld, request: HttpRequest): void {
  const token = presentedToken(state.tokens, request);
  if (modes.tokenRevokedAfter === null || !token) return;
  if (modes.tokenRevokedAfter > 0) {
    modes.tokenRevokedAfter -= 1;
    return;
  }
  token.revoked = true;
  modes.tokenRevokedAfter = null;
}

function garbled({ modes }: FaultyWorld, reply: Reply): Reply {
  const { malformed } = modes;
  if (!malformed || malformed.times < 1) return reply;
  modes.malformed = malformed.times > 1 ? { ...malformed, times: malformed.times - 1 } : null;
  if (malformed.as === 'html') return html(200, 'Please wait');
  if (malformed.as === 'empty') return empty(reply.status);
  return { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) };
}

function lost(seconds: number): LostReply {
  return { lost: 'timeout', seconds };
}
