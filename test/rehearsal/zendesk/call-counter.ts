import type { Answer, HttpRequest, Server } from '../../http';

/** The number of calls of one kind. */
export interface CallCount {
  /** `GET /agents/email/:address` */
  kind: string;
  calls: number;
  /** Calls with a status other than 2xx and 404, or without an answer. */
  failed: number;
}

export interface CallCounter {
  server: Server;
  counts(): CallCount[];
}

/** Counts the calls to a server by kind. */
export function countCalls(server: Server): CallCounter {
  const counts = new Map<string, CallCount>();
  return {
    server: (request) => {
      const answer = server(request);
      const kind = kindOf(request);
      const count = counts.get(kind) ?? { kind, calls: 0, failed: 0 };
      count.calls += 1;
      if (isFailure(answer)) count.failed += 1;
      counts.set(kind, count);
      return answer;
    },
    counts: () => [...counts.values()].sort((a, b) => a.kind.localeCompare(b.kind)),
  };
}

/** The method and the path, with placeholders for ids and names. */
export function kindOf({ method, url }: Pick<HttpRequest, 'method' | 'url'>): string {
  const path = new URL(url).pathname
    .replace(/^\/api\/v2(\/chat)?(?=\/)/, '')
    .replace(/\/email\/[^/]+$/, '/email/:address')
    .replace(/\/name\/[^/]+$/, '/name/:name')
    .replace(/\/\d+(?=\/|$)/g, '/:id');
  return `${method} ${path}`;
}

function isFailure(answer: Answer): boolean {
  if ('lost' in answer) return true;
  return (answer.status < 200 || answer.status > 299) && answer.status !== 404;
}
