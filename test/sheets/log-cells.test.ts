import { EMPTY_RECORD, type RowRecord } from '../../src/requests/request';
import { lineCells, TITLES, toRecord } from '../../src/sheets/log-cells';
import { writeRecord } from '../../src/sheets/record-cells';
import { NOW, requestRow } from '../requests/memory-services';

const row = requestRow();

const RECORD: RowRecord = {
  ...EMPTY_RECORD,
  status: 'Needs attention',
  action: 'Created',
  agentId: '7',
  detail: 'Zendesk refused the request (400). Fix the problem it names.',
  mail: 'Sent: failed',
  attempts: 2,
  requestId: row.id,
  updatedAt: NOW,
};

describe('a line of the log about a request', () => {
  const line = lineCells({ at: NOW, row, record: RECORD }, 'admin@acme.com');
  const cell = (title: string) => line[TITLES.indexOf(title)];

  it('says what to do next, as the row does', () => {
    expect(cell('Detail')).toBe(writeRecord(RECORD).Detail);
    expect(cell('Detail')).toContain('choose Chat Access > Retry selected rows.');
  });

  it('gives the record of the row back, so that the same is written again', () => {
    expect(toRecord(line)).toEqual(RECORD);
    expect(writeRecord(toRecord(line)).Detail).toBe(cell('Detail'));
  });
});
