import { ADMIN, COLUMNS, LEAD, TestInstallation } from './installation';

const OURS = [
  'Action',
  'Status',
  'Detail',
  'Agent ID',
  'Mail',
  'Attempts',
  'Next try',
  'Request ID',
  'Updated at',
];

/** The cells of a row under a title, from left to right. */
function cellsUnder(installation: TestInstallation, title: string, row: number): string[] {
  const [header = [], ...rows] = installation.google.form.sheet.display();
  const cells = rows[row - 2] ?? [];
  return header.flatMap((each, index) => (each === title ? [cells[index] ?? ''] : []));
}

function letter(column: number): string {
  return String.fromCharCode(64 + column);
}

describe('a column of somebody else that bears one of our names', () => {
  it.each(OURS)('(%s, right of ours) stays theirs', (title) => {
    const installation = TestInstallation.ready();
    const { sheet } = installation.google.form;
    sheet.set('O1', title);
    const row = installation.submit({}, { fire: false });
    sheet.set(`O${row}`, 'Contractor');
    installation.wait({ hours: 1 }, 15);
    expect(sheet.header().slice(5)).toEqual([...OURS, title]);
    const [ours, theirs] = cellsUnder(installation, title, row);
    expect(theirs).toBe('Contractor');
    expect(ours).not.toBe('Contractor');
    expect(installation.row(row)).toMatchObject(title === 'Status' ? {} : { Status: '\u2713 Done' });
    expect(installation.google.sent).toHaveLength(1);
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
  });

  it.each(OURS)('(%s, left of ours, from before or after) stays theirs', (title) => {
    const installation = new TestInstallation();
    const { sheet } = installation.google.form;
    sheet.set('F1', title);
    installation.turnOn().runTimerOnce();
    sheet.insertColumn('Timestamp');
    sheet.set('A1', title);
    const row = installation.submit();
    sheet.set(`A${row}`, 'Contractor');
    sheet.set(`G${row}`, 'urgent');
    installation.submit({ email: 'ben@acme.example' });
    installation.wait({ hours: 1 }, 15);
    const cells = cellsUnder(installation, title, row);
    expect([cells[0], cells[1]]).toEqual(['Contractor', 'urgent']);
    expect(cells).toHaveLength(3);
    expect(sheet.header().slice(-9)).toEqual(OURS);
    expect(installation.row(row)).toMatchObject({ Status: '\u2713 Done' });
    expect(installation.google.sent).toHaveLength(2);
  });

  it('stays theirs where ours stand apart, also when several are theirs', () => {
    const installation = TestInstallation.ready();
    const { sheet } = installation.google.form;
    sheet.moveColumn('Status', 1);
    installation.runTimerOnce();
    sheet.insertColumn('Mail');
    const row = installation.submit({}, { fire: false });
    ['Action', 'Status', 'Detail'].forEach((title, index) => {
      sheet.set(`${'PQR'[index]}1`, title);
      sheet.set(`${'PQR'[index]}${row}`, 'theirs');
    });
    installation.wait({ hours: 1 }, 15);
    for (const title of ['Action', 'Status', 'Detail']) {
      expect(cellsUnder(installation, title, row)).toEqual([expect.not.stringContaining('theirs'), 'theirs']);
    }
    expect(cellsUnder(installation, 'Status', row)[0]).toBe('\u2713 Done');
    expect(installation.google.sent).toHaveLength(1);
  });

  it.each(['long before', 'in the same moment'])(
    'is not taken for ours when ours is deleted (made %s)',
    (when) => {
      const installation = TestInstallation.ready();
      const { sheet } = installation.google.form;
      const done = installation.submit();
      const makeTheirs = () => {
        sheet.set('P1', 'Status');
        sheet.set(`P${done}`, 'Contractor');
      };
      if (when === 'long before') {
        makeTheirs();
        installation.runTimerOnce();
        sheet.deleteColumn('Status');
      } else {
        sheet.deleteColumn('Status');
        makeTheirs();
      }
      installation.wait({ hours: 1 }, 15);
      expect(sheet.header().filter((title) => title === 'Status')).toHaveLength(2);
      expect(cellsUnder(installation, 'Status', done)).toEqual(['Contractor', '\u2713 Done']);
      const row = installation.submit({ email: 'ben@acme.example' });
      expect(cellsUnder(installation, 'Status', row)).toEqual(['', '\u2713 Done']);
      expect(installation.google.sent).toHaveLength(2);
    },
  );

  it.each(OURS)('(%s) is not taken for ours when it has come to stand where ours was', (title) => {
    const installation = TestInstallation.ready();
    const { sheet } = installation.google.form;
    const done = installation.submit();
    const place = sheet.header().indexOf(title) + 2;
    sheet.insertColumn(place);
    sheet.set(`${letter(place)}1`, title);
    sheet.set(`${letter(place)}${done}`, 'Contractor');
    installation.runTimerOnce();
    sheet.deleteColumn(place - 1);
    installation.wait({ hours: 1 }, 15);
    const [theirs, ours] = cellsUnder(installation, title, done);
    expect(theirs).toBe('Contractor');
    if (title === 'Status') expect(ours).toBe('\u2713 Done');
    installation.submit({ email: 'ben@acme.example' });
    expect(cellsUnder(installation, title, done + 1)[0]).toBe('');
    expect(installation.google.sent).toHaveLength(2);
  });

  it('pauses Chat Access with one alert when nothing tells which is ours, and nothing is written', () => {
    const installation = TestInstallation.ready();
    const { sheet } = installation.google.form;
    sheet.moveColumn('Status', 1);
    sheet.set('P1', 'Status');
    const row = installation.submit();
    const before = sheet.display();
    installation.wait({ hours: 2 }, 30);
    expect(sheet.display()).toEqual(before);
    expect(installation.google.sent).toMatchObject([
      { to: ADMIN, subject: expect.stringContaining('"Status"') },
    ]);
    expect(installation.google.call('getSetup')).toMatchObject({ health: { paused: { cause: 'column' } } });

    sheet.set('P1', 'Their status');
    installation.wait({ hours: 1 }, 15);
    expect(installation.row(row)).toMatchObject({ Status: '\u2713 Done', Action: 'Created' });
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(1);
  });

  it('inserted beside ours while neither holds anything pauses Chat Access, and ours is known by its cells otherwise', () => {
    const empty = TestInstallation.ready();
    empty.google.form.sheet.insertColumn('Request ID');
    empty.google.form.sheet.set('M1', 'Request ID');
    empty.submit();
    expect(empty.google.call('getSetup')).toMatchObject({ health: { paused: { cause: 'column' } } });
    expect(empty.google.form.sheet.cell('M2')).toBe('');

    const filled = TestInstallation.ready();
    const { sheet } = filled.google.form;
    const row = filled.submit();
    sheet.insertColumn('Request ID');
    sheet.set('M1', 'Request ID');
    sheet.set(`M${row}`, 'Contractor');
    const next = filled.submit({ email: 'ben@acme.example' });
    expect(cellsUnder(filled, 'Request ID', row)).toEqual(['Contractor', expect.stringMatching(/^R-/)]);
    expect(cellsUnder(filled, 'Request ID', next)).toEqual(['', expect.stringMatching(/^R-/)]);
  });

  it.each(OURS.flatMap((title) => [[title, 'left'] as const, [title, 'right'] as const]))(
    '(%s, inserted to the %s of ours) pauses Chat Access while both are empty, and is told by the cells otherwise',
    (title, side) => {
      const insertTwin = ({ google }: TestInstallation) => {
        const place = google.form.sheet.header().indexOf(title) + (side === 'left' ? 1 : 2);
        google.form.sheet.insertColumn(place);
        google.form.sheet.set(`${letter(place)}1`, title);
      };
      const empty = TestInstallation.ready();
      insertTwin(empty);
      empty.submit();
      const places = empty.google.form.sheet.header().map((_, index) => index);
      const [first = []] = empty.google.form.sheet.display().slice(1);
      expect(places.filter((index) => index > 4).map((index) => first[index] ?? '')).toEqual(
        Array(10).fill(''),
      );
      expect(empty.google.call('getSetup')).toMatchObject({ health: { paused: { cause: 'column' } } });

      const filled = TestInstallation.ready();
      const done = filled.submit();
      const before = cellsUnder(filled, title, done);
      insertTwin(filled);
      const next = filled.submit({ email: 'ben@acme.example' });
      filled.wait({ hours: 1 }, 15);
      const [theirs, ours] = side === 'left' ? [0, 1] : [1, 0];
      expect(cellsUnder(filled, title, done)[ours]).toBe(before[0]);
      expect([done, next].map((row) => cellsUnder(filled, title, row)[theirs])).toEqual(['', '']);
    },
  );

  it('called Action, in which people have written words of their own, is not taken over', () => {
    const installation = new TestInstallation();
    const { sheet } = installation.google.form;
    const row = installation.submit();
    sheet.set('F1', 'Action');
    sheet.set(`F${row}`, 'call back');
    installation.turnOn().runTimerOnce();
    expect(sheet.header().slice(5)).toEqual(['Action', ...OURS]);
    expect(cellsUnder(installation, 'Action', row)).toEqual(['call back', 'Created']);
  });
});

