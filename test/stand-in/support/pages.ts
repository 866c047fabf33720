import { json, type Reply } from '../common/replies';
import { badRequest } from './errors';
import { link } from './representation';
import type { World } from './world';

/** Something that can be listed page by page. */
interface Listed<Row> {
  /** The property of the answer. */
  name: string;
  path: string;
  query: URLSearchParams;
  rows: Iterable<Row>;
  /** The rows after that id, where they are found faster than by looking at all. */
  rowsAfter?: (id: number) => Iterable<Row>;
  idOf: (row: Row) => number;
  json: (row: Row) => object;
}

const MAX_SIZE = 100;
const MAX_OFFSET_RECORDS = 10_000;

/** Cursor pagination with `page[size]`, otherwise by offset. Rows are sorted by id. */
export function pageOf<Row>(world: World, listed: Listed<Row>): Reply {
  return hasCursor(listed.query) ? cursorPage(world, listed) : offsetPage(world, listed);
}

function hasCursor(query: URLSearchParams): boolean {
  return ['page[size]', 'page[after]', 'page[before]'].some((name) => query.has(name));
}

function cursorPage<Row>(world: World, listed: Listed<Row>): Reply {
  const { name, path, query, rows, rowsAfter, idOf, json: asJson } = listed;
  const size = sizeIn(query, 'page[size]');
  const after = afterIn(query);
  const found: Row[] = [];
  for (const row of rowsAfter?.(after) ?? rows) {
    if (found.length > size) break;
    if (idOf(row) > after) found.push(row);
  }
  const page = found.slice(0, size);
  const hasMore = found.length > size;
  const [first, last] = [page[0], page[page.length - 1]].map((row) => (row ? cursorOf(idOf(row)) : null));
  return json(200, {
    [name]: page.map(asJson),
    meta: { has_more: hasMore, after_cursor: last, before_cursor: first },
    links: links(world, { path, query, first: first ?? null, last: last ?? null, hasMore }),
  });
}

function links(
  world: World,
  page: { path: string; query: URLSearchParams; first: string | null; last: string | null; hasMore: boolean },
): object {
  const hasNext = page.last !== null && (page.hasMore || world.choices.nextOnLastPage);
  return {
    prev: page.first === null ? null : pageLink(world, page, 'page[before]', page.first),
    next: hasNext ? pageLink(world, page, 'page[after]', page.last ?? '') : null,
  };
}

function pageLink(
  world: World,
  { path, query }: { path: string; query: URLSearchParams },
  name: string,
  cursor: string,
): string {
  const next = new URLSearchParams(query);
  for (const other of ['page[after]', 'page[before]']) next.delete(other);
  next.set(name, cursor);
  return link(world, `${path}.json?${next}`);
}

/** Offsets end at 10,000 records (support.zendesk.com article 5591904358938). */
export function offsetPage<Row>(world: World, { name, path, query, rows, json: asJson }: Listed<Row>): Reply {
  const size = sizeIn(query, 'per_page');
  const number = numberIn(query, 'page') ?? 1;
  if (number < 1) throw badRequest('page must be at least 1');
  if (number * size > MAX_OFFSET_RECORDS) throw badRequest(`offsets end at ${MAX_OFFSET_RECORDS} records`);
  const all = [...rows];
  const linkTo = (page: number) => {
    const other = new URLSearchParams(query);
    other.set('page', String(page));
    return link(world, `${path}.json?${other}`);
  };
  return json(200, {
    [name]: all.slice((number - 1) * size, number * size).map(asJson),
    next_page: number * size < all.length ? linkTo(number + 1) : null,
    previous_page: number > 1 ? linkTo(number - 1) : null,
    count: all.length,
  });
}

function sizeIn(query: URLSearchParams, name: string): number {
  const size = numberIn(query, name) ?? MAX_SIZE;
  if (size < 1) throw badRequest(`${name} must be at least 1`);
  if (size > MAX_SIZE && name === 'page[size]') throw badRequest(`page[size] is at most ${MAX_SIZE}`);
  return Math.min(size, MAX_SIZE);
}

function numberIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw badRequest(`${name} must be a whole number`);
  return Number(text);
}

// Cursors are opaque in production.
function cursorOf(id: number): string {
  return Buffer.from(`o:${id}`).toString('base64url');
}

function afterIn(query: URLSearchParams): number {
  const cursor = query.get('page[after]');
  if (cursor === null) return 0;
  const id = /^o:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (id === undefined) throw badRequest('page[after] is not a cursor');
  return Number(id);
}
