import { ok, type Result } from '../accounts';
import { toFailure, unreadable } from '../failures';
import type { Call } from '../http';
import { type ApiResponse, field } from '../response';
import { userPath } from './endpoints';
import { readUser, type User } from './user';

/** An answer that must be about this person: one about another person is no answer. */
export function userAnswered(response: ApiResponse, id: string): Result<User> {
  if (response.kind !== 'ok') return toFailure(response, 'the account');
  const user = readUser(field(response.body, 'user'));
  return user?.id === id ? ok(user) : unreadable('the account'); // guard: answer-about-this-person
}

export function putUser(id: string, user: Record<string, unknown>): Call {
  return { method: 'put', path: userPath(id), body: { user }, person: id };
}

export function postUser(user: Record<string, unknown>): Call {
  return { method: 'post', path: '/api/v2/users', body: { user } };
}