describe('a question of the form that bears one of our names', () => {
  it('can be chosen, and is read and never written', () => {
    const installation = new TestInstallation();
    const { sheet } = installation.google.form;
    sheet.renameHeader(COLUMNS.lastName, 'Status');
    const { columns } = installation.setup.responses;
    installation.google.call('saveSetup', {
      ...installation.setup,
      responses: { ...installation.setup.responses, columns: { ...columns, lastName: 'Status' } },
    });
    expect(installation.google.call('turnOn')).toMatchObject({ ok: true });
    installation.runTimerOnce();
    const { row } = installation.google.form.submit({
      [COLUMNS.requester]: LEAD,
      [COLUMNS.email]: 'ana@acme.example',
      [COLUMNS.firstName]: 'Ana',
    });
    sheet.set(`E${row}`, 'Silva');
    installation.wait({ hours: 1 }, 15);
    expect(cellsUnder(installation, 'Status', row)[0]).toBe('Silva');
    sheet.deleteColumn('Updated at');
    installation.wait({ hours: 1 }, 15);
    expect(cellsUnder(installation, 'Status', row)).toEqual(['Silva', '\u2713 Done']);
  });
});

describe('a column of somebody else that comes into the place from which ours was moved', () => {
  it('is never written, whatever stands in it', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit({ email: 'ana@acme.example' });
    const { sheet } = installation.google.form;
    sheet.moveColumn('Status', 4);
    sheet.insertColumn('Detail');
    sheet.set('H1', 'STATUS');
    sheet.set(`H${row}`, 'theirs');
    installation.wait({ hours: 26 }, 60);
    const next = installation.submit({ email: 'ben@acme.example' });
    expect(sheet.cell(`H${row}`)).toBe('theirs');
    expect(sheet.cell(`H${next}`)).toBe('');
    expect([sheet.cell(`D${row}`), sheet.cell(`D${next}`)]).toEqual(['\u2713 Done', '\u2713 Done']);
  });
});
