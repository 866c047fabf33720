import { parseProof, proofText, prove } from '../../../src/sheets/log-proof';
import type { SheetView } from '../../emulator/outside/sheet-view';
import type { SimWorld } from './sim-world';

const DAY_MS = 24 * 60 * 60_000;

/** Which line, and which account: counted around. */
export interface Target {
  line: number;
  account: number;
}

type Forge = (world: SimWorld, target: Target) => void;

const PROOF = 'Proof';

/** What an editor can do to the sheet `Log` with what the sheet shows, as well as it can be done. */
export const LOG_FORGERIES = {
  'a line is added': (world, target) => {
    const log = logOf(world);
    if (log) addForged(world, log, forgedCells(world, target));
  },
  'a line is added below the proof of another': (world, { line, account }) => {
    const log = logOf(world);
    const row = log && ownRow(log, line);
    if (row)
      addForged(world, log, { ...forgedCells(world, { line, account }), [PROOF]: log.record(row)[PROOF] });
  },
  'a line is altered': (world, { line, account }) => {
    const log = logOf(world);
    const row = log && ownRow(log, line);
    if (row) paste(log, row, { ...log.record(row), ...accountCells(world, account) });
  },
  'a line gets another role': (world, { line }) => {
    const log = logOf(world);
    const row = log && ownRow(log, line);
    if (row)
      paste(log, row, { ...log.record(row), Before: JSON.stringify({ role: 'Team lead', departments: [] }) });
  },
  'a line is removed': (world, { line }) => {
    const log = logOf(world);
    const row = log && ownRow(log, line);
    if (row) log.deleteRow(row);
  },
  'a line is pasted again': (world, { line }) => {
    const log = logOf(world);
    const row = log && ownRow(log, line);
    if (row) paste(log, log.lastRow + 1, log.record(row));
  },
  'two lines change places': (world, { line, account }) => {
    const log = logOf(world);
    const [row, other] = log ? [ownRow(log, line), ownRow(log, account)] : [];
    if (!log || !row || !other) return;
    const [cells, others] = [log.record(row), log.record(other)];
    paste(log, row, others);
    paste(log, other, cells);
  },
  'the lines are sorted': (world) => logOf(world)?.sort('Address', true),
} satisfies Record<string, Forge>;
export type LogForgery = keyof typeof LOG_FORGERIES;

/** Notes that the log is no longer as it was written. */
function logOf({ google, observed }: SimWorld): SheetView | undefined {
  const log = google.spreadsheet.find('Log');
  if (log && log.lastRow > 1) observed.logEdits.push('forged');
  return log;
}

/** The row of a line about an idle account. */
function ownRow(log: SheetView, line: number): number | undefined {
  const rows = log
    .display()
    .flatMap((cells, index) =>
      /^[PU]-/.test(cells[log.header().indexOf('Request ID')] ?? '') ? [index + 1] : [],
    );
  return rows[line % Math.max(1, rows.length)];
}

function accountCells({ account: zendesk }: SimWorld, account: number): Record<string, unknown> {
  const people = zendesk.people().filter(({ isDeleted }) => !isDeleted);
  const person = people[account % Math.max(1, people.length)];
  return { Address: person?.emails[0] ?? '', 'Agent ID': String(person?.id ?? '') };
}

/** A line that would have the account deleted, disabled or restored, if it were believed. */
function forgedCells(world: SimWorld, { line, account }: Target): Record<string, unknown> {
  const kinds = ['Disabled', 'Warned', 'Not restored', 'Restored', 'Partly restored'];
  const Action = kinds[line % kinds.length] ?? '';
  return {
    Time: new Date(world.google.clock.now() - 6 * DAY_MS),
    'Request ID': 'P-12345678',
    Status: 'Done',
    Action,
    Mail: Action === 'Warned' ? 'Sent: warning r-1' : '',
    Before: JSON.stringify({ role: 'Team lead', departments: [] }),
    By: 'daily review',
    ...accountCells(world, account),
  };
}

/** With the best proof that can be made without the key: in the chain of the last line, under a number that is due. */
function addForged({ google }: SimWorld, log: SheetView, cells: Record<string, unknown>): void {
  const titles = log.header();
  const last = titles.includes(PROOF) ? parseProof(String(log.record(log.lastRow)[PROOF])) : null;
  const line = titles.slice(0, 12).map((title) => asCell(cells[title] ?? ''));
  const place = {
    number: (last?.number ?? 0) + 1,
    loose: '',
    before: last?.mark.slice(0, 16) ?? '',
    above: null,
  };
  const proof = proofText({ ...prove('a guess', line, place), ...(last && { chain: last.chain }) });
  paste(log, log.lastRow + 1, { [PROOF]: proof, ...cells });
  google.clock.advance(1000);
}

function asCell(value: unknown) {
  return value instanceof Date ? { time: value.getTime() } : String(value);
}

function paste(log: SheetView, row: number, cells: Record<string, unknown>): void {
  log.setRow(
    row,
    log.header().map((title) => asTyped(cells[title] ?? '')),
  );
}

/** The apostrophe keeps texts as they are. */
function asTyped(cell: unknown): unknown {
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}
