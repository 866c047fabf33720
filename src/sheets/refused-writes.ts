import { noteException } from '../google/console';
import type { RecordUpdate, WriteResult } from '../requests/ports';

/** Hears of what Google refuses in a sheet. */
export interface SheetWatch {
  /** It did not write; `all`: nothing at all. */
  refused(all: boolean): void;
  /** Our columns were made; `false`: it did not format them. */
  formatted(isFormatted: boolean): void;
}

type Write = (updates: readonly RecordUpdate[]) => WriteResult[] | null;

/**
 * Claims what Google lets us write. A protection or a validation that other people have put on some rows refuses the
 * whole write, so the rows are tried one by one; those that are refused stay as they are, for a later run. The text of
 * the exception comes in the language of the account and says nothing certain; what lasts is told by repetition.
 */
export function claimWhereAllowed(
  updates: readonly RecordUpdate[],
  write: Write,
  watch: Pick<SheetWatch, 'refused'>,
): WriteResult[] | null {
  try {
    return write(updates);
  } catch (error) {
    noteException('write', error);
    const results = updates.length > 1 ? oneByOne(updates, write) : updates.map(() => null); // guard: refused-one-by-one
    if (results.includes(null)) watch.refused(results.every((result) => result === null));
    return results.map((result) => result ?? 'lost');
  }
}

/** `null`: refused. Where the first, the last and the one in the middle are refused, the others are not tried. */
function oneByOne(updates: readonly RecordUpdate[], write: Write): (WriteResult | null)[] {
  const results: (WriteResult | null)[] = updates.map(() => null);
  const claimAt = (index: number) => {
    results[index] = claimOne(updates[index], write);
  };
  const samples = [...new Set([0, updates.length - 1, Math.floor(updates.length / 2)])];
  samples.forEach(claimAt);
  if (samples.every((index) => results[index] === null)) return results;
  updates.forEach((_, index) => {
    if (!samples.includes(index)) claimAt(index);
  });
  return results;
}

function claimOne(update: RecordUpdate | undefined, write: Write): WriteResult | null {
  try {
    return (update && write([update])?.[0]) ?? 'lost';
  } catch {
    return null;
  }
}
