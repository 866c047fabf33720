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

/** The index of a row with new content below all others; `null` where none has come. Rows that were moved down are not new. */
export function useAddedRow(sheet: WorkbookView): number | null {
  const known = useRef(new Map<number, { last: number; texts: ReadonlySet<string> }>());
  const texts = useMemo(() => sheet.rows.map((row) => row.map(textOf).join('\t')), [sheet]);
  const last = texts.findLastIndex((text) => text.trim() !== '');
  const before = known.current.get(sheet.id);
  useEffect(() => void known.current.set(sheet.id, { last, texts: new Set(texts) }), [sheet.id, texts]);
  const isNew = before !== undefined && last > before.last && !before.texts.has(texts[last] ?? '');
  return isNew ? last : null;
}

/** `null` for an empty row. */
function keyOf(index: number, row: readonly CellView[]): string | null {
  const texts = row.map(textOf);
  return texts.some((text) => text !== '') ? `${index} ${texts.join('\t')}` : null;
}
