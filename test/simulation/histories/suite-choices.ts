import type { Choices } from '../../stand-in/support/choices';
import type { WorldOptions } from '../world/sim-world';
import { EXEMPT } from './idle-events';
import type { Rng } from './rng';
import { EXEMPT_ALIAS } from './suite-team';

/** What is drawn for a world of product `support`, and how Zendesk behaves there where that is not known. */
export function drawSuite(rng: Rng): WorldOptions {
  return {
    product: 'support',
    host: 'zendesk',
    chat: rng.chance(0.3) ? 'ignore' : 'check',
    support: {
      choices: rng.chance(0.7) ? drawChoices(rng) : {},
      modes: { linkHost: rng.pick([null, null, 'other.zendesk.com']), welcomeMails: rng.chance(0.5) },
    },
    blocked: rng.chance(0.3) ? ['cleo@home.example', 'dan@home.example'] : [],
  };
}

/** How a review of product `support` disables, and whom it spares. */
export function drawDisabling(rng: Rng): WorldOptions['idle'] {
  return {
    by: rng.pick(['downgrade', 'suspend', 'both']),
    openTickets: rng.pick(['spare', 'spare', 'ignore']),
    exempt: [EXEMPT, EXEMPT_ALIAS],
  };
}

function drawChoices(rng: Rng): Partial<Choices> {
  const isSo = () => rng.chance(0.5);
  return {
    seatRefusal: rng.pick(['422-details', '422-error', '403-error', '403-text']),
    unauthorizedBody: rng.pick(['could-not-authenticate', 'invalid_token']),
    anonymousMe: rng.pick(['200', '401']),
    forbiddenBody: rng.pick(['object', 'string']),
    restrictionAfterPromotion: rng.pick(['null', 'requested']),
    downgradeKeepsFields: isSo(),
    downgradeKeepsGroups: isSo(),
    groupsReturn: isSo(),
    chatReturns: isSo(),
    roleAndSuspension: rng.pick(['both', 'role', 'suspension']),
    groupIdsOnCreate: rng.pick(['instead-of-default-group', 'besides-default-group', 'ignored']),
    defaultGroupOnUpdate: isSo(),
    roleGrantsChat: isSo(),
    entitlementName: rng.pick(['agent', 'Agent']),
    entitlementWhenOff: rng.pick(['inactive', 'null', 'missing']),
    entitlementsOfEndUser: rng.pick(['inactive', 404]),
    endUserMembership: rng.pick([403, 422]),
    duplicateMembership: rng.pick([422, 200, 201]),
    searchIsPartial: isSo(),
    searchFindsSecondary: rng.chance(0.8),
    searchShowsDeleted: isSo(),
    searchShowsOldValues: isSo(),
    reuseDeletedEmail: isSo(),
    refusedUpdatesCount: isSo(),
    rateHeaders: rng.pick(['ratelimit', 'rate-limit']),
    nextOnLastPage: isSo(),
    subscription: rng.pick(['with-seats', 'plan-only', 403, 404]),
    tokenExpiresIn: rng.pick([null, 3600]),
    longestTokenLife: rng.pick([null, 3600]),
    wrongSecretStatus: rng.pick([400, 401]),
    callsMoveLastLogin: isSo(),
    suspensionEndsSessions: isSo(),
    promotionMail: rng.pick(['none', 'welcome', 'verification']),
  };
}
