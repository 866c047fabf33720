import { ServiceError } from '../emulator';
import { dashboardOf, dashboards, placeOf, typePrice, update } from './dashboard-sheet';
import { IdleInstallation } from './idle-installation';
import { removeTrigger, review } from './idle-steps';
import { SECOND_EDITOR, TestInstallation } from './installation';
import { copyOf, logSheet, paste } from './log-hands';

const sheetOf = ({ google }: Pick<TestInstallation, 'google'>) => google.spreadsheet.sheet('Dashboard');

/** Requests of three people, none of whom has signed in yet. */
function withRequests(): TestInstallation {
  const installation = TestInstallation.ready({ google: { editors: [SECOND_EDITOR] } });
  for (const name of ['ana', 'ben', 'cem']) installation.submit({ email: `${name}@acme.example` });
  return installation;
}

/** The four large figures. */
function figures(installation: TestInstallation): string[] {
  return Object.values(dashboardOf(installation).tiles).map(([figure = '']) => figure);
}

describe('the dashboard', () => {
  it('of an empty installation says in sentences that there is nothing yet', () => {
    const installation = TestInstallation.ready();
    expect(update(installation)).toBe('The dashboard is up to date.');
    const { sentences, tiles } = dashboardOf(installation);
    expect(sentences.slice(1)).toEqual([
      'There are no times yet: no account was given in the last 12 weeks without a person being needed.',
      'No seat is idle.',
    ]);
    expect(Object.values(tiles).map(([figure]) => figure)).toEqual(['–', '0', '0', '–']);
    expect(sheetOf(installation).display().flat().join(' ')).not.toMatch(
      /NaN|undefined|null|Infinity|#|Invalid/,
    );
  });

  it('says so before any account was read, too', () => {
    const installation = new TestInstallation().turnOn();
    update(installation);
    expect(dashboardOf(installation).sentences[2]).toMatch(/^Idle seats are not counted yet/);
    expect(figures(installation)).toEqual(['–', '0', '–', '–']);
  });

  it('is made by the daily run, with the idle review off, and written by it again', () => {
    const installation = withRequests();
    review(installation);
    expect(figures(installation)[0]).toBe('100%');
    installation.submit({ email: 'dora@acme.example' });
    review(installation);
    expect(dashboardOf(installation).tiles['Within five minutes']?.[1]).toBe('of 4 accounts in 12 weeks');
    expect(dashboards(installation)).toEqual(['Dashboard']);
    expect(sheetOf(installation).charts).toHaveLength(3);
  });

  it('counts what is open, and leaves what waited for a person out of the times', () => {
    const installation = TestInstallation.ready({ access: { approval: 'everyone' } });
    const row = installation.submit({ email: 'ana@acme.example', requester: 'ben@acme.example' });
    installation.submit({ email: 'cem@acme.example' });
    update(installation);
    expect(dashboardOf(installation).tiles['Open requests']).toEqual([
      '2',
      '0 waiting, 2 need approval',
      '0 need attention',
    ]);
    installation.google.clickMenu('Approve selected rows', { selection: [row], sheet: 'Form Responses 1' });
    update(installation);
    const { tiles, notes, weeks } = dashboardOf(installation);
    expect(weeks.at(-1)).toMatchObject({ Created: '1', 'Accounts timed': '0' });
    expect(tiles['Within five minutes']?.[0]).toBe('–');
    expect(notes[1]).toContain('Left out: 1 account for which a person was needed first');
  });

  it('counts an account whose row was deleted, and says that its time is not known', () => {
    const installation = withRequests();
    installation.google.form.sheet.deleteRow(2);
    update(installation);
    const { notes, weeks } = dashboardOf(installation);
    expect(weeks.at(-1)).toMatchObject({ Created: '3', 'Accounts timed': '2' });
    expect(notes[1]).toContain(
      '1 account whose answer came before Chat Access was on, or is no longer in the sheet',
    );
  });

  it('does not count lines of the log that someone has typed or altered, nor a time that someone has typed', () => {
    const installation = withRequests();
    const log = logSheet(installation);
    paste(installation, log.lastRow + 1, copyOf(installation, log.lastRow));
    const forged = copyOf(installation, log.lastRow);
    forged[1] = 'R-000000000000';
    paste(installation, log.lastRow + 1, forged);
    installation.google.form.sheet.set('A2', new Date('2026-01-01T00:00:00Z'));
    update(installation);
    expect(dashboardOf(installation).weeks.at(-1)).toMatchObject({ Created: '3', 'Accounts timed': '2' });
  });

  it('counts the seats that disabling has freed and what idle ones cost, once the price of a seat is typed', () => {
    const installation = IdleInstallation.afterFirstReview(
      {},
      {
        gone: { usedDaysAgo: 100 },
        left: { usedDaysAgo: 90 },
      },
    );
    installation.review();
    installation.addPeople({
      idle: { usedDaysAgo: 60 },
      busy: { usedDaysAgo: 2 },
      never: { usedDaysAgo: null },
    });
    installation.click('Export agents to sheet');
    update(installation);
    const { idle, never } = { idle: 1, never: 1 };
    expect(dashboardOf(installation).accounts).toMatchObject({ Idle: '1', 'Never used': '1', Off: '2' });
    expect(dashboardOf(installation).tiles['Cost of idle seats']).toEqual([
      '–',
      'type the price of a seat below',
      '2 seats freed in 12 weeks',
    ]);
    typePrice(installation, '€ 49.50');
    update(installation);
    expect(dashboardOf(installation).tiles['Cost of idle seats']).toEqual([
      `€${49.5 * (idle + never)}`,
      'a month, at €49.50 a seat',
      '2 seats freed: €99 a month',
    ]);
    expect(dashboardOf(installation).sentences[2]).toBe('2 seats are idle, which costs €99 a month.');
  });
});

