import { createHash } from 'node:crypto';
import type { HttpReply, HttpRequest, Server } from '../../http';
import { ApiError } from './api-error';
import { type FaultyWorld, type Outcome, withFaults } from './faults';
import type { NetworkModes } from './network';
import type { Reply } from './replies';

/** A call that reached the stand-in. */
export interface RecordedCall {
  /** When it arrived, in milliseconds. */
  at: number;
  method: HttpRequest['method'];
  /** The whole path as sent, encoded, without the query. */
  path: string;
  /** With the question mark; empty when there is none. */
  query: string;
  status: number | 'lost';
  /** Whether a write was carried out, even if the answer was lost. */
  done: boolean;
}

/** An account that lives in memory: what all products have in common. */
export abstract class StandIn<World extends FaultyWorld> {
  readonly subdomain: string;
  abstract modes: NetworkModes;
  readonly calls: RecordedCall[] = [];
  onCall?: (call: RecordedCall) => void;

  protected readonly clock: () => number;
  readonly #latency: number;

  constructor(options: { subdomain?: string; clock: () => number; latency?: number }) {
    this.subdomain = options.subdomain ?? 'acme';
    this.clock = options.clock;
    this.#latency = options.latency ?? 0.2;
  }

  /** Answers requests to the hosts of this account; all other hosts are unknown. */
  readonly handle: Server = (request) => {
    const url = this.#reached(request);
    if (!url) return { lost: 'dns', seconds: this.#latency };
    const at = this.clock();
    const { answer, done } = this.#answer(request, at);
    const status = 'lost' in answer ? 'lost' : answer.status;
    const call = { at, method: request.method, path: url.pathname, query: url.search, status, done } as const;
    this.calls.push(call);
    this.onCall?.(call);
    return answer;
  };

  protected abstract answersFor(hostname: string): boolean;
  protected abstract worldAt(now: number): World;
  /** Carries out a call; throws an `ApiError` for every answer other than success. */
  protected abstract dispatch(world: World, request: HttpRequest): Reply;

  /** What the gateway adds to every answer of its own. */
  protected finished(_world: World, _request: HttpRequest, reply: Reply): Reply {
    return reply;
  }

  #answer(request: HttpRequest, now: number): Outcome {
    const { modes } = this;
    const index = this.calls.length;
    const intercepted = modes.intercept?.(request, index);
    if (intercepted) return { answer: intercepted, done: false };
    const world = this.worldAt(now);
    const { answer: bare, done } = withFaults(world, request, {
      seconds: this.#latency,
      work: () => answered(() => this.dispatch(world, request)),
      finished: (reply) => this.finished(world, request, reply),
    });
    const answer = 'lost' in bare ? bare : withRequestId(bare, `${now}/${index}`);
    return { answer: modes.afterwards?.(request, answer, index) ?? answer, done };
  }

  #reached(request: HttpRequest): URL | undefined {
    if (!URL.canParse(request.url)) return undefined;
    const url = new URL(request.url);
    return url.protocol === 'https:' && this.answersFor(url.hostname) ? url : undefined;
  }
}

/** What Zendesk's support looks a call up by. The form of the id is invented. */
function withRequestId(reply: HttpReply, call: string): HttpReply {
  const id = createHash('sha256').update(call).digest('hex').slice(0, 16);
  return { ...reply, headers: { 'X-Zendesk-Request-Id': `${id}-FRA`, ...reply.headers } };
}

function answered(work: () => Reply): Reply {
  try {
    return work();
  } catch (error) {
    if (error instanceof ApiError) return error.reply;
    throw error;
  }
}
