import type { PlanCounts, PlanEntry } from '../../contract';

/** Which accounts are shown. `todo`: those about which something is to be done or was done. */
export type Shown = 'todo' | 'warn' | 'disable' | 'delete' | 'ends' | 'keep';

/** What an entry is found by, made once. */
export interface ListedEntry {
  entry: PlanEntry;
  words: string;
}

export function listed(entries: readonly PlanEntry[]): ListedEntry[] {
  return entries.map((entry) => {
    const { address, name, reason, spared } = entry;
    return { entry, words: `${name} ${address} ${reason} ${spared?.reason ?? ''}`.toLowerCase() };
  });
}

/** Every word of the search has to be found. */
export function filterEntries(all: readonly ListedEntry[], shown: Shown, search: string): PlanEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return all
    .filter((each) => isShown(each.entry, shown) && words.every((word) => each.words.includes(word)))
    .map(({ entry }) => entry);
}

/** One that was spared stays where it was, so that it can be taken back there. */
function isShown({ action, spared }: PlanEntry, shown: Shown): boolean {
  if (shown === 'keep') return action === 'keep' || spared !== null;
  if (shown === 'todo') return action !== 'keep';
  return shown === 'ends' ? action === 'end' || action === 'remind' : action === shown;
}

function isToDo({ action, status, spared }: PlanEntry): boolean {
  return action !== 'keep' && action !== 'altered' && status === '' && spared === null;
}

export function mayBeSpared(entry: PlanEntry): boolean {
  return isToDo(entry) && entry.address.includes('@');
}

/** What is still to be done, and how many are left alone. */
export function countEntries(entries: readonly PlanEntry[]): PlanCounts & { keep: number } {
  const counts = { warn: 0, disable: 0, delete: 0, end: 0, remind: 0, keep: 0 };
  for (const entry of entries) {
    if (entry.action === 'keep' || entry.spared) counts.keep += 1;
    else if (isToDo(entry) && entry.action !== 'altered') counts[entry.action] += 1;
  }
  return counts;
}
