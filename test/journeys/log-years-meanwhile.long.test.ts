import { IdleInstallation } from './idle-installation';
import { ADMIN, SECOND_EDITOR, TestInstallation, underTitles } from './installation';
import { changeTimeZone, checkLog } from './log-hands';
import { withLongLog } from './long-log';

type Installation = Pick<TestInstallation, 'google'>;

const INTACT = expect.objectContaining({ ok: true });
const logs = ({ google }: Installation) =>
  google.spreadsheet.sheets.map(({ name }) => name).filter((name) => /^Log/i.test(name));
const goTo = ({ google }: Installation, at: number) => google.clock.advance(at - google.clock.now());
const NEW_YEAR = Date.UTC(2027, 0, 1, 13);

function newYear(installation: Installation, at = NEW_YEAR): void {
  goTo(installation, at);
  installation.google.advance({ minutes: 10 });
}

function history({ google }: Installation, address: string, as = google.owner): string[] {
  const { events } = google.callAs(as, 'getPersonHistory', address) as { events: { what: string }[] };
  return events.map(({ what }) => what);
}

/** One request is logged, and the next year has come. */
function atNewYear(options = {}): TestInstallation {
  const installation = TestInstallation.ready(options);
  installation.submit({ email: 'old@acme.example' });
  installation.google.advance({ minutes: 5 });
  goTo(installation, NEW_YEAR);
  return installation;
}

/** Does it once, before the first such call. */
function beforeCall({ google }: Installation, call: RegExp, act: () => void, skip = 0): void {
  let left = skip;
  google.gate.intercept = ({ name }) => {
    if (!call.test(name) || left-- > 0) return;
    google.gate.intercept = undefined;
    act();
  };
}

