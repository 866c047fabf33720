import { DOMAIN, type SimWorld } from '../world/sim-world';
import type { Invariant } from './invariant';

export const oneAccountPerPerson: Invariant = {
  name: 'one person has one account',
  figure: 'accounts doubled',
  breaches: ({ account }) => {
    const present = account.people().flatMap(({ isDeleted, emails }) => (isDeleted ? [] : emails));
    return duplicates(present).map((email) => `${email} has two accounts`);
  },
};

export const listedDomainsOnly: Invariant = {
  name: 'only people of an allowed domain get an account',
  figure: 'other breaches',
  breaches: (world) =>
    createdThroughApi(world)
      .filter((email) => !email.endsWith(`@${DOMAIN}`) || email.split('@').length !== 2)
      .map((email) => `${email} got an account`),
};

/** Does not hold when an admin deletes the account in between or Zendesk denies that it exists. */
export const createdOnce: Invariant = {
  name: 'no account is created twice',
  figure: 'accounts doubled',
  breaches: ({ observed: { creates } }) =>
    creates
      .filter(({ email }, index) =>
        creates.slice(0, index).some((other) => other.done && other.email === email),
      )
      .map(({ email }) => `${email} was created again`),
};

function createdThroughApi({ account }: SimWorld): string[] {
  return account.people().flatMap(({ isMadeByApi, emails }) => (isMadeByApi ? emails.slice(0, 1) : []));
}

export function duplicates(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
