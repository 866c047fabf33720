import { dayOf } from '../world/ends';
import type { SimWorld } from '../world/sim-world';
import { giftsIn } from './gifts';
import type { Invariant } from './invariant';

/** What holds where people are blocked or accounts have a last day. */

export const theBlockedGetNothing: Invariant = {
  name: 'nobody is given access whom an editor has blocked before',
  figure: 'other breaches',
  breaches: (world) =>
    giftsIn(world)
      .filter((gift) => world.observed.blocked.some(({ email, at }) => email === gift.email && at < gift.at))
      .map(({ email }) => `${email} was given access, and is blocked`),
};

export const accessHasEnded: Invariant = {
  name: 'who was given access until a day has none after it',
  figure: 'other breaches',
  breaches: (world) => {
    const { account, observed, options } = world;
    if (!options.ends || options.idle?.limit?.count === 2) return [];
    const today = dayOf(world.google.clock.now(), options.timeZone);
    return giftsIn(world)
      .filter(
        ({ email, at }) =>
          hasBeenOver(email, at, today, world) && !observed.manuallyChangedAccounts.includes(email),
      )
      .filter(({ email }) =>
        account.people().some(({ isOn, isDeleted, emails }) => isOn && !isDeleted && emails.includes(email)),
      )
      .map(({ email }) => `${email} still has access`);
  },
};

/** Whatever the form has ever asked for this person has been over for two days, and was to come when access was given. */
function hasBeenOver(
  email: string,
  givenAt: number,
  today: string,
  { observed, options }: SimWorld,
): boolean {
  const own = observed.ends.filter((end) => end.email === email).map(({ until }) => until);
  const given = dayOf(givenAt, options.timeZone);
  const lastReview = dayOf(Date.parse(today) - 2 * 24 * 60 * 60_000, 'UTC');
  return own.length > 0 && own.every((until) => until !== null && given <= until && until < lastReview);
}
