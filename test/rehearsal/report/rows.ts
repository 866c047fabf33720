import type { Columns } from '../input/columns';

/** The progress of a row. `left`: not handled by Chat Access, such as a row that an earlier automation has marked. */
export type Standing = 'ended' | 'attention' | 'open' | 'left';

export interface RowOutcome {
  /** The row number in the sheet; the header is row 1. */
  row: number;
  requester: string;
  address: string;
  status: string;
  action: string;
  detail: string;
  mail: string;
  standing: Standing;
}

/** Reads the outcomes from the cells of the sheet, without rows that have no answers. */
export function readOutcomes(
  [header = [], ...rows]: readonly (readonly unknown[])[],
  columns: Columns,
): RowOutcome[] {
  const titles = header.map((title) => bare(String(title)));
  const answer = (title: string) => titles.indexOf(bare(title));
  // A form question may have the same title as one of our columns, which are to the right of it.
  const ours = (title: string) => titles.lastIndexOf(bare(title));
  const answers = Object.values(columns).map(answer);
  const at = {
    requester: answer(columns.requester),
    address: answer(columns.email),
    status: ours('Status'),
    action: ours('Action'),
    detail: ours('Detail'),
    mail: ours('Mail'),
    requestId: ours('Request ID'),
  };
  return rows.flatMap((cells, index) => {
    if (answers.every((column) => textOf(cells[column]) === '')) return [];
    const text = (name: keyof typeof at) => textOf(cells[at[name]]);
    const outcome = {
      row: index + 2,
      requester: text('requester'),
      address: text('address'),
      status: text('status').replace(/^[^A-Za-z]+/, ''),
      action: text('action'),
      detail: text('detail'),
      mail: text('mail'),
    };
    return [{ ...outcome, standing: standingOf({ ...outcome, requestId: text('requestId') }) }];
  });
}

const OPEN = ['Waiting', 'Working', 'Will retry', 'Paused'];

function standingOf(row: Omit<RowOutcome, 'standing'> & { requestId: string }): Standing {
  if (row.status === 'Needs attention' || row.status === 'Needs approval') return 'attention';
  if (OPEN.includes(row.status)) return 'open';
  if (row.status === 'Done' || row.status === 'Rejected') return isMailPending(row) ? 'open' : 'ended';
  if (row.status === '') return row.action !== '' && row.requestId === '' ? 'left' : 'open';
  return 'left';
}

/** Whether the account is done but its mail has not been sent yet. */
export function isMailPending({ mail }: Pick<RowOutcome, 'mail'>): boolean {
  return /^(Queued|Sending):/.test(mail);
}

function textOf(cell: unknown): string {
  return String(cell ?? '').trim();
}

function bare(title: string): string {
  return title.replace(/\s+/g, ' ').trim().toLowerCase();
}
