import type { Answer, HttpReply } from '../../http';

/** One JSON object, as it travels. */
export type Body = Record<string, unknown>;

export function reply(status: number, body: unknown): HttpReply {
  const headers = { 'Content-Type': 'application/json' };
  return { status, headers, body: JSON.stringify(body), seconds: 0.2 };
}

/** In double parentheses: words of the rehearsal, which production was never seen to say. */
export function refusal(status: number, why: string): HttpReply {
  return reply(status, { error: `((${why}))` });
}

/** The value of a good answer; `undefined` when there is none that can be read. */
export function goodValue(answer: Answer): unknown {
  if ('lost' in answer || answer.status < 200 || answer.status > 299) return undefined;
  try {
    return JSON.parse(answer.body);
  } catch {
    return undefined;
  }
}

export function objectIn(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same answer with another body. */
export function withBody(answer: Answer, body: unknown): Answer {
  return 'lost' in answer ? answer : { ...answer, body: JSON.stringify(body) };
}
