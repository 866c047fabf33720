import { readOutcomes } from './rows';

const COLUMNS = { requester: 'Lead', email: 'Who', firstName: 'First', lastName: 'Status' };
const HEADER = [
  'Timestamp',
  'Lead',
  'Who ',
  'First',
  'Status',
  'Action',
  'Status',
  'Detail',
  'Mail',
  'Request ID',
];
const row = (action: string, status: string, mail = '', id = 'R-1') => [
  ...['3/2/2026', 'l@x.example', 'a@x.example', 'Ana', 'Silva'],
  ...[action, status, 'It went well.', mail, id],
];
const standing = (...cells: string[][]) =>
  readOutcomes([HEADER, ...cells], COLUMNS).map((outcome) => outcome.standing);

describe('the outcome of a row', () => {
  it('is read from our columns, even if a question has the same title', () => {
    expect(readOutcomes([HEADER, row('Created', '✓ Done', 'Sent: created')], COLUMNS)).toEqual([
      {
        row: 2,
        requester: 'l@x.example',
        address: 'a@x.example',
        status: 'Done',
        action: 'Created',
        detail: 'It went well.',
        mail: 'Sent: created',
        standing: 'ended',
      },
    ]);
  });

  it('is open while the row or its mail waits', () => {
    expect(
      standing(row('', ''), row('', '⏳ Waiting'), row('', '↻ Will retry'), row('', '‖ Paused')),
    ).toEqual(Array(4).fill('open'));
    expect(
      standing(row('Created', 'Done', 'Queued: created'), row('', 'Done', 'Sending: created m1')),
    ).toEqual(['open', 'open']);
  });

  it('can be ended, attention or left', () => {
    expect(
      standing(
        row('', '✕ Rejected'),
        row('', '⚠ Needs attention'),
        row('created', '', '', ''),
        row('', 'My own word'),
      ),
    ).toEqual(['ended', 'attention', 'left', 'left']);
  });

  it('is omitted for rows without answers, without changing row numbers', () => {
    expect(
      readOutcomes([HEADER, HEADER.map(() => ''), row('', '')], COLUMNS).map((each) => each.row),
    ).toEqual([3]);
  });
});
