import { dayOf } from '../world/ends';
import type { SimWorld } from '../world/sim-world';
import { type Gift, giftsIn } from './gifts';
import type { Invariant } from './invariant';

/** What holds where people are blocked or accounts have a last day. */

export const theBlockedGetNothing: Invariant = {
  name: 'nobody is given access whom an editor has blocked before',
  figure: 'other breaches',
  breaches: (world) =>
    giftsIn(world)
      .filter((gift) =>
        world.observed.blocked.some(({ email, at }) => gift.emails.includes(email) && at < gift.at),
      )
      .map(({ emails }) => `${emails} was given access, and is blocked`),
};

/** The last review of a world has that much time to come to its end. */
const SINCE_LAST_REVIEW_MS = 2 * 60 * 60_000;

export const accessHasEnded: Invariant = {
  name: 'who was given access until a day has none after it',
  figure: 'other breaches',
  breaches: (world) => {
    const { account, observed, options } = world;
    // What the log says is not believed once an editor has touched it.
    if (!options.ends || options.idle?.limit?.count === 2 || observed.logEdits.length > 0) return [];
    if (isHeld(world)) return [];
    const today = dayOf(world.google.clock.now() - SINCE_LAST_REVIEW_MS, options.timeZone);
    return giftsIn(world)
      .filter((gift) => hasBeenOver(gift, today, world))
      .filter(({ emails }) => !emails.some((email) => observed.manuallyChangedAccounts.includes(email)))
      .filter(({ emails: [email = ''] }) =>
        account.people().some((person) => person.isOn && !person.isDeleted && person.emails.includes(email)),
      )
      .map(({ emails }) => `${emails} still has access`);
  },
};

/** The plan waits for a person who says that it is right. */
function isHeld({ google }: SimWorld): boolean {
  const plan = google.spreadsheet.sheets.find(({ name }) => name === 'Plan');
  return plan?.display().some((cells) => cells.join().includes('to carry it out anyway')) ?? false;
}

/** Whatever the form has ever asked for this person was over at the last review, and to come when access was given. */
function hasBeenOver({ emails, at }: Gift, today: string, { observed, options }: SimWorld): boolean {
  const own = observed.ends.filter(({ email }) => emails.includes(email)).map(({ until }) => until);
  const given = dayOf(at, options.timeZone);
  return own.length > 0 && own.every((until) => until !== null && given <= until && until < today);
}
