import type { SimWorld } from '../world/sim-world';

/** Access that somebody was given. */
export interface Gift {
  /** All addresses of the person. */
  emails: readonly string[];
  at: number;
}

/** Accounts that were created or enabled through the API; what we have taken, an admin may have restored. */
export function giftsIn({ account, observed: { creates, accounts } }: SimWorld): Gift[] {
  const isOurs = (email: string) => accounts.ended.some((each) => each.email === email);
  const people = account.people().map(({ emails }) => emails);
  return [...creates.filter(({ done }) => done), ...accounts.enabled]
    .filter(({ email }) => !isOurs(email))
    .map(({ email, at }) => ({ emails: people.find((emails) => emails.includes(email)) ?? [email], at }));
}
