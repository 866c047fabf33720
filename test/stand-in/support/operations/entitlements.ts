import { ApiError } from '../../common/api-error';
import { readObject } from '../../common/body';
import { html, json } from '../../common/replies';
import { checkAdministrator } from '../access';
import { badRequest, recordInvalid } from '../errors';
import { checkSeatFree, takesSeat } from '../seats';
import type { Product, User } from '../state';
import { userWith } from '../users';
import type { Operation, World } from '../world';

const PRODUCTS: readonly Product[] = ['chat', 'explore', 'guide', 'talk'];

/** What products a person can use. Overload is answered 503 here, not 429. */
export const entitlements: Operation = (world, { params: [id] }) => {
  const { modes, choices, state } = world;
  if (modes.entitlementsDown > 0) {
    modes.entitlementsDown -= 1;
    throw new ApiError(json(503, { error: 'Service unavailable - Too many requests' }));
  }
  const user = state.user(Number(id));
  const isHidden = user?.role === 'end-user' && choices.entitlementsOfEndUser === 404;
  if (!user || isHidden) throw new ApiError(json(404, { error: 'User not found' }));
  return json(200, { entitlements: entitlementsJson(world, user) });
};

function entitlementsJson(world: World, user: User): object {
  return Object.fromEntries(PRODUCTS.flatMap((product) => entryOf(world, user, product)));
}

/** "Active" only when both the person and the product are. A tick in Admin Center shows after a while. */
function entryOf(world: World, user: User, product: Product): [string, object | null][] {
  const { modes, choices, now } = world;
  const since = user.entitlements[product];
  const isTicked = since !== undefined && since + modes.entitlementsLag * 1000 <= now;
  const isActive =
    isTicked && !user.suspended && user.role !== 'end-user' && (product !== 'chat' || modes.chat);
  const name = user.role === 'admin' ? 'admin' : choices.entitlementName;
  if (isActive || choices.entitlementWhenOff === 'inactive')
    return [[product, { name, is_active: isActive }]];
  return choices.entitlementWhenOff === 'null' ? [[product, null]] : [];
}

/**
 * The private call by which Admin Center ticks Chat; reported by users, not supported
 * (support.zendesk.com community post 4408860999706).
 */
export const setEntitlements: Operation = (world, { params: [id], request, caller }) => {
  if (!world.modes.privateEntitlements) throw new ApiError(html(404, 'Not Found'));
  checkAdministrator(world, caller);
  const user = userWith(world, id);
  const { entitlements: wanted } = readObject(request);
  const chat = (wanted as { chat?: { is_active?: unknown } } | undefined)?.chat;
  if (typeof chat?.is_active !== 'boolean') throw badRequest('entitlements.chat.is_active is required');
  if (chat.is_active) giveChat(world, user);
  else delete user.entitlements.chat;
  return json(200, { entitlements: entitlementsJson(world, user) });
};

/** A light agent or contributor takes a seat by this. */
function giveChat(world: World, user: User): void {
  if (user.role === 'end-user') throw recordInvalid('base', '((an end-user has no Chat))');
  const entitled = { ...user.entitlements, chat: user.entitlements.chat ?? world.now };
  const takesNew =
    takesSeat(world.state, { ...user, entitlements: entitled }) && !takesSeat(world.state, user);
  if (takesNew) checkSeatFree(world);
  user.entitlements = entitled;
}
