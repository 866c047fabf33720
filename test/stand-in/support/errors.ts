import { ApiError, ownText } from '../common/api-error';
import { json, plain } from '../common/replies';
import type { World } from './world';

/** Recorded; the other body is that of a token of another product. */
export function unauthorized(world: World): ApiError {
  if (world.choices.unauthorizedBody === 'invalid_token') {
    return new ApiError(
      json(401, {
        error: 'invalid_token',
        error_description:
          'The access token provided is expired, revoked, malformed or invalid for other reasons.',
      }),
    );
  }
  const reply = json(401, { error: "Couldn't authenticate you" });
  return new ApiError({
    ...reply,
    headers: { ...reply.headers, 'WWW-Authenticate': 'Basic realm="Web Password"' },
  });
}

/** Recorded as an object; as a text for a scope that is missing. */
export function forbidden(world: World, reason: string): ApiError {
  if (world.choices.forbiddenBody === 'string') {
    return new ApiError(json(403, { error: 'Forbidden', description: ownText(reason) }));
  }
  const message = 'You do not have access to this page. Please contact the account owner of this help desk.';
  return new ApiError(json(403, { error: { title: 'Forbidden', message: `${message} ${ownText(reason)}` } }));
}

/** Recorded. */
export function recordNotFound(): ApiError {
  return new ApiError(json(404, { error: 'RecordNotFound', description: 'Not found' }));
}

/** Recorded: one problem of one field; `error` names some kinds of problems. */
export function recordInvalid(field: string, description: string, error?: string): ApiError {
  return new ApiError(
    json(422, {
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: { [field]: [error ? { description, error } : { description }] },
    }),
  );
}

/** Recorded. */
export function duplicateEmail(email: string): ApiError {
  return recordInvalid('email', `Email: ${email} is already being used by another user`, 'DuplicateValue');
}

export function badRequest(reason: string): ApiError {
  return new ApiError(json(400, { error: 'BadRequest', description: ownText(reason) }));
}

export function refusedWith(world: World, status: 403 | 422, field: string, reason: string): ApiError {
  return status === 403 ? forbidden(world, reason) : recordInvalid(field, ownText(reason));
}

/** Only the word `MaxAgentExceeded` is known, from clients that look for it in the whole body. */
export function noSeat(world: World): ApiError {
  const sentence = ownText('all seats of the subscription are taken');
  switch (world.choices.seatRefusal) {
    case '422-details':
      return recordInvalid('base', sentence, 'MaxAgentExceeded');
    case '422-error':
      return new ApiError(json(422, { error: 'MaxAgentExceeded', description: sentence }));
    case '403-error':
      return new ApiError(json(403, { error: 'MaxAgentExceeded', description: sentence }));
    case '403-text':
      return new ApiError(plain(403, `MaxAgentExceeded: ${sentence}`));
  }
}
