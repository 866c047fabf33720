import { newGoogle, run } from '../test-helpers';

describe('ScriptApp', () => {
  it('creates triggers with handler, event and source', () => {
    const body = `
      ScriptApp.newTrigger('a').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
      ScriptApp.newTrigger('b').timeBased().everyMinutes(5).create();
      return ScriptApp.getProjectTriggers().map((trigger) => [trigger.getHandlerFunction(),
        trigger.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT, String(trigger.getTriggerSource()),
        trigger.getTriggerSourceId(), typeof trigger.getUniqueId()]);`;
    expect(run(newGoogle(), body)).toEqual([
      ['a', true, 'SPREADSHEETS', 'emulated-spreadsheet', 'string'],
      ['b', false, 'CLOCK', null, 'string'],
    ]);
  });

  it('shows and deletes only the triggers of the current user', () => {
    const google = newGoogle();
    run(google, "ScriptApp.newTrigger('a').timeBased().everyHours(1).create()");
    const count = 'return ScriptApp.getProjectTriggers().length';
    expect([run(google, count), run(google, count, 'other@example.com')]).toEqual([1, 0]);
    run(google, 'ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger))');
    expect(google.triggers()).toEqual([]);
  });

  it('allows 20 triggers per user, including those that have fired', () => {
    const google = newGoogle();
    const body =
      "for (let i = 0; i < 20; i += 1) ScriptApp.newTrigger('gone').timeBased().after(1000).create()";
    run(google, body);
    google.advance({ minutes: 1 });
    expect(() => run(google, "ScriptApp.newTrigger('a').timeBased().everyMinutes(1).create()")).toThrow(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  it('accepts only the minutes that Google accepts', () => {
    expect(() => run(newGoogle(), "ScriptApp.newTrigger('a').timeBased().everyMinutes(7)")).toThrow(
      'everyMinutes',
    );
  });

  it('fires a daily trigger at its hour in its time zone, even when clocks change', () => {
    const google = newGoogle({
      now: '2026-03-27T12:00:00Z',
      code: `
        function install() {
          ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(7).inTimezone('Europe/Berlin').create();
        }
        function daily(e) { return [e.hour, e.timezone, e['day-of-week'], e.month]; }`,
    });
    google.run('install');
    google.advance({ days: 3 });
    const runs = google.executions.filter(({ functionName }) => functionName === 'daily');
    expect(runs.map(({ result }) => result)).toEqual([
      [6, 'UTC', 6, 3],
      [5, 'UTC', 7, 3],
      [5, 'UTC', 1, 3],
    ]);
  });
});

describe('Session', () => {
  it('returns the user who has opened the file, but in a trigger only its creator', () => {
    const google = newGoogle({
      code: `
        function install() { ScriptApp.newTrigger('who').timeBased().everyMinutes(1).create(); }
        function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }`,
    });
    expect(google.run('who', [], { as: 'b@example.com' }).result).toEqual(['b@example.com', 'b@example.com']);
    google.run('install', [], { as: 'b@example.com' });
    google.advance({ minutes: 1 });
    expect(google.executions.at(-1)).toMatchObject({ as: 'b@example.com', result: ['', 'b@example.com'] });
  });
});
