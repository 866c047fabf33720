import type { Answer, HttpRequest, LostReply } from '../http';
import { presentedToken } from './access';
import type { Drop } from './modes';
import { html, type Reply } from './replies';
import { throttle } from './throttle';
import type { World } from './world';

/** The answer that the caller gets, and whether a write was carried out. */
export interface Outcome {
  answer: Answer;
  done: boolean;
}

/** Carries out a call under the current modes, which can prevent it or lose its answer. */
export function withFaults(world: World, request: HttpRequest, seconds: number, work: () => Reply): Outcome {
  const stopped = stoppedOnTheWay(world, request, seconds);
  if (stopped) return { answer: stopped, done: false };
  const { slow } = world.modes;
  const tooSlow = slow !== null && slow.seconds > slow.limit;
  if (tooSlow && slow.done === false) return { answer: lost(slow.limit), done: false };
  useUpToken(world, request);
  const reply = work();
  const done = request.method !== 'GET' && reply.status < 300;
  if (tooSlow) return { answer: lost(slow.limit), done };
  const dropped = drop(world, 'dropAfterCommit', request);
  if (dropped) return { answer: dropped, done };
  return { answer: { ...garbled(world, reply), seconds: slow?.seconds ?? seconds }, done };
}

function stoppedOnTheWay(world: World, request: HttpRequest, seconds: number): Answer | undefined {
  const dropped = drop(world, 'dropBeforeCommit', request);
  if (dropped) return dropped;
  const reply = gatewayDown(world) ?? throttle(world);
  return reply && { ...reply, seconds };
}

// 502 and 503 were observed during maintenance and overload; the HTML pages are invented.
function gatewayDown({ modes }: World): Reply | undefined {
  const { down } = modes;
  if (!down) return undefined;
  if (down.untilCalls !== undefined) {
    modes.down = down.untilCalls > 1 ? { ...down, untilCalls: down.untilCalls - 1 } : null;
    if (down.untilCalls < 1) return undefined;
  }
  return html(down.status, down.status === 502 ? '502 Bad Gateway' : '503 Service Temporarily Unavailable');
}

function drop({ modes }: World, mode: 'dropAfterCommit' | 'dropBeforeCommit', request: HttpRequest) {
  const rule = modes[mode];
  if (!rule || rule.times < 1 || !matches(rule, request)) return undefined;
  modes[mode] = rule.times > 1 ? { ...rule, times: rule.times - 1 } : null;
  return lost(rule.seconds ?? 60);
}

function matches(rule: Drop, request: HttpRequest): boolean {
  return (rule.method ?? request.method) === request.method && (rule.match?.(request) ?? true);
}

function useUpToken(world: World, request: HttpRequest): void {
  const { modes } = world;
  const token = presentedToken(world, request);
  if (modes.tokenRevokedAfter === null || !token) return;
  if (modes.tokenRevokedAfter > 0) {
    modes.tokenRevokedAfter -= 1;
    return;
  }
  token.revoked = true;
  modes.tokenRevokedAfter = null;
}

function garbled({ modes }: World, reply: Reply): Reply {
  const { malformed } = modes;
  if (!malformed || malformed.times < 1) return reply;
  modes.malformed = malformed.times > 1 ? { ...malformed, times: malformed.times - 1 } : null;
  if (malformed.as === 'html') return html(200, 'Please wait');
  return { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) };
}

function lost(seconds: number): LostReply {
  return { lost: 'timeout', seconds };
}
