import type { Answer, HttpReply } from '../../http';

/** A JSON object in a request or reply. */
export type Body = Record<string, unknown>;

export function reply(status: number, body: unknown): HttpReply {
  const headers = { 'Content-Type': 'application/json' };
  return { status, headers, body: JSON.stringify(body), seconds: 0.2 };
}

/** Double parentheses mark texts of the rehearsal that production does not use. */
export function refusal(status: number, reason: string): HttpReply {
  return reply(status, { error: `((${reason}))` });
}

/** The JSON of a successful answer; `undefined` for every other answer. */
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

/** The answer with another body. */
export function withBody(answer: Answer, body: unknown): Answer {
  return 'lost' in answer ? answer : { ...answer, body: JSON.stringify(body) };
}
