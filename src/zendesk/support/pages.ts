import * as v from 'valibot';
import { type Failure, ok, type Result, zip } from '../accounts';
import type { ZendeskClient } from '../client';
import { toFailure, unreadable } from '../failures';
import type { Call } from '../http';
import { type ApiResponse, field } from '../response';

/** More in one page is not given. Source: https://developer.zendesk.com/api-reference/introduction/pagination/ */
const ENTRIES_PER_PAGE = 100;

/** A list that should be short, and has more pages than this, does not end. */
const MAX_PAGES = 200;

/**
 * `links.next` is there on the last page, too, and may lead to another host, so only these two are looked at.
 * Source: recorded answers behind test/stand-in/support.
 */
const MetaSchema = v.object({
  has_more: v.boolean(),
  after_cursor: v.nullish(v.string(), null),
});

export interface Page {
  entries: readonly unknown[];
  /** What the next page comes after; `null`: this is the last. */
  after: string | null;
}

/** A page of the list of that name. */
export function readPage(response: ApiResponse, name: string): Result<Page> {
  const what = `the list of ${name.replace(/_/g, ' ')}`;
  if (response.kind !== 'ok') return toFailure(response, what);
  const entries = field(response.body, name);
  const meta = v.safeParse(MetaSchema, field(response.body, 'meta'));
  if (!Array.isArray(entries) || !meta.success) return unreadable(what);
  const { has_more, after_cursor } = meta.output;
  if (has_more && !after_cursor) return unreadable(what);
  return ok({ entries, after: has_more ? after_cursor : null });
}

/** A list that an account has little of, read to its end. `path`: with a `?`. */
export function readWholeList(client: ZendeskClient, path: string, name: string): Result<unknown[]> {
  const [list] = readWholeLists(client, [path], name);
  return list ?? ok([]);
}

/** Several of them, whose first pages are asked for at once. */
export function readWholeLists(
  client: ZendeskClient,
  paths: readonly string[],
  name: string,
): Result<unknown[]>[] {
  const first = client.callAll(paths.map((path) => pageAt(path, null)));
  return zip(paths, first).map(([path, response]) => readRest(client, path, name, response));
}

function readRest(client: ZendeskClient, path: string, name: string, first: ApiResponse): Result<unknown[]> {
  const all: unknown[] = [];
  let response = first;
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const page = readPage(response, name);
    if (page.kind !== 'ok') return page;
    all.push(...page.value.entries);
    if (page.value.after === null) return ok(all);
    response = client.call(pageAt(path, page.value.after));
  }
  return endless(all.length);
}

function pageAt(path: string, after: string | null): Call {
  return { method: 'get', path: path + pageQuery(after) };
}

/** What is asked for behind the rest of a query. Brackets are encoded: not every sender takes them as they are. */
export function pageQuery(after: string | null): string {
  const size = `page%5Bsize%5D=${ENTRIES_PER_PAGE}`;
  return after === null ? size : `${size}&page%5Bafter%5D=${encodeURIComponent(after)}`;
}

export function endless(listed: number): Failure {
  return { kind: 'transient', notBefore: null, reason: { code: 'failure.list-endless', listed } };
}
