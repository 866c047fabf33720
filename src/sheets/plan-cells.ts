import { type Cell, textOf } from '../google/grid';
import type { PlanHeading, PlanRow, RowResult } from '../idle/ports';
import { say, sayAll } from '../text/say';
import { lastUseCell } from './agents-cells';

/** The words of the column `Action`. */
const KINDS: readonly [kind: PlanRow['kind'], word: string][] = [
  ['delete', 'Delete'],
  ['disable', 'Disable'],
  ['warn', 'Warn'],
  ['end', 'End'],
  ['remind', 'Remind'],
  ['spare', 'Spare'],
  ['', ''],
];

/** The words that the column `Status` begins with where something was not done. */
const NOT_DONE = [
  ['skipped', 'Skipped'],
  ['failed', 'Failed'],
  ['not-warned', 'Not warned'],
] as const;

const RESTORED = 'Restored';

const DONE = ['Warned', 'Reminded', 'Disabled', 'Deleted'] as const;

/** What stands above the rows. */
export function headingCells({ planId, made, totals, state }: PlanHeading): Cell[][] {
  return [
    [`Plan ${planId}`, say(made)],
    ['Totals', sayAll(totals)],
    ['State', sayAll(state)],
  ];
}

/** The plan that a title names; empty: none. */
export function planIdIn(title: string): string {
  return /^Plan (\S+)$/.exec(title)?.[1] ?? '';
}

export function planCells(row: PlanRow): Cell[] {
  const { kind, address, name, reason, lastUse, days, agentId, result, check } = row;
  const word = KINDS.find(([each]) => each === kind)?.[1] ?? '';
  return [word, address, name, reason, lastUseCell(lastUse), days ?? '', agentId, resultText(result), check];
}

/** Where nothing but the text is of use, it is taken as it stands, so that an altered cell is noticed. */
export function readPlanRow(cells: readonly Cell[], row: number): PlanRow {
  const [kind = '', address = '', name = '', reason = '', , , agentId = '', status = '', check = ''] =
    cells.map(textOf);
  return {
    row,
    kind: readKind(kind),
    address,
    name,
    reason,
    lastUse: 'unknown',
    days: null,
    agentId,
    result: readResult(status),
    check,
  };
}

/** The cell of the column `Status`. */
export function resultText(result: RowResult): string {
  if (result.kind === 'open') return '';
  if (result.kind === 'done') return result.action;
  if (result.kind === 'restored') return RESTORED;
  const [, word = ''] = NOT_DONE.find(([kind]) => kind === result.kind) ?? [];
  return `${word}: ${say(result.message)}`;
}

/** The word that the cell begins with decides. A text of someone's own means that the row is not to be done. */
export function readResult(text: string): RowResult {
  if (text === '') return { kind: 'open' };
  if (text === RESTORED) return { kind: 'restored' };
  const action = DONE.find((word) => word === text);
  if (action) return { kind: 'done', action };
  const [kind, word] = NOT_DONE.find(([, each]) => text.startsWith(`${each}: `)) ?? ['skipped', null];
  const sentence = word === null ? text : text.slice(word.length + 2);
  return { kind, message: { code: 'stored.sentence', text: sentence } };
}

function readKind(text: string): PlanRow['kind'] {
  return KINDS.find(([, word]) => word.toLowerCase() === text.toLowerCase())?.[0] ?? 'unknown';
}
