import { ADMIN, SECOND_EDITOR, TestInstallation } from './installation';
import { checkLog } from './log-hands';
import { goTo, logs, newYear } from './log-years-hands';

function withTwo() {
  const installation = TestInstallation.ready({ google: { editors: [SECOND_EDITOR] } });
  const { google } = installation;
  const off = (who: string) => google.callAs(who, 'turnOff');
  const on = (who: string) => {
    if (who === SECOND_EDITOR)
      expect(installation.setupProblems(installation.setup, SECOND_EDITOR)).toEqual({});
    expect(google.callAs(who, 'turnOn')).toMatchObject({ ok: true });
  };
  const ask = (email: string) => {
    installation.submit({ email });
    google.advance({ minutes: 10 });
  };
  ask('first@acme.example');
  return { installation, google, on, off, ask };
}

describe('an owner who comes back', () => {
  it('after a New Year at which another one had the log, which bore the year before: the order of the sheets is kept', () => {
    const { installation, google, on, off, ask } = withTwo();
    off(ADMIN);
    goTo(installation, Date.UTC(2027, 1, 1));
    on(SECOND_EDITOR);
    ask('second@acme.example');
    newYear(installation, Date.UTC(2028, 0, 1, 13));
    expect(logs(installation)).toEqual(['Log 2027', 'Log']);
    ask('third@acme.example');
    off(SECOND_EDITOR);
    goTo(installation, Date.UTC(2028, 2, 1, 13));
    on(ADMIN);
    google.advance({ minutes: 10 });
    ask('fourth@acme.example');
    expect([logs(installation).sort(), checkLog(installation, ADMIN)]).toMatchObject([
      ['Log', 'Log 2027', 'Log 2027 (2)'],
      { ok: true },
    ]);
  });

  it.each([false, true])('after another one has turned it off and on, with a New Year: %s', (isNewYear) => {
    const { installation, google, on, off, ask } = withTwo();
    off(SECOND_EDITOR);
    on(SECOND_EDITOR);
    ask('second@acme.example');
    if (isNewYear) newYear(installation);
    ask('third@acme.example');
    off(SECOND_EDITOR);
    on(ADMIN);
    google.advance({ minutes: 10 });
    ask('fourth@acme.example');
    expect(checkLog(installation, ADMIN)).toMatchObject({ ok: true });
  });
});
