import { ServiceError } from '../emulator';
import { ADMIN, LEAD, TestInstallation } from './installation';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Refuses what Chat Access writes into the response sheet: into every row, or into one. */
function refuseWrites({ google }: TestInstallation, only?: number): void {
  const sheet = `${google.form.sheetId}!R`;
  google.gate.intercept = ({ name, args }) => {
    if (name !== 'SpreadsheetApp.Range.setValues' || !String(args[0]).startsWith(sheet)) return;
    const [, first = 0, , rows = 0] = (/R(\d+)C(\d+):(\d+)x/.exec(String(args[0])) ?? []).map(Number);
    if (only === undefined || (first <= only && only < first + rows)) throw new ServiceError(PROTECTED);
  };
}

function allow({ google }: TestInstallation): void {
  google.gate.intercept = undefined;
}

function alerts({ google }: TestInstallation) {
  return google.sent.filter(({ to, subject }) => to === ADMIN && subject.includes('Google refuses'));
}

function troubles({ google }: TestInstallation) {
  const { health } = google.call('getSetup') as {
    health: { troubles: { cause: string; message: string }[] };
  };
  return health.troubles;
}

function failedRuns({ google }: TestInstallation) {
  return google.executions.filter(({ state }) => state !== 'completed').length;
}

describe('when Google refuses what we write', () => {
  it('the admins are mailed once within an hour, the health says so, and no run fails in two days', () => {
    const installation = TestInstallation.ready();
    refuseWrites(installation);
    const row = installation.submit();
    installation.google.advance({ hours: 1 });
    expect(alerts(installation)).toHaveLength(1);
    expect(alerts(installation)[0]?.body).toContain('Data > Protect sheets and ranges');
    expect(troubles(installation)).toMatchObject([
      { cause: 'writes-refused', message: expect.stringContaining('"Form Responses 1"') },
    ]);
    installation.wait({ days: 2 });
    expect(alerts(installation)).toHaveLength(1);
    expect(failedRuns(installation)).toBe(0);
    expect(installation.accountsOf('ana@acme.example')).toEqual([]);

    allow(installation);
    installation.google.advance({ minutes: 15 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(1);
    expect(troubles(installation)).toEqual([]);
  });

  it('into one row, the others are handled', () => {
    const installation = TestInstallation.ready();
    const rows = Array.from({ length: 7 }, (_, index) =>
      installation.submit({ email: `a${index}@acme.example` }, { fire: false }),
    );
    refuseWrites(installation, rows[3]);
    installation.google.advance({ minutes: 30 });
    expect(rows.map((row) => installation.row(row).Status)).toEqual([
      ...Array(3).fill('✓ Done'),
      '',
      ...Array(3).fill('✓ Done'),
    ]);
    expect(alerts(installation)).toHaveLength(1);
    installation.submit({ email: 'late@acme.example' });
    expect(troubles(installation)).toHaveLength(1);
    allow(installation);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(rows[3] ?? 0).Status).toBe('✓ Done');
    expect(troubles(installation)).toEqual([]);
  });

  it('everywhere, a large backlog is not tried row by row', () => {
    const installation = TestInstallation.ready();
    for (let index = 0; index < 90; index++)
      installation.submit({ email: `a${index}@acme.example` }, { fire: false });
    refuseWrites(installation);
    installation.google.advance({ minutes: 5 });
    const writes = installation.lastExecution().trace.filter((call) => call.includes('.setValues("1001!R'));
    expect(writes.length).toBeLessThanOrEqual(4);
    expect(installation.takeCalls().length).toBeLessThanOrEqual(40);
  });

  it.each(['handle', 'leave'] as const)('it is not turned on (%s), and the sentence says why', (backlog) => {
    const installation = new TestInstallation();
    installation.google.call('saveSetup', installation.setup);
    const row = installation.submit({}, { fire: false });
    refuseWrites(installation);
    expect(installation.google.call('turnOn', { backlog })).toMatchObject({
      ok: false,
      message: expect.stringContaining('Google does not let Chat Access write into its columns'),
    });
    expect(installation.google.triggers()).toEqual([]);
    expect(installation.google.properties.document()).not.toHaveProperty('owner');
    allow(installation);
    expect(installation.google.call('turnOn', { backlog })).toMatchObject({ ok: true });
    expect(troubles(installation)).toEqual([]);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row).Action).toBe(backlog === 'handle' ? 'Created' : '');
  });

  it('into the rows that are to be left as history, it is not turned on, so that none of them is handled', () => {
    const installation = new TestInstallation();
    installation.turnOn();
    installation.google.call('turnOff');
    installation.submit({}, { fire: false });
    refuseWrites(installation, 2);
    expect(installation.google.call('turnOn', { backlog: 'leave' })).toMatchObject({ ok: false });
    expect(installation.google.triggers()).toEqual([]);
  });

  it('for ten minutes, nobody is mailed, and the rows are handled', () => {
    const installation = TestInstallation.ready();
    refuseWrites(installation);
    const row = installation.submit();
    installation.google.advance({ minutes: 10 });
    allow(installation);
    installation.google.advance({ hours: 2 });
    expect(alerts(installation)).toEqual([]);
    expect(installation.row(row).Status).toBe('✓ Done');
  });

  it('after the account was made, it is made once, and the requester mailed once', () => {
    const installation = TestInstallation.ready();
    const until = installation.google.clock.now() + 60 * 60_000;
    installation.google.gate.intercept = ({ name, args }) => {
      if (name !== 'SpreadsheetApp.Range.setValues' || installation.google.clock.now() > until) return;
      if (JSON.stringify(args).includes('✓ Done')) throw new ServiceError(PROTECTED);
    };
    const row = installation.submit();
    installation.google.advance({ hours: 3 });
    expect(failedRuns(installation)).toBe(0);
    expect(alerts(installation)).toHaveLength(1);
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(1);
    expect(installation.google.mailbox(ADMIN).drafts).toEqual([]);
  });
});
