import * as v from 'valibot';
import { refused } from '../common/api-error';
import type { ZendeskSupport } from './support';

const change = v.strictObject({
  email: v.string(),
  /** The tick at Chat in Admin Center. */
  chat: v.optional(v.boolean()),
  suspended: v.optional(v.boolean()),
  role: v.optional(v.literal('end-user')),
  signedIn: v.optional(v.literal(true)),
  deleted: v.optional(v.literal(true)),
});

/** What a person does in Admin Center, or by signing in: the only ways for what the API cannot do. */
export function changeByHand(account: ZendeskSupport, fields: Record<string, unknown>): object {
  const result = v.safeParse(change, fields);
  if (!result.success) {
    throw refused(400, 'there are email, chat, suspended, role (end-user), signedIn and deleted (true)');
  }
  const { email, chat, suspended, role, signedIn, deleted } = result.output;
  const user = account.state.usersOf(email).find(({ deletedAt }) => deletedAt === null);
  if (!user) throw refused(404, 'nobody has this address');
  if (chat !== undefined) account.tickChat(user, chat);
  if (suspended !== undefined) user.suspended = suspended;
  if (role) account.downgrade(user);
  if (signedIn) account.signIn(user);
  if (deleted) account.deleteUser(user);
  return account.snapshot().users.find(({ id }) => id === user.id) ?? {};
}
