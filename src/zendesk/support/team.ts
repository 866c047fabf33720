import type { Account, Result } from '../accounts';
import type { ZendeskClient } from '../client';
import type { TeamPolicy } from '../connection';
import { type Person, toAccount } from './account';
import type { TeamNames } from './names';
import type { RecentPeople } from './recent-people';

/** What every verb works with. */
export interface Team {
  client: ZendeskClient;
  names: TeamNames;
  policy: TeamPolicy;
  /** People as they were read a moment ago. */
  recent: RecentPeople;
  now: () => number;
}

export function accountOf(person: Person, { names, policy }: Team): Account {
  return toAccount(person, { names: names.known(), policy });
}

/** A person who was looked up, or read by number: what was read counts for a moment. */
export function rememberedAccountOf(person: Person, team: Team): Account {
  team.recent.remember(person);
  return accountOf(person, team);
}

/** Does something for the good results, all at once, and leaves the failures as they are. */
export function forGood<T, U>(
  results: readonly Result<T>[],
  action: (values: readonly T[]) => readonly Result<U>[],
): Result<U>[] {
  const good = results.flatMap((result) => (result.kind === 'ok' ? [result.value] : []));
  const answers = good.length > 0 ? [...action(good)] : [];
  return results.map((result) => (result.kind === 'ok' ? (answers.shift() as Result<U>) : result));
}
