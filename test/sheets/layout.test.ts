import { createHash } from 'node:crypto';
import type { Cell } from '../../src/google/grid';
import { OUR_COLUMNS } from '../../src/sheets/columns';
import { findLayout as find, lacking, timestampTitle } from '../../src/sheets/layout';
import { readRequest } from '../../src/sheets/read-request';

const COLUMNS = {
  requester: 'Email Address',
  email: 'Email of the new agent',
  firstName: 'First name',
  lastName: 'Last name',
};
const FORM = ['Timestamp', 'Email Address', 'Email of the new agent', 'First name', 'Last name'];
const SUBMITTED = Date.UTC(2026, 2, 2, 9);

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

function findLayout(header: readonly string[], columns: typeof COLUMNS, timestamp: string) {
  return find(header, { columns, timestamp, noted: null });
}

function rowOf(header: readonly string[], cells: readonly Cell[]) {
  return readRequest({ row: 2, cells }, findLayout(header, COLUMNS, 'Timestamp'), digest);
}

const CELLS: Cell[] = [{ time: SUBMITTED }, 'lead@acme.com', 'ana@acme.com', 'Ana', 'Silva'];

describe('the columns of the form', () => {
  it('are found by their headers, wherever they stand', () => {
    const header = ['Last name', 'Notes', ...FORM.slice(0, 4)];
    expect(findLayout(header, COLUMNS, 'Timestamp')).toMatchObject({
      answers: { lastName: [1], requester: [4], email: [5], firstName: [6] },
      timestamps: [3],
      width: 6,
      missing: [],
    });
  });

  it('are found although somebody has changed blanks and letter case', () => {
    const header = ['timestamp ', ' EMAIL  address', 'Email of the\nnew agent', 'first name', 'last name'];
    expect(findLayout(header, COLUMNS, 'Timestamp').missing).toEqual([]);
  });

  it('that are renamed or gone are named', () => {
    const header = ['Timestamp', 'Email Address', 'Agent', 'First name', ''];
    expect(findLayout(header, COLUMNS, 'Timestamp').missing).toEqual(['Email of the new agent', 'Last name']);
  });

  it('include the timestamp, without which a request has no identity', () => {
    expect(findLayout(FORM.slice(1), COLUMNS, 'Timestamp').missing).toEqual(['Timestamp']);
    expect(findLayout(FORM.slice(1), COLUMNS, '').missing).toEqual([]);
  });

  it('are told from ours by the timestamp: the first free column that holds a date, or the very first', () => {
    const stamp = { time: Date.UTC(2026, 2, 2) };
    expect(timestampTitle(FORM, [], COLUMNS)).toBe('Timestamp');
    expect(timestampTitle(['Zeitstempel', ...FORM.slice(1)], [], COLUMNS)).toBe('Zeitstempel');
    expect(timestampTitle(['Notes', ...FORM], ['call back', stamp], COLUMNS)).toBe('Timestamp');
    expect(timestampTitle(FORM.slice(1), [], COLUMNS)).toBe('');
    expect(timestampTitle([], [], COLUMNS)).toBe('');
  });
});

describe('our columns', () => {
  it('are all lacking in a new sheet', () => {
    expect(lacking(findLayout(FORM, COLUMNS, 'Timestamp'))).toEqual(OUR_COLUMNS);
  });

  it('are found in any order, with columns of other people between', () => {
    const header = [...FORM, 'Notes', ...[...OUR_COLUMNS].reverse(), 'More notes'];
    const layout = findLayout(header, COLUMNS, 'Timestamp');
    expect(lacking(layout)).toEqual([]);
    expect([layout.ours['Updated at'], layout.ours.Action, layout.width]).toEqual([7, 15, 16]);
  });

  it('are not mixed up with a question that bears the same name', () => {
    const header = ['Timestamp', 'Status', ...FORM.slice(1)];
    expect(findLayout(header, COLUMNS, 'Timestamp').ours.Status).toBeNull();
    expect(findLayout([...header, ...OUR_COLUMNS], COLUMNS, 'Timestamp').ours.Status).toBe(8);
  });

  it('are lacking one by one when somebody has deleted one', () => {
    const header = [...FORM, ...OUR_COLUMNS.filter((name) => name !== 'Detail')];
    expect(lacking(findLayout(header, COLUMNS, 'Timestamp'))).toEqual(['Detail']);
  });
});

describe('a row', () => {
  it('is read as text, with the time when it was submitted', () => {
    expect(rowOf(FORM, CELLS)).toMatchObject({
      row: 2,
      submittedAt: SUBMITTED,
      answers: { requester: 'lead@acme.com', email: 'ana@acme.com', firstName: 'Ana', lastName: 'Silva' },
      record: { status: '', requestId: '' },
    });
  });

  it('that is shorter than the header has empty answers', () => {
    expect(rowOf(FORM, ['2.3.2026', 'lead@acme.com'])).toMatchObject({
      submittedAt: null,
      answers: { email: '', lastName: '' },
    });
  });

  it('is the same request wherever its columns and our records stand', () => {
    const moved = rowOf([...FORM].reverse(), [...CELLS].reverse());
    const handled = rowOf([...FORM, ...OUR_COLUMNS], [...CELLS, 'Created', '\u2713 Done']);
    expect([moved.id, handled.id]).toEqual([rowOf(FORM, CELLS).id, rowOf(FORM, CELLS).id]);
  });

  it('is another request with another answer or at another time', () => {
    const ids = CELLS.map(
      (_, at) =>
        rowOf(
          FORM,
          CELLS.map((cell, index) => (index === at ? { time: 1 } : cell)),
        ).id,
    );
    expect(new Set([rowOf(FORM, CELLS).id, ...ids]).size).toBe(CELLS.length + 1);
  });

  it('has an id that no spreadsheet takes for a number', () => {
    expect(rowOf(FORM, CELLS).id).toMatch(/^R-[0-9a-f]{12}$/);
  });
});
