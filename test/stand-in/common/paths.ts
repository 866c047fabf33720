import type { HttpRequest } from '../../http';
import { refused } from './api-error';

export type Method = HttpRequest['method'];

/** `:id` stands for digits, `:text` for any one segment. */
export type Route<Operation> = readonly [method: Method, pattern: string, operation: Operation];

/** The first operation that matches, with the variable segments of the path, decoded. */
export function findRoute<Operation>(
  routes: readonly Route<Operation>[],
  method: Method,
  path: string,
): { operation: Operation; params: string[] } | undefined {
  for (const [its, pattern, operation] of routes) {
    const params = its === method ? match(pattern, path) : undefined;
    if (params) return { operation, params };
  }
  return undefined;
}

export function hasPath(routes: readonly Route<unknown>[], path: string): boolean {
  return routes.some(([, pattern]) => match(pattern, path));
}

function match(pattern: string, path: string): string[] | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: string[] = [];
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    if (part === ':text' && segment) params.push(decoded(segment));
    else if (part === ':id' && /^\d+$/.test(segment)) params.push(segment);
    else if (part !== segment) return undefined;
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw refused(400, 'the path is not properly percent-encoded');
  }
}

export function splitUrl(url: string): { host: string; path: string; query: URLSearchParams } {
  const { hostname, pathname, searchParams } = new URL(url);
  return { host: hostname, path: pathname, query: searchParams };
}
