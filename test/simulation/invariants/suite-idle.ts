import type { ZendeskSupport } from '../../stand-in/support';
import type { Ended, Standing } from '../world/account-observer';
import { logLines } from '../world/rows';
import type { SimWorld } from '../world/sim-world';
import type { Invariant } from './invariant';

/** A disable of product `support` takes more than that somebody is on. */

export const logHasWhatWasTaken: Invariant = {
  name: 'the log says all that a disable has taken',
  figure: 'people cut off',
  breaches: (world) => {
    if (world.observed.logEdits.length > 0) return [];
    const lines = logLines(world).filter(({ Action }) => Action === 'Disabled');
    const isWholeIn = ({ Before = '' }: Record<string, string>, had: Standing) =>
      isSame(recorded(Before, world), had);
    return disabledWithRecord(world).flatMap(({ email, had }) => {
      const own = lines.filter(({ Address }) => Address?.toLowerCase() === email);
      const isWhole = own.some((line) => isWholeIn(line, had));
      return isWhole ? [] : [`${email} had ${JSON.stringify(had)}, and the log says ${own.at(-1)?.Before}`];
    });
  },
};

function disabledWithRecord({ observed }: SimWorld): (Ended & { had: Standing })[] {
  return observed.accounts.ended.flatMap((each) =>
    each.how === 'disabled' && each.had ? [{ ...each, had: each.had }] : [],
  );
}

/** Groups by their names of then; the default one stands there by its number only. */
type Recorded = Omit<Standing, 'defaultGroup' | 'groupIds'>;

/**
 * The role is that of the number that stands there: a restore goes by it where the name could not be read. One that was deleted
 * since has its name only.
 */
function recorded(before: string, { suite }: SimWorld): Recorded | null {
  if (before === '') return null;
  const {
    role: name,
    departments,
    details,
  } = JSON.parse(before) as {
    role: string;
    departments: string[];
    details?: { roleId: string | null; ticketRestriction: string | null };
  };
  if (!details) return null;
  const { roleId, ticketRestriction } = details;
  const role = suite.standIn.state.customRoles.get(Number(roleId))?.name ?? name;
  return { role, groups: departments, ticketRestriction };
}

function isSame(a: Recorded | null, b: Recorded): boolean {
  return (
    a !== null &&
    a.role === b.role &&
    a.ticketRestriction === b.ticketRestriction &&
    [...a.groups].sort().join() === [...b.groups].sort().join()
  );
}

export const restoredAsBefore: Invariant = {
  name: 'whoever is given back what a disable has taken has all of it as before',
  figure: 'people cut off',
  breaches: (world) =>
    world.isSuite
      ? world.suite.standIn
          .snapshot()
          .users.filter((user) => isGivenBack(user, world))
          .flatMap((user) => {
            const had = lastEnd(user.id, world)?.had;
            const lost = had ? differences(user, had, world) : [];
            return lost.map((what) => `${user.email} ${what}`);
          })
      : [],
};

type User = ReturnType<ZendeskSupport['snapshot']>['users'][number];

function lastEnd(id: number, { observed }: SimWorld): Ended | undefined {
  return observed.accounts.ended.filter((each) => each.id === id).at(-1);
}

/** By us, after our last disable, and nobody else has changed them. A refusal on the way is in the log. */
function isGivenBack({ id, emails, role, suspended, deleted }: User, world: SimWorld): boolean {
  const { accounts, manuallyChangedAccounts, logEdits } = world.observed;
  const end = lastEnd(id, world);
  const isOn = role !== 'end-user' && !suspended && !deleted;
  if (!end || !isOn || (accounts.enabledAt[id] ?? 0) <= end.at || logEdits.length > 0) return false;
  if (emails.some((email) => manuallyChangedAccounts.includes(email.toLowerCase()))) return false;
  const isStopped = ({ Action }: Record<string, string>) =>
    Action === 'Not restored' || Action === 'Partly restored';
  return !logLines(world).some((line) => line['Agent ID'] === String(id) && isStopped(line));
}

/** A request may add groups. One that was deleted since, or that has another name, is no difference. */
function differences(user: User, had: Standing, { suite }: SimWorld): string[] {
  const { memberships, groups } = suite.standIn.state;
  const own = memberships.of(user.id).map(({ groupId }) => groupId);
  const present = had.groupIds.filter((id) => groups.get(id)?.deleted === false);
  const isDefaultThere = present.some((id) => groups.get(id)?.name === had.defaultGroup);
  return [
    ...(user.customRole === had.role ? [] : [`had the role ${had.role} and has ${user.customRole}`]),
    ...(user.defaultGroup === had.defaultGroup || !isDefaultThere
      ? []
      : [`had the default group ${had.defaultGroup} and has ${user.defaultGroup}`]),
    ...(user.ticketRestriction === had.ticketRestriction
      ? []
      : [`saw the tickets of ${had.ticketRestriction} and sees those of ${user.ticketRestriction}`]),
    ...present.filter((id) => !own.includes(id)).map((id) => `is not in ${groups.get(id)?.name} any more`),
  ];
}

/** Does not hold where Zendesk says that there is nothing to take. */
export const allAccessIsTaken: Invariant = {
  name: 'whoever is disabled is signed out, and whoever is downgraded goes back to the role of before, without chat',
  figure: 'other breaches',
  breaches: (world) => world.observed.accounts.ended.flatMap((ended) => left(ended, world)),
};

function left({ how, id, at, email }: Ended, world: SimWorld): string[] {
  const { isSuite, options, observed } = world;
  const { enabledAt, raisedFrom } = observed.accounts;
  if (how !== 'disabled' || !isSuite || (enabledAt[id] ?? 0) > at) return [];
  const { state } = world.suite.standIn;
  const isSignedIn = state.sessions.of(id).some(({ authenticatedAt }) => authenticatedAt <= at);
  const signedIn = isSignedIn ? [`${email} was disabled and is still signed in`] : [];
  const user = world.suite.standIn.snapshot().users.find((each) => each.id === id);
  if (!user || options.idle?.by === 'suspend') return signedIn;
  const isBack = (user.customRole ?? '') === (raisedFrom[id] ?? '');
  return [
    ...signedIn,
    ...(user.chat ? [`${email} was downgraded and keeps the access to chat`] : []),
    ...(isBack ? [] : [`${email} was downgraded to ${user.customRole}, and was ${raisedFrom[id]} before`]),
  ];
}
