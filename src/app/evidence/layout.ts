import { type Message, say } from '../../text/say';
import { EVIDENCE_COLUMNS, type EvidenceCell, type EvidencePart } from './part';

/** The rows of a sheet, and which of them are headings. Rows are counted from 1. */
export interface EvidenceRows {
  cells: EvidenceCell[][];
  headings: number[];
  titles: number[];
}

/** What stands above all parts: a name, and what it says. */
export type Head = readonly (readonly [name: Message, value: Message | string])[];

/** Pure: all rows, one part below the other. The last row says that none is missing. */
export function layOut(head: Head, parts: readonly EvidencePart[]): EvidenceRows {
  const rows: EvidenceRows = { cells: [], headings: [], titles: [] };
  const add = (...cells: EvidenceCell[]) => rows.cells.push(padded(cells));
  const addHeading = (...cells: EvidenceCell[]) => rows.headings.push(add(...cells));
  addHeading(say({ code: 'evidence.title' }));
  for (const [name, value] of head) add(say(name), typeof value === 'string' ? value : say(value));
  add();
  addHeading(say({ code: 'evidence.summary' }));
  parts.forEach((part, index) => {
    add(titleOf(part, index), summaryOf(part));
  });
  parts.forEach((part, index) => {
    add();
    addHeading(titleOf(part, index));
    for (const sentence of [...part.controls, ...part.facts]) add(say(sentence));
    if (part.rows.length === 0) add(say({ code: 'evidence.nothing' }));
    else rows.titles.push(add(...part.titles));
    for (const cells of part.rows) add(...cells);
  });
  add();
  const above = rows.cells.length;
  addHeading(say({ code: 'evidence.end' }), say({ code: 'evidence.complete', rows: above }));
  return rows;
}

export function titleOf({ title }: EvidencePart, index: number): string {
  return `${index + 1}. ${say(title)}`;
}

export function summaryOf({ facts: [first], summary = first }: EvidencePart): string {
  return summary ? say(summary) : '';
}

function padded(cells: readonly EvidenceCell[]): EvidenceCell[] {
  return Array.from({ length: EVIDENCE_COLUMNS }, (_, index) => cells[index] ?? '');
}