describe('a year that is over while an execution runs', () => {
  it('keeps the count, although another request was logged since that execution began', () => {
    const installation = atNewYear();
    const { google } = installation;
    beforeCall(installation, /^GmailApp.createDraft/, () => {
      installation.submit({ email: 'between@acme.example' });
      google.run('processPending', [{}]);
    });
    installation.submit();
    google.advance({ minutes: 30 });
    expect(logs(installation)).toHaveLength(2);
    expect(checkLog(installation)).toEqual(INTACT);
  });

  it('is put aside once, although a run from the menu does so meanwhile', () => {
    const installation = atNewYear();
    const { google } = installation;
    beforeCall(installation, /tryLock/, () => {
      google.run('processPending', [{}]);
      installation.submit({ email: 'after@acme.example' });
    });
    google.run('processPending', [{}]);
    google.advance({ minutes: 10 });
    expect(logs(installation)).toEqual(['Log 2026', 'Log']);
  });

  it.each([/insertSheet/, /setName/, /setActiveSheet/])(
    'is begun after all when the run dies after %s',
    (call) => {
      const { trace } = atNewYear().google.run('processPending', [{}]);
      const from = trace.findIndex((each) => /Sheet\.setName/.test(each));
      const at = trace.findIndex((each, index) => index >= from && call.test(each)) + 1;
      expect(at).toBeGreaterThan(from);
      const installation = atNewYear();
      const { google } = installation;
      google.faults.killAt(at, { after: true });
      google.run('processPending', [{}]);
      google.faults.clear();
      expect(history(installation, 'old@acme.example')).toEqual(['Created · ✓ Done']);
      expect(checkLog(installation)).toEqual(INTACT);
      installation.submit({ email: 'new@acme.example' });
      google.advance({ minutes: 20 });
      expect(google.spreadsheet.sheet('Log').header().slice(0, 2)).toEqual(['Time', 'Request ID']);
      newYear(installation, Date.UTC(2028, 0, 1, 13));
      expect(history(installation, 'new@acme.example')).toEqual(['Created · ✓ Done']);
      expect(checkLog(installation)).toEqual(INTACT);
    },
  );

  it.each(['SpreadsheetApp.Sheet.setName', 'SpreadsheetApp.Spreadsheet.insertSheet'])(
    'keeps no request waiting when Google refuses %s',
    (call) => {
      const installation = atNewYear();
      const { google } = installation;
      google.faults.next(call, {
        message: 'You are trying to edit a protected cell or object.',
        times: 1000,
      });
      google.advance({ minutes: 10 });
      const row = installation.submit({ email: 'new@acme.example' }, { fire: false });
      google.advance({ hours: 1 });
      expect(installation.row(row).Status).toBe('✓ Done');
    },
  );

  it('is told to the admins while Google refuses to rename the sheet, and done when it allows it', () => {
    const installation = atNewYear();
    const { google } = installation;
    const troubles = () =>
      (google.call('getSetup') as { health: { troubles: { cause: string }[] } }).health.troubles.map(
        ({ cause }) => cause,
      );
    const told = () => google.sent.filter(({ subject }) => subject.endsWith('no new Log can be begun'));
    google.faults.next('SpreadsheetApp.Sheet.setName', {
      message: 'You are trying to edit a protected cell or object.',
      times: 1000,
    });
    google.advance({ hours: 2 });
    expect(troubles()).toEqual(['log-year']);
    expect(told()).toHaveLength(1);
    expect(logs(installation)).toEqual(['Log']);
    google.faults.clear();
    google.advance({ hours: 1, minutes: 10 });
    expect(troubles()).toEqual([]);
    expect(logs(installation).sort()).toEqual(['Log', 'Log 2026']);
    expect(checkLog(installation)).toEqual(INTACT);
  });

  it('is put aside beside sheets that bear its name already', () => {
    const installation = atNewYear();
    const { google } = installation;
    const log = google.spreadsheet.sheet('Log').display();
    google.spreadsheet.addSheet('log 2026', log);
    google.advance({ minutes: 10 });
    installation.submit({ email: 'new@acme.example' });
    expect(logs(installation).sort()).toEqual(['Log', 'Log 2026 (2)', 'log 2026']);
    expect(underTitles(google.spreadsheet.sheet('Log').display()).map(({ Address }) => Address)).toEqual([
      '',
      'new@acme.example',
    ]);
  });

  it('takes no change of the time zone for an alteration', () => {
    const installation = atNewYear();
    installation.google.advance({ minutes: 10 });
    installation.submit({ email: 'one@acme.example' });
    installation.google.advance({ minutes: 10 });
    changeTimeZone(installation, 'Asia/Tokyo');
    installation.submit({ email: 'two@acme.example' });
    installation.google.advance({ minutes: 10 });
    expect(checkLog(installation)).toEqual(INTACT);
  });
});

/** "gone" was disabled as idle, and restored some days before the year ended. */
function restoredInDecember(): IdleInstallation {
  const installation = IdleInstallation.afterFirstReview();
  const { google } = installation;
  goTo(installation, Date.UTC(2026, 11, 20, 10));
  google.advance({ minutes: 10 });
  installation.addPeople({ gone: { usedDaysAgo: 100 }, busy: { usedDaysAgo: 1 } });
  installation.review();
  google.advance({ minutes: 10 });
  google.open();
  installation.restore('Plan', [installation.planRowNumber('gone')]);
  google.advance({ minutes: 10 });
  expect(installation.enabled('gone')).toEqual([true]);
  return installation.addPeople({ one: { usedDaysAgo: 100 }, two: { usedDaysAgo: 100 } });
}

