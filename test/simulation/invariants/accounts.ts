import { DOMAIN, type SimWorld } from '../world/sim-world';
import type { Invariant } from './invariant';

export const oneAccountAPerson: Invariant = {
  name: 'one person has one account',
  figure: 'accounts doubled',
  breaches: ({ zendesk }) => {
    const present = zendesk.state.presentAgents().map(({ email }) => email.toLowerCase());
    return doubled(present).map((email) => `${email} has two accounts`);
  },
};

export const listedDomainsOnly: Invariant = {
  name: 'only people of a listed domain get an account',
  figure: 'other breaches',
  breaches: (world) =>
    madeByUs(world)
      .filter(({ email }) => !email.endsWith(`@${DOMAIN}`) || email.split('@').length !== 2)
      .map(({ email }) => `${email} got an account`),
};

/** Not so when somebody deletes the account meanwhile, or when Zendesk denies that there is one. */
export const createdOnce: Invariant = {
  name: 'nobody is created again who has been created',
  figure: 'accounts doubled',
  breaches: ({ seen: { creates } }) =>
    creates
      .filter(({ email }, index) => creates.slice(0, index).some((one) => one.done && one.email === email))
      .map(({ email }) => `${email} was to be created again`),
};

/** An agent that was put there by hand has no password that was set through the API. */
function madeByUs({ zendesk }: SimWorld) {
  return [...zendesk.state.agents.values()].filter(({ passwordStrength }) => passwordStrength !== null);
}

export function doubled(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
