import { json, type Reply } from './replies';

/** An answer other than success. */
export class ApiError extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`${reply.status} ${reply.body}`);
    this.name = 'ApiError';
    this.reply = reply;
  }
}

/** Marks a text of the stand-in that production does not use. */
export function ownText(text: string): string {
  return `((${text}))`;
}

/** The status may be that of production, but the text is not: no such body was ever recorded. */
export function refused(status: number, reason: string): ApiError {
  return new ApiError(json(status, { error: ownText(reason) }));
}

export function notBuilt(what: string): ApiError {
  return refused(501, `${what} exists in production but not in the stand-in`);
}
