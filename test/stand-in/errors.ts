import { ApiError } from './common/api-error';
import { empty, html, json, type Reply } from './common/replies';
import type { World } from './world';

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
