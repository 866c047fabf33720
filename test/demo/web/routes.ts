import type { Reply, ViewName } from '../protocol';
import type { BackendThread } from './backend-thread';
import type { PageFiles } from './bundles';
import { appPage, type Content, json, mail, sandboxed, script, style } from './pages';

export interface RouteRequest {
  path: string;
  query: URLSearchParams;
  body: string;
}

type Route = (request: RouteRequest) => Promise<Content> | Content;

interface RouteOptions {
  backend: BackendThread;
  files: PageFiles;
  token: string;
}

/** Gives the route for a method and path. */
export function routes({
  backend,
  files,
  token,
}: RouteOptions): (method: string, path: string) => Route | undefined {
  const all: [method: string, path: RegExp, route: Route][] = [
    ['GET', /^\/$/, () => appPage(token)],
    ['GET', /^\/page\.js$/, () => script(files)],
    ['GET', /^\/page\.css$/, () => style(files)],
    ['GET', /^\/view\/(clock|form|sheet|inbox|zendesk)$/, (request) => view(backend, request)],
    [
      'GET',
      /^\/mail\/\w+$/,
      async ({ path }) => mail(await textOf(backend.request({ kind: 'mail', id: lastSegment(path) }))),
    ],
    [
      'GET',
      /^\/(sidebar|dialog)$/,
      ({ path }) => scriptPage(backend, path === '/dialog' ? 'dialog' : 'sidebar'),
    ],
    [
      'POST',
      /^\/command$/,
      async ({ body }) => json(await backend.request({ kind: 'command', body: parseJson(body) })),
    ],
  ];
  return (method, path) =>
    all.find(([routeMethod, pattern]) => routeMethod === method && pattern.test(path))?.[2];
}

async function view(backend: BackendThread, { path, query }: RouteRequest): Promise<Content> {
  const name = lastSegment(path) as ViewName;
  return json(await backend.request({ kind: 'view', name, search: query.get('find') ?? '' }));
}

/** What the script shows beside the sheet or over it. */
async function scriptPage(backend: BackendThread, kind: 'sidebar' | 'dialog'): Promise<Content> {
  const reply = await backend.request({ kind });
  const { html, now } = (reply.ok ? reply.value : { html: '', now: 0 }) as { html: string; now: number };
  return sandboxed(html, now);
}

async function textOf(pending: Promise<Reply>): Promise<string> {
  const reply = await pending;
  return reply.ok ? String(reply.value) : '';
}

function lastSegment(path: string): string {
  return path.split('/').at(-1) ?? '';
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
