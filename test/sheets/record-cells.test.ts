import fc from 'fast-check';
import { EMPTY_RECORD, isEnded, type RowRecord, STATUSES } from '../../src/requests/request';
import { STATUS_FORMATS } from '../../src/sheets/columns';
import { readRecord, readStatus, statusText, writeRecord } from '../../src/sheets/record-cells';

const time = fc.option(fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }), { nil: null });
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=1+1', "'=1", '007', '1/2', ' a\nb ', 'TRUE', '\u202e\ufeff'),
);
const record: fc.Arbitrary<RowRecord> = fc.record({
  action: fc.constantFrom('', 'Created', 'Updated', 'No change'),
  status: fc.constantFrom('', ...STATUSES),
  detail: anyText,
  agentId: anyText,
  mail: anyText,
  attempts: fc.nat(20),
  nextTry: time,
  requestId: fc.stringMatching(/^R-[0-9a-f]{12}$/),
  updatedAt: time,
}) as fc.Arbitrary<RowRecord>;

describe('the record of a row', () => {
  it('is read from its cells as it was written', () => {
    fc.assert(
      fc.property(record, (written) => {
        const cells = writeRecord(written);
        expect(readRecord((column) => cells[column])).toEqual(written);
      }),
    );
  });

  it('is empty where there are no columns yet', () => {
    expect(readRecord(() => undefined)).toEqual(EMPTY_RECORD);
  });

  it('of a row that an earlier automation has marked is nobody’s to change, whatever its word for it', () => {
    for (const word of ['Updated', 'created by Zapier'])
      expect(readRecord((column) => (column === 'Action' ? word : '')).status).toBe('unknown');
  });

  it('survives what people type into its cells', () => {
    const odd = {
      Action: 'created!',
      Attempts: 'many',
      'Next try': 'tomorrow',
      'Agent ID': 42,
      Status: 'todo',
    };
    const cells = { ...writeRecord(EMPTY_RECORD), ...odd };
    expect(readRecord((column) => cells[column])).toEqual({
      ...EMPTY_RECORD,
      agentId: '42',
      status: 'unknown',
    });
  });
});

describe('a status', () => {
  it.each(STATUSES)(
    '%s has an icon of its own before its word, and is read with any icon or none',
    (status) => {
      expect(statusText(status)).toBe(`${STATUS_FORMATS[status].icon} ${status}`);
      expect(STATUSES.filter((other) => STATUS_FORMATS[other].icon === STATUS_FORMATS[status].icon)).toEqual([
        status,
      ]);
      for (const text of [statusText(status), status, ` ${status.toLowerCase()} `, `\u2603\ufe0f ${status}`])
        expect(readStatus(text)).toBe(status);
    },
  );

  it('that is empty is no status, and an unknown word is not mistaken for one', () => {
    expect([readStatus(''), readStatus('  '), readStatus('Done by hand'), readStatus('?')]).toEqual([
      '',
      '',
      'unknown',
      'unknown',
    ]);
  });

  it('has ended when nothing more comes by itself', () => {
    expect(STATUSES.filter(isEnded)).toEqual(['Done', 'Rejected', 'Needs attention']);
  });

  it.each(STATUSES)('%s can be read on its background', (status) => {
    const { background, color } = STATUS_FORMATS[status];
    expect(contrast(background, color)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the detail of a row', () => {
  const ADVICE = ' Then select this row and choose Chat Access > Retry selected rows.';
  const detail = (status: RowRecord['status']) =>
    writeRecord({ ...EMPTY_RECORD, status, detail: 'Look.' }).Detail;

  it('says how to try again where a person is needed, and nowhere else', () => {
    expect(detail('Needs attention')).toBe(`Look.${ADVICE}`);
    for (const status of STATUSES.filter((each) => each !== 'Needs attention'))
      expect(detail(status)).toBe('Look.');
  });

  it('is read without that advice, which the requester is not asked to follow', () => {
    const read = (text: string) => readRecord((column) => (column === 'Detail' ? text : '')).detail;
    expect(read(`Look.${ADVICE}`)).toBe('Look.');
    expect(read(`Look.${ADVICE} Really.`)).toBe(`Look.${ADVICE} Really.`);
    expect(read('Look.')).toBe('Look.');
  });
});

/** www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