describe('who was restored in the old year', () => {
  it.each([2, 3])('is left alone by a review during which the year is put aside, at its fetch %i', (skip) => {
    const installation = restoredInDecember();
    goTo(installation, NEW_YEAR);
    const { google } = installation;
    beforeCall(installation, /UrlFetchApp\.fetch$/, () => google.run('processPending', [{}]), skip);
    installation.review();
    google.advance({ minutes: 30 });
    expect(installation.enabled('gone', 'busy', 'one', 'two')).toEqual([true, true, false, false]);
  });

  it('does not make a review lose count that writes its lines meanwhile', () => {
    const installation = restoredInDecember();
    goTo(installation, NEW_YEAR);
    const { google } = installation;
    beforeCall(installation, /UrlFetchApp\.fetchAll$/, () => google.run('processPending', [{}]), 1);
    installation.review();
    google.advance({ minutes: 30 });
    expect(checkLog(installation, ADMIN)).toEqual(INTACT);
  });

  it.each<[string, (installation: IdleInstallation) => void]>([
    ['a title of the log was typed over', ({ google }) => google.spreadsheet.sheet('Log').set('A1', 'Zeit')],
    ['the titles of the log were deleted', ({ google }) => google.spreadsheet.sheet('Log').deleteRow(1)],
  ])('is left alone where %s before it ended', (_what, harm) => {
    const installation = restoredInDecember();
    harm(installation);
    newYear(installation);
    installation.review();
    installation.google.advance({ minutes: 20 });
    expect(installation.enabled('gone')).toEqual([true]);
  });
});

describe('an owner who comes back', () => {
  /** One request is logged, and the first owner has turned it off. */
  function turnedOff() {
    const installation = TestInstallation.ready({ google: { editors: [SECOND_EDITOR] } });
    const { google } = installation;
    const off = (who: string) => google.callAs(who, 'turnOff');
    const on = (who: string) => {
      if (who === SECOND_EDITOR)
        expect(installation.setupProblems(installation.setup, SECOND_EDITOR)).toEqual({});
      expect(google.callAs(who, 'turnOn')).toMatchObject({ ok: true });
    };
    installation.submit({ email: 'first@acme.example' });
    google.advance({ minutes: 10 });
    off(ADMIN);
    return { installation, google, on, off };
  }

  it('knows the sheet that another one has put aside in a year which both have seen', () => {
    const { installation, google, on, off } = turnedOff();
    goTo(installation, Date.UTC(2027, 1, 1));
    on(SECOND_EDITOR);
    google.advance({ minutes: 10 });
    installation.submit({ email: 'second@acme.example' });
    google.advance({ minutes: 10 });
    off(SECOND_EDITOR);
    on(ADMIN);
    google.advance({ minutes: 10 });
    expect(logs(installation)).toContain('Log 2026');
    off(ADMIN);
    on(SECOND_EDITOR);
    google.advance({ minutes: 10 });
    expect(history(installation, 'second@acme.example', SECOND_EDITOR)).toEqual(['Created · ✓ Done']);
    expect(checkLog(installation, SECOND_EDITOR)).toEqual(INTACT);
  });

  it('knows it before a timer has run', () => {
    const { installation, google, on, off } = turnedOff();
    on(SECOND_EDITOR);
    google.advance({ minutes: 10 });
    newYear(installation);
    installation.submit({ email: 'second@acme.example' });
    off(SECOND_EDITOR);
    on(ADMIN);
    expect(history(installation, 'first@acme.example')).toEqual(['Created · ✓ Done']);
    expect(checkLog(installation)).toEqual(INTACT);
  });
});

it('a check that stops between two sheets takes no change of the time zone for an alteration', () => {
  const installation = TestInstallation.ready();
  const { google } = installation;
  withLongLog(installation, 3000);
  newYear(installation);
  installation.submit({ email: 'one@acme.example' });
  google.advance({ minutes: 10 });
  changeTimeZone(installation, 'Asia/Tokyo');
  installation.submit({ email: 'two@acme.example' });
  google.advance({ minutes: 10 });
  google.gate.intercept = ({ name, args }) => {
    if (!/Range.getValues/.test(name) || !/R2C1:\d{4}x1[2-9]/.test(String(args))) return;
    google.gate.intercept = undefined;
    google.clock.advance(4.5 * 60_000);
  };
  expect(checkLog(installation)).toMatchObject({ message: expect.stringContaining('is being checked') });
  google.gate.intercept = undefined;
  expect(checkLog(installation)).toEqual(INTACT);
});