describe('the price of a seat', () => {
  it.each([
    ['55', '55'],
    [55, '55'],
    ['€ 1.234,50', '€1,234.50'],
    ['49,90 €', '49.90 €'],
    ['CHF 60', 'CHF 60'],
    ["1'200.- ", null],
    ['=1/0', null],
    ['-5', null],
    ['about ten', null],
    ['=HYPERLINK("https://evil.example","55")', '55'],
    ['<b>55</b>', null],
    [new Date('2026-03-02T00:00:00Z'), null],
  ])('%j', (typed, price) => {
    const installation = withRequests();
    update(installation);
    typePrice(installation, typed);
    update(installation);
    const { price: shown, tiles } = dashboardOf(installation);
    expect(shown.note).toMatch(price === null ? /is not a price\. Type a number/ : `Counted at ${price}.`);
    expect(tiles['Cost of idle seats']?.[1]).toBe(
      price === null ? 'type the price of a seat below' : `a month, at ${price} a seat`,
    );
    expect(sheetOf(installation).formula(placeOf(installation, shown.note))).toBe('');
  });

  it('is what the sheet shows, and comes back in a sheet that is made again', () => {
    const installation = withRequests();
    update(installation);
    typePrice(installation, '€ 55');
    update(installation);
    installation.google.spreadsheet.removeSheet('Dashboard');
    update(installation);
    expect(dashboardOf(installation).price.input).toBe('€55.00');
    expect(sheetOf(installation).charts).toHaveLength(3);
    typePrice(installation, '');
    update(installation);
    expect(dashboardOf(installation).price.note).toMatch(/^Type it in the yellow cell/);
    expect(dashboardOf(installation).tiles['Cost of idle seats']?.[0]).toBe('–');
  });
});

describe('what people do to the dashboard', () => {
  it('stays: notes beside it, inserted rows and columns, a deleted chart', () => {
    const installation = withRequests();
    update(installation);
    const sheet = sheetOf(installation);
    sheet.set('N2', 'Ask Ben');
    sheet.insertRow(1);
    sheet.insertRow(25);
    sheet.insertColumn('A');
    sheet.set('A1', 'Our own title');
    installation.google.save();
    installation.submit({ email: 'dora@acme.example' });
    update(installation);
    expect(dashboards(installation)).toEqual(['Dashboard']);
    expect(sheet.cell('A1')).toBe('Our own title');
    expect(sheet.display().flat()).toContain('Ask Ben');
    expect(dashboardOf(installation).weeks.at(-1)).toMatchObject({ Created: '4' });
    expect(sheet.charts).toHaveLength(3);
  });

  it('another sheet of that name gets another name, and nothing of it is lost', () => {
    const installation = withRequests();
    const theirs = installation.google.spreadsheet.addSheet('Dashboard');
    theirs.set('A1', 'Sales by region');
    update(installation);
    expect(dashboards(installation)).toEqual(['Dashboard (yours 1)', 'Dashboard']);
    expect(installation.google.spreadsheet.sheet('Dashboard (yours 1)').cell('A1')).toBe('Sales by region');
  });

  it('a sheet that cannot be written holds up neither requests nor reviews', () => {
    const installation = withRequests();
    update(installation);
    const protectedSheet = `${sheetOf(installation).id}!R`;
    installation.google.gate.intercept = ({ name, args }) => {
      const isWrite = name === 'SpreadsheetApp.Range.setValues' && String(args[0]).startsWith(protectedSheet);
      if (isWrite) throw new ServiceError('You are trying to edit a protected cell or object.');
    };
    const before = installation.google.executions.length;
    review(installation);
    installation.google.advance({ minutes: 30 });
    installation.submit({ email: 'dora@acme.example' });
    expect(installation.rows().at(-1)?.Status).toBe('\u2713 Done');
    const runs = installation.google.executions.slice(before);
    expect(runs.filter(({ state }) => state !== 'completed')).toEqual([]);
    expect(installation.google.properties.document()).not.toHaveProperty('dashboard-due');
  });
});

describe('an update of the dashboard', () => {
  it('that is killed at any call is made whole by the next runs: one sheet, three charts, the right figures', () => {
    const installation = withRequests();
    removeTrigger(installation, 'reviewIdleAgents');
    const start = installation.google.save();
    review(installation);
    const whole = dashboardOf(installation).weeks;
    const calls = installation.lastExecution().callCount;
    expect(calls).toBeGreaterThan(40);
    for (let call = 4; call <= calls; call++) {
      installation.google.load(start);
      installation.google.faults.killAt(call, { after: call % 2 === 0 });
      review(installation);
      installation.google.advance({ minutes: 10 });
      const { charts } = sheetOf(installation);
      const made = { dashboards: dashboards(installation), charts: charts.length };
      expect({ call, ...made }).toEqual({ call, dashboards: ['Dashboard'], charts: 3 });
      expect(new Set(charts.map(({ ranges }) => JSON.stringify(ranges))).size).toBe(3);
      expect(dashboardOf(installation).weeks).toEqual(whole);
      expect(installation.google.properties.document()).not.toHaveProperty('dashboard-due');
    }
  });

  it('waits for the owner where another editor asks for it', () => {
    const installation = withRequests();
    expect(update(installation, SECOND_EDITOR)).toMatch(/and updates the dashboard within five minutes\.$/);
    expect(dashboards(installation)).toEqual([]);
    installation.google.advance({ minutes: 5 });
    expect(figures(installation)[0]).toBe('100%');
  });

  it('is refused while Chat Access is off', () => {
    const installation = new TestInstallation();
    expect(update(installation)).toBe('Chat Access is off. Open the setup and turn it on.');
  });
});
