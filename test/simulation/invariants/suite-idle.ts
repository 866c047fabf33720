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

/** The default group stands there by its number only. */
type Recorded = Omit<Standing, 'defaultGroup'>;

/** The role is that of the number that stands there: a restore goes by it where the name could not be read. */
function recorded(before: string, { suite }: SimWorld): Recorded | null {
  if (before === '') return null;
  const { departments, details } = JSON.parse(before) as {
    departments: string[];
    details?: { roleId: string | null; ticketRestriction: string | null };
  };
  if (!details) return null;
  const { roleId, ticketRestriction } = details;
  const role = suite.standIn.state.customRoles.get(Number(roleId))?.name ?? '';
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
            const lost = had ? differences(user, had) : [];
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

/** A request may add groups. */
function differences(user: User, had: Standing): string[] {
  return [
    ...(user.customRole === had.role ? [] : [`had the role ${had.role} and has ${user.customRole}`]),
    ...(user.defaultGroup === had.defaultGroup
      ? []
      : [`had the default group ${had.defaultGroup} and has ${user.defaultGroup}`]),
    ...(user.ticketRestriction === had.ticketRestriction
      ? []
      : [`saw the tickets of ${had.ticketRestriction} and sees those of ${user.ticketRestriction}`]),
    ...had.groups
      .filter((group) => !user.groups.includes(group))
      .map((group) => `is not in ${group} any more`),
  ];
}
