import type { SimWorld } from '../world/sim-world';

/** Access that somebody was given. */
export interface Gift {
  email: string;
  at: number;
}

/** Accounts that were created or enabled through the API; what we have taken, an admin may have restored. */
export function giftsIn({ observed: { creates, accounts } }: SimWorld): Gift[] {
  const isOurs = (email: string) => accounts.ended.some((each) => each.email === email);
  return [...creates.filter(({ done }) => done), ...accounts.enabled].filter(({ email }) => !isOurs(email));
}
