import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CellView, WorkbookView } from '../protocol';
import { textOf } from './grid-rows';

const HIGHLIGHT_MS = 6_000;
/** When more than this change at once, the sheet was sorted or switched, and nothing is highlighted. */
const MAX_HIGHLIGHTED = 60;

/** The keys that were added to a list within the last seconds; those in it at the first render do not count. */
export function useHighlighted(keys: readonly string[], list = 0): ReadonlySet<string> {
  const known = useRef(new Map<number, ReadonlySet<string>>());
  const [highlighted, setHighlighted] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const before = known.current.get(list);
    known.current.set(list, new Set([...(before ?? []), ...keys]));
    const added = before ? keys.filter((key) => !before.has(key)) : [];
    if (added.length === 0 || added.length > MAX_HIGHLIGHTED) return;
    setHighlighted((old) => new Set([...old, ...added]));
    setTimeout(
      () => setHighlighted((old) => new Set([...old].filter((key) => !added.includes(key)))),
      HIGHLIGHT_MS,
    );
  }, [list, keys.join('\n')]);
  return highlighted;
}

/** The indexes of the rows that were added or changed within the last seconds. */
export function useHighlightedRows(sheet: WorkbookView): ReadonlySet<number> {
  const lines = useMemo(() => sheet.rows.map((row, index) => keyOf(index, row)), [sheet]);
  const highlighted = useHighlighted(
    lines.filter((line) => line !== null),
    sheet.id,
  );
  return useMemo(
    () => new Set(lines.flatMap((line, index) => (line !== null && highlighted.has(line) ? [index] : []))),
    [lines, highlighted],
  );
}

/** A sheet as it was drawn before. */
interface Drawn {
  last: number;
  texts: ReadonlySet<string>;
  /** What stands first in each row. */
  firsts: readonly string[];
}

/**
 * The index of a row with new content below all others; `null` where none has come. Rows that were moved down are not new, and a
 * sheet that is written anew as a whole is read from its top.
 */
export function useAddedRow(sheet: WorkbookView, isBusy: boolean): number | null {
  const known = useRef(new Map<number, Drawn>());
  const isMade = useMadeMeanwhile(sheet.id, known.current.has(sheet.id), isBusy);
  const texts = useMemo(() => sheet.rows.map((row) => row.map(textOf).join('\t')), [sheet]);
  const last = texts.findLastIndex((text) => text.trim() !== '');
  const before = known.current.get(sheet.id);
  const firsts = sheet.rows.slice(0, last + 1).map(([first = '']) => textOf(first));
  useEffect(
    () => void known.current.set(sheet.id, { last, texts: new Set(texts), firsts }),
    [sheet.id, texts],
  );
  if (!before || isMade || last <= before.last || before.texts.has(texts[last] ?? '')) return null;
  return before.firsts.every((first, index) => first === firsts[index]) ? last : null;
}

/** Whether the sheet has come up while the script ran; until it runs again. */
function useMadeMeanwhile(id: number, isKnown: boolean, isBusy: boolean): boolean {
  const made = useRef(new Set<number>());
  const wasBusy = useRef(false);
  if (isBusy && !wasBusy.current) made.current.clear();
  wasBusy.current = isBusy;
  if (isBusy && !isKnown) made.current.add(id);
  return made.current.has(id);
}

/** `null` for an empty row. */
function keyOf(index: number, row: readonly CellView[]): string | null {
  const texts = row.map(textOf);
  return texts.some((text) => text !== '') ? `${index} ${texts.join('\t')}` : null;
}
