import { empty, html, json, type Reply } from './replies';
import type { World } from './world';

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

/** Reported twice by users of the API, once in Zendesk’s community (post 5342616270874); the other body once. */
export function unauthorized(world: World): ApiError {
  const body =
    world.choices.unauthorizedBody === 'invalid_token'
      ? {
          error: 'invalid_token',
          error_description:
            'The access token provided is expired, revoked, malformed or invalid for other reasons.',
        }
      : {
          error: 'Unauthorized',
          description: 'The server could not verify that you are authorized to access the requested resource',
        };
  return new ApiError(json(401, body));
}

/** 404 is what clients expect; its body was never recorded. */
export function notFound(world: World): ApiError {
  switch (world.choices.notFoundBody) {
    case 'string':
      return new ApiError(json(404, { error: 'Not Found' }));
    case 'object':
      return new ApiError(json(404, { error: { message: 'Not Found' } }));
    case 'html':
      return new ApiError(html(404, 'Not Found'));
    case 'empty':
      return new ApiError(empty(404));
  }
}

/** The answer to a GET of a missing object, in the chosen style. */
export function absent(world: World): Reply {
  switch (world.choices.absentStyle) {
    case '404':
      return notFound(world).reply;
    case 'null':
      return json(200, null);
    case 'empty-object':
      return json(200, {});
    case 'empty-array':
      return json(200, []);
  }
}

export function notBuilt(what: string): ApiError {
  return refused(501, `${what} exists in production but not in the stand-in`);
}
