import { listDigest } from '../../accounts/list-digest';
import { DAY_MS } from '../../shared/time';
import type { ListedAccount } from '../../sheets/agents-cells';
import type { SnapshotNote } from '../../state/snapshot-state';
import type { Message } from '../../text/say';
import { type EvidencePart, utc } from './part';
import { text } from './shown';

/** The list of all accounts as it stands in the sheet. */
export interface Population {
  note: SnapshotNote | null;
  /** `null`: the sheet is gone, or not as it was made. */
  accounts: readonly ListedAccount[] | null;
  now: number;
}

/** Pure: all accounts by their state, and whether the list is whole. */
export function partOfPopulation(population: Population): EvidencePart {
  const accounts = population.accounts ?? [];
  const enabled = accounts.filter(({ isEnabled }) => isEnabled).length;
  const count: Message = { code: 'evidence.population-count', accounts: accounts.length, enabled };
  const whole = completeness(population, enabled);
  return {
    title: { code: 'evidence.population' },
    controls: [{ code: 'evidence.control-inventory' }],
    facts: [count, whole, ...statesOf(accounts)],
    summary: { code: 'list.sentences', messages: [count, whole] },
    titles: ['Account ID', 'Address', 'Name', 'Role', 'State', 'Since', 'Created', 'Last use'],
    rows: accounts.map((each) => [
      ...[
        each.id,
        text(each.email),
        text(each.name),
        text(each.role),
        text(each.word),
        utc(each.state?.since),
      ],
      ...[utc(each.createdAt), lastUse(each)],
    ]),
  };
}

export function lastUse({ lastUsedAt }: ListedAccount): string {
  if (typeof lastUsedAt === 'number') return utc(lastUsedAt);
  return lastUsedAt === 'never' ? 'Never' : 'Unknown';
}

/** What was noted when the list was read tells a sheet that is whole from one in which lines are missing. */
function completeness({ note, accounts, now }: Population, enabled: number): Message {
  if (!note || !accounts) return { code: 'evidence.population-none' };
  const { writtenAt, accounts: listed, shrunkTo } = note;
  if (shrunkTo !== undefined)
    return { code: 'evidence.population-doubtful', at: writtenAt, shrunkTo, listed }; // guard: list-in-doubt
  if (note.at === 0) return { code: 'evidence.population-unfinished' };
  if (accounts.length !== listed || enabled !== note.enabled) {
    return { code: 'evidence.population-differs', at: writtenAt, listed, enabled: note.enabled };
  }
  if (note.digest !== undefined && listDigest(accounts) !== note.digest) {
    return { code: 'evidence.population-altered', at: writtenAt }; // guard: list-as-written
  }
  const days = Math.floor((now - writtenAt) / DAY_MS);
  return { code: 'evidence.population-complete', at: writtenAt, days };
}

function statesOf(accounts: readonly ListedAccount[]): Message[] {
  const counts = new Map<string, number>();
  for (const { word } of accounts) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort().map(([state, count]) => ({ code: 'evidence.population-state', state, count }));
}
