import { ownText } from '../../common/api-error';
import { empty, json } from '../../common/replies';
import { checkManagesPeople } from '../access';
import { recordInvalid, recordNotFound, refusedWith } from '../errors';
import { pageOf } from '../pages';
import { identityJson } from '../representation';
import type { Identity, User } from '../state';
import { checkedEmail, flag, wrapped } from '../user-fields';
import { addEmail, changing, checkEmailFree, userWith } from '../users';
import type { Call, Operation, World } from '../world';

export const listIdentities: Operation = (world, { params: [id], query }) => {
  const user = userWith(world, id);
  return pageOf(world, {
    name: 'identities',
    path: `/api/v2/users/${user.id}/identities`,
    query,
    // After a merge, the identities of the other person have lower ids.
    rows: [...world.state.identities.of(user.id)].sort((a, b) => a.id - b.id),
    idOf: (identity) => identity.id,
    json: (identity) => identityJson(world, identity),
  });
};

export const identityById: Operation = (world, { params }) =>
  json(200, { identity: identityJson(world, found(world, params).identity) });

/** A further address; 201. */
export const createIdentity: Operation = (world, { params: [id], request, caller }) => {
  checkManagesPeople(world, caller);
  const user = userWith(world, id);
  const fields = wrapped(request, 'identity');
  if (fields.type !== 'email' || typeof fields.value !== 'string') {
    throw recordInvalid('type', ownText('the stand-in has identities of type email'));
  }
  const email = checkedEmail(fields.value);
  checkEmailFree(world, email);
  const verified = flag(fields, 'verified') ?? false;
  const identity = changing(world, user, () => addEmail(world, user, email, verified));
  if (!flag(fields, 'skip_verify_email') && !verified) {
    world.state.mails.push({ at: world.now, to: email, kind: 'verification' });
  }
  return json(201, { identity: identityJson(world, identity) });
};

export const updateIdentity: Operation = (world, { params, request, caller }) => {
  checkManagesPeople(world, caller);
  const { user, identity } = found(world, params);
  const fields = wrapped(request, 'identity');
  const value = typeof fields.value === 'string' ? checkedEmail(fields.value) : identity.value;
  checkEmailFree(world, value, user);
  const verified = flag(fields, 'verified') ?? identity.verified;
  changing(world, user, () => {
    world.state.setAddress(identity, value);
    identity.verified = verified;
    identity.updatedAt = world.now;
  });
  return json(200, { identity: identityJson(world, identity) });
};

/** Answers with all identities of the person. */
export const makeIdentityPrimary: Operation = (world, { params, caller }) => {
  checkManagesPeople(world, caller);
  const { user, identity } = found(world, params);
  changing(world, user, () => {
    for (const other of world.state.emailsOf(user)) other.primary = other === identity;
  });
  return json(200, {
    identities: world.state.identities.of(user.id).map((other) => identityJson(world, other)),
  });
};

export const verifyIdentity: Operation = (world, { params, caller }) => {
  checkManagesPeople(world, caller);
  const { user, identity } = found(world, params);
  if (user.id === world.state.ownerId)
    throw refusedWith(world, world.choices.ownerRefusal, 'base', 'the owner');
  changing(world, user, () => {
    identity.verified = true;
    user.verified ||= identity.primary;
  });
  return json(200, { identity: identityJson(world, identity) });
};

export const requestVerification: Operation = (world, { params }) => {
  const { identity } = found(world, params);
  world.state.mails.push({ at: world.now, to: identity.value, kind: 'verification' });
  return empty(200);
};

export const deleteIdentity: Operation = (world, { params, caller }) => {
  checkManagesPeople(world, caller);
  const { user, identity } = found(world, params);
  if (identity.primary) throw recordInvalid('base', ownText('the primary identity cannot be deleted'));
  changing(world, user, () => world.state.identities.delete(identity));
  return empty(204);
};

function found(world: World, [userId, id]: Call['params']): { user: User; identity: Identity } {
  const user = userWith(world, userId);
  const identity = world.state.identities.get(Number(id));
  if (identity?.userId !== user.id) throw recordNotFound();
  return { user, identity };
}
