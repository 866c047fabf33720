import { IdleInstallation } from './idle-installation';
import { goTo, logs, NEW_YEAR, newYear, rename } from './log-years-hands';

const DAY_MS = 24 * 3600_000;

it.each([/setName/, /insertSheet/])(
  'a run that dies before the new Log is there, at %s, holds no review',
  (call) => {
    const start = () => {
      const installation = IdleInstallation.afterFirstReview();
      goTo(installation, Date.UTC(2026, 11, 31, 22));
      installation.google.advance({ minutes: 10 });
      installation.review();
      installation.addPeople({ idle: { usedDaysAgo: 100 } });
      goTo(installation, NEW_YEAR);
      return installation;
    };
    const { trace } = start().google.run('processPending', [{}]);
    const at = trace.findIndex((each) => call.test(each)) + 1;
    expect(at).toBeGreaterThan(0);
    const installation = start();
    const { google } = installation;
    google.faults.killAt(at, call.source === 'setName' ? { after: true } : ({} as never));
    google.run('processPending', [{}]);
    google.faults.clear();
    google.advance({ minutes: 30 });
    installation.review();
    google.advance({ minutes: 20 });
    expect([logs(installation).sort(), installation.enabled('idle')]).toEqual([['Log', 'Log 2026'], [false]]);
  },
);

describe.each<[string, string, number]>([
  ['the one log', 'Log', Date.UTC(2026, 11, 28, 10)],
  ['the log of the old year', 'Log 2026', NEW_YEAR],
])('%s', (_what, name, at) => {
  it.each<[string, (installation: IdleInstallation) => void]>([
    ['has a title typed over', ({ google }) => google.spreadsheet.sheet(name).set('A1', 'Zeit')],
    ['is renamed', (installation) => rename(installation, name, 'Archive')],
    ['is deleted', ({ google }) => google.spreadsheet.removeSheet(name)],
  ])('%s: nobody is disabled who was asked for lately', (_harm, harm) => {
    const installation = IdleInstallation.afterFirstReview();
    const { google } = installation;
    installation.addPeople({ asked: { usedDaysAgo: 1 } });
    installation.submit({ email: 'asked@acme.example' });
    installation.review();
    for (const [month, day] of [
      [3, 10],
      [4, 20],
      [5, 30],
      [7, 5],
      [8, 10],
      [9, 15],
      [10, 20],
    ] as const) {
      goTo(installation, Date.UTC(2026, month, day, 10));
      installation.signIn('asked');
      installation.review();
    }
    google.advance({ minutes: 10 });
    goTo(installation, Date.UTC(2026, 11, 20, 10));
    installation.submit({ email: 'asked@acme.example' });
    google.advance({ minutes: 10 });
    newYear(installation, at);
    harm(installation);
    const { sheet } = google.form;
    while (sheet.lastRow > 1) sheet.deleteRow(2);
    for (let day = 0; day < 14; day++) {
      google.clock.advance(DAY_MS);
      installation.review();
      google.advance({ minutes: 20 });
    }
    expect(installation.enabled('asked')).toEqual([true]);
  });
});
