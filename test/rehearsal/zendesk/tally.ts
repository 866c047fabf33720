import type { Answer, HttpRequest, Server } from '../../http';

/** How often one kind of call was made. */
export interface CallCount {
  /** `GET /agents/email/:address` */
  kind: string;
  calls: number;
  /** Answered with another status than 2xx and 404, or not at all. */
  failed: number;
}

export interface Tally {
  server: Server;
  counts(): CallCount[];
}

/** Counts the calls to a server by what they are for. */
export function tallied(server: Server): Tally {
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

/** The method and the path, with names for what is another one in each call. */
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
