import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CellShown, SheetShown } from '../shapes';
import { textOf } from './grid-rows';

const FRESH_MS = 6_000;
/** More at once than this is a sort or another sheet, not news. */
const MOST_NEWS = 60;

/** The keys that came within the last seconds; what was there at the first look at a list is not new. */
export function useFresh(keys: readonly string[], list = 0): ReadonlySet<string> {
  const known = useRef(new Map<number, ReadonlySet<string>>());
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const before = known.current.get(list);
    known.current.set(list, new Set([...(before ?? []), ...keys]));
    const news = before ? keys.filter((key) => !before.has(key)) : [];
    if (news.length === 0 || news.length > MOST_NEWS) return;
    setFresh((old) => new Set([...old, ...news]));
    setTimeout(() => setFresh((old) => new Set([...old].filter((key) => !news.includes(key)))), FRESH_MS);
  }, [list, keys.join('\n')]);
  return fresh;
}

/** Indexes of the rows that have just come or changed. */
export function useFreshRows(sheet: SheetShown): ReadonlySet<number> {
  const lines = useMemo(() => sheet.rows.map((row, index) => keyOf(index, row)), [sheet]);
  const fresh = useFresh(
    lines.filter((line) => line !== null),
    sheet.id,
  );
  return useMemo(
    () => new Set(lines.flatMap((line, index) => (line !== null && fresh.has(line) ? [index] : []))),
    [lines, fresh],
  );
}

/** `null` for an empty row. */
function keyOf(index: number, row: readonly CellShown[]): string | null {
  const texts = row.map(textOf);
  return texts.some((text) => text !== '') ? `${index} ${texts.join('\t')}` : null;
}
