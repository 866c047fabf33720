import type { Place, Reply } from '../shapes';
import type { PageFiles } from './bundles';
import type { DeskThread } from './desk-thread';
import { json, mail, type Sent, script, sidebar, style, thePage } from './pages';

export interface Wanted {
  path: string;
  query: URLSearchParams;
  body: string;
}

type Route = (wanted: Wanted) => Promise<Sent> | Sent;

interface Parts {
  desk: DeskThread;
  files: PageFiles;
  token: string;
}

/** What is served where. */
export function routes({ desk, files, token }: Parts): (method: string, path: string) => Route | undefined {
  const all: [method: string, path: RegExp, route: Route][] = [
    ['GET', /^\/$/, () => thePage(token)],
    ['GET', /^\/page\.js$/, () => script(files)],
    ['GET', /^\/page\.css$/, () => style(files)],
    ['GET', /^\/view\/(clock|form|sheet|inbox|zendesk)$/, (wanted) => view(desk, wanted)],
    [
      'GET',
      /^\/mail\/\w+$/,
      async ({ path }) => mail(await text(desk.ask({ kind: 'mail', id: last(path) }))),
    ],
    ['GET', /^\/sidebar$/, () => theSidebar(desk)],
    ['POST', /^\/wish$/, async ({ body }) => json(await desk.ask({ kind: 'wish', body: parsed(body) }))],
  ];
  return (method, path) => all.find(([its, pattern]) => its === method && pattern.test(path))?.[2];
}

async function view(desk: DeskThread, { path, query }: Wanted): Promise<Sent> {
  const place = last(path) as Place;
  return json(await desk.ask({ kind: 'view', place, wanted: query.get('find') ?? '' }));
}

async function theSidebar(desk: DeskThread): Promise<Sent> {
  const reply = await desk.ask({ kind: 'sidebar' });
  const { html, now } = (reply.ok ? reply.value : { html: '', now: 0 }) as { html: string; now: number };
  return sidebar(html, now);
}

async function text(reply: Promise<Reply>): Promise<string> {
  const settled = await reply;
  return settled.ok ? String(settled.value) : '';
}

function last(path: string): string {
  return path.split('/').at(-1) ?? '';
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
