import type { HttpReply } from '../../http';

export type Reply = Omit<HttpReply, 'seconds'>;

export function json(status: number, value: unknown): Reply {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}

export function empty(status: number): Reply {
  return { status, headers: {}, body: '' };
}

export function html(status: number, title: string): Reply {
  const body = `<html>\n<head><title>${title}</title></head>\n<body><h1>${title}</h1></body>\n</html>\n`;
  return { status, headers: { 'Content-Type': 'text/html' }, body };
}

export function plain(status: number, body: string, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'Content-Type': 'text/plain', ...headers }, body };
}

/** `YYYY-MM-DDTHH:MM:SSZ`, as every time in recorded answers. */
export function wireTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
