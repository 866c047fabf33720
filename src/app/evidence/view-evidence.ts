import type { EvidenceAnswer } from '../../contract';
import { CSV_BEGIN, csvLine } from '../../shared/csv';
import { momentOf } from '../../shared/time';
import { asWritten, EvidenceSheets } from '../../sheets/evidence-sheet';
import { EvidenceState } from '../../state/evidence-state';
import { tell } from '../../text/say';
import type { AppContext } from '../context';

/** Half a megabyte or so, which Google and a browser take at once. */
const ROWS_PER_ANSWER = 3_000;

/** The evidence that this person has made last, with a part of it as CSV. Looking at it changes nothing. */
export function viewEvidence(
  from: number,
  { own, workbook }: Pick<AppContext, 'own' | 'workbook'>,
): EvidenceAnswer {
  const note = new EvidenceState(own).made.get();
  if (!note) return { ok: false, message: tell({ code: 'evidence.none' }) };
  const found = new EvidenceSheets(workbook).read(note.sheetId, from + 1, ROWS_PER_ANSWER);
  if (!found) return { ok: false, message: tell({ code: 'evidence.gone' }) };
  const { name, rows, last } = found;
  const begin = from === 0 ? CSV_BEGIN : '';
  return {
    ok: true,
    sheet: name,
    file: `${fileName(name)}.csv`,
    by: note.by,
    made: momentOf(note.at),
    period: note.period,
    sha256: note.sha256,
    parts: note.parts.map(([title, summary]) => ({ title, summary })),
    csv: `${begin}${rows.map((cells) => csvLine(cells.map(asWritten))).join('')}`,
    more: from + rows.length < last && rows.length > 0 ? from + rows.length : null,
  };
}

/** Somebody may have given the sheet another name. */
function fileName(sheet: string): string {
  return sheet.replace(/[^\p{L}\p{N} ()._-]/gu, '-').slice(0, 80);
}
