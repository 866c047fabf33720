import { Google } from '.';
import { execute, MANIFEST, newGoogle, run } from './test-helpers';

describe('an execution', () => {
  it('starts from an empty heap each time', () => {
    const google = newGoogle({ code: 'var n = 0; function count() { n += 1; return n; }' });
    expect([google.run('count').result, google.run('count').result]).toEqual([1, 1]);
  });

  it.each([
    ['a variable without a value', 'seen', 'globalThis.seen = 1'],
    ['a global name that is not declared', 'typeof undeclared', 'globalThis.undeclared = 1'],
    ['a method of lists', 'typeof [].last', 'Array.prototype.last = () => 1'],
    ['another method of lists', '[1].map((n) => n + 1)', 'Array.prototype.map = () => []'],
    ['another way to write JSON', 'JSON.stringify(1)', 'JSON.stringify = () => "no"'],
    [
      'an accessor',
      'typeof Object.prototype.x',
      'Object.defineProperty(Object.prototype, "x", { get: () => 1 })',
    ],
    [
      'another prototype',
      'Map.prototype instanceof Set',
      'Object.setPrototypeOf(Map.prototype, Set.prototype)',
    ],
    ['a frozen object', 'Object.isFrozen(Math)', 'Object.freeze(Math)'],
    ['a hidden prototype', 'typeof [].values().take9', 'Object.getPrototypeOf([].values()).take9 = 1'],
    ['another date', 'new Date(0).getTime()', 'Date.prototype.getTime = () => 7'],
    ['another service', 'typeof LockService.getScriptLock', 'globalThis.LockService = {}'],
  ])('does not see what an earlier one has left: %s', (_, look, leave) => {
    const google = newGoogle({ code: 'var seen;' });
    const before = run(google, `return ${look}`);
    const left = run(google, `${leave}; return ${look}`);
    expect(left).not.toEqual(before);
    expect([run(google, `return ${look}`), run(newGoogle({ code: 'var seen;' }), `return ${look}`)]).toEqual([
      before,
      before,
    ]);
  });

  it('declares constants and classes each time', () => {
    const google = newGoogle({
      code: 'const list = []; class A {} function add() { return list.push(A.n = 1); }',
    });
    expect([google.run('add').result, google.run('add').result]).toEqual([1, 1]);
  });

  it('has its own built-in objects while another one runs', () => {
    const google = newGoogle();
    let inner: unknown;
    google.gate.intercept = () => {
      google.gate.intercept = undefined;
      inner = run(google, 'const found = typeof [].last; Array.prototype.last = 2; return found');
    };
    const body = 'Array.prototype.last = 1; PropertiesService.getUserProperties().getKeys(); return [].last';
    expect([run(google, body), inner]).toEqual([1, 'undefined']);
  });

  it('fails with the error that the script throws and keeps the trace of its calls', () => {
    const google = newGoogle({
      code: "function f() { PropertiesService.getUserProperties().setProperty('a', 'b'); throw new RangeError('no'); }",
    });
    expect(google.run('f')).toMatchObject({
      state: 'failed',
      error: { name: 'RangeError', message: 'no' },
      calls: { 'PropertiesService.Properties.setProperty': 1 },
      trace: ['PropertiesService.Properties.setProperty("user admin@example.com", "a")'],
    });
  });

  it('fails when its function does not exist', () => {
    expect(newGoogle().run('nothing').error?.message).toBe('Script function not found: nothing');
  });

  it('runs methods of top-level objects from menus, but not from the sidebar', () => {
    const google = newGoogle({ code: 'var menu = { item: function () { return 1; } };' });
    expect(google.run('menu.item', [], { via: 'menu' }).result).toBe(1);
    expect(google.run('menu.item', [], { via: 'sidebar' }).state).toBe('failed');
  });

  it('collects what the script logs', () => {
    const google = newGoogle();
    run(google, "console.log('%s is %s', 'a', 1, { b: 2 }); console.warn([1]); Logger.log('n: %s', 3);");
    expect(google.executions[0]?.logs).toEqual(['a is 1 {"b":2}', '[1]', 'n: 3']);
  });
});

describe('the sidebar', () => {
  const google = newGoogle({
    code: `
      function plain(value) { return { value: value, list: [undefined, 1] }; }
      function date() { return new Date(); }
      function method() { return { f: function () {} }; }
      function hidden_() { return 1; }
      var arrow = () => 1;
      function broken() { throw new Error('sorry'); }
      function service() { return SpreadsheetApp.getActive().getSheetByName(1, 2, 3).nothing(); }`,
  });

  it('gets plain values, with null for undefined in arrays', () => {
    expect(google.call('plain', { a: [1, 'b', true, null] })).toEqual({
      value: { a: [1, 'b', true, null] },
      list: [null, 1],
    });
  });

  it('gets a failure for a date or a function', () => {
    expect(() => google.call('date')).toThrow('illegal result: Date');
    expect(() => google.call('method')).toThrow('illegal result: function');
    expect(() => google.call('plain', new Date())).toThrow('illegal argument: Date');
  });

  it('cannot call hidden or undeclared functions', () => {
    expect(() => google.call('hidden_')).toThrow('Script function not found');
    expect(() => google.call('arrow')).toThrow('Script function not found');
  });

  it('gets the error that the function threw', () => {
    expect(() => google.call('broken')).toThrow('sorry');
  });
});

describe('pushing a script', () => {
  const refused = [
    'class A { x = 1 }',
    'class A { #x() {} }',
    'class A { static { } }',
    'await 1',
    'import a from "a"',
    'function f( { }',
  ];

  it.each(refused)('is refused for %s', (code) => {
    expect(() => new Google({ code, manifest: MANIFEST })).toThrow(/^Syntax error: .* line: 1 file: Code$/);
  });

  it.each(['a?.b ?? 1', 'const f = async () => 1', 'var { a, ...b } = { a: 1 }'])('passes for %s', (code) => {
    expect(() => new Google({ code: `var a; function g() { ${code}; }`, manifest: MANIFEST })).not.toThrow();
  });
});

describe('the clock', () => {
  it('moves when calls are made and when a script sleeps', () => {
    const google = newGoogle();
    run(google, 'PropertiesService.getScriptProperties().getKeys(); Utilities.sleep(1000);');
    expect(google.clock.iso()).toBe('2026-03-02T09:00:01.041Z');
  });

  it('ends an execution at six minutes, also in the middle of a sleep or of a call', () => {
    const google = newGoogle({ server: () => ({ status: 200, headers: {}, body: '', seconds: 100 }) });
    const sleeping = execute(google, 'Utilities.sleep(200000); Utilities.sleep(300000);');
    const fetching = execute(google, "Utilities.sleep(300000); UrlFetchApp.fetch('https://a.example/');");
    for (const { state, startedAt, endedAt } of [sleeping, fetching]) {
      expect([state, endedAt - startedAt]).toEqual(['killed', 360_000]);
    }
  });

  it('is what Date reads, and dates of services are dates of the script', () => {
    const google = newGoogle();
    google.spreadsheet.sheet('Sheet1').set('A1', new Date('2026-01-02T03:04:05Z'));
    expect(
      run(
        google,
        `const date = SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue();
         return [date instanceof Date, date.toISOString(), new Date() - Date.now(), new Date(0).getTime(),
           Array.isArray(SpreadsheetApp.getActive().getSheets()), typeof Date(), new Date() instanceof Date];`,
      ),
    ).toEqual([true, '2026-01-02T03:04:05.000Z', 0, 0, true, 'string', true]);
  });

  it('fires clock triggers in chronological order while it is advanced', () => {
    const google = newGoogle({
      code: `
        function install() {
          ScriptApp.newTrigger('often').timeBased().everyMinutes(5).create();
          ScriptApp.newTrigger('daily').timeBased().atHour(10).nearMinute(30).everyDays(1).create();
          ScriptApp.newTrigger('once').timeBased().after(60 * 1000).create();
        }
        function often(e) { console.log(e.minute); }
        function daily() { }
        function once() { }`,
    });
    google.run('install');
    google.advance({ minutes: 10 });
    expect(google.executions.map(({ functionName, via }) => `${functionName} ${via}`)).toEqual([
      'install editor',
      'once trigger',
      'often trigger',
      'often trigger',
    ]);
    google.advance({ days: 2 });
    expect(google.executions.filter(({ functionName }) => functionName === 'daily')).toHaveLength(2);
    expect(
      google.triggers().map(({ handler, everyMinutes, hour }) => ({ handler, everyMinutes, hour })),
    ).toEqual([
      { handler: 'often', everyMinutes: 5, hour: undefined },
      { handler: 'daily', everyMinutes: undefined, hour: 10 },
      { handler: 'once', everyMinutes: undefined, hour: undefined },
    ]);
  });
});

describe('opening the file', () => {
  const code = `
    function onOpen(e) {
      SpreadsheetApp.getUi().createMenu('Access').addItem('Go', 'go').addSeparator()
        .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Where', 'where')).addToUi();
      console.log(String(e.authMode));
    }
    function go() { return 'gone'; }
    function where() {
      return SpreadsheetApp.getActiveRangeList().getRanges().map(function (r) { return r.getA1Notation(); });
    }
    function onInstall() { GmailApp.getDrafts(); }`;

  it('runs onOpen with limited rights and shows its menu', () => {
    const google = newGoogle({ code });
    expect(google.open()).toMatchObject({
      state: 'completed',
      via: 'simple',
      logs: ['LIMITED'],
      callCount: 0,
    });
    expect(google.ui.menus).toHaveLength(1);
    expect(google.clickMenu('Go').result).toBe('gone');
  });

  it('can run onOpen without any rights', () => {
    expect(newGoogle({ code }).open({ authMode: 'NONE' }).logs).toEqual(['NONE']);
  });

  it('refuses services that need consent in a simple trigger', () => {
    const google = newGoogle({ code: 'function onOpen() { GmailApp.getDrafts(); }' });
    expect(google.open().error?.message).toBe(
      'Specified permissions are not sufficient to call GmailApp.getDrafts. ' +
        'Required permissions: https://mail.google.com/',
    );
  });

  it('ends a simple trigger after 30 seconds', () => {
    const google = newGoogle({ code: 'function onOpen() { for (;;) Utilities.sleep(9000); }' });
    expect(google.open()).toMatchObject({
      state: 'killed',
      error: { message: 'Exceeded maximum execution time' },
    });
  });

  it('gives a clicked menu item the selected ranges', () => {
    const google = newGoogle({ code });
    google.open();
    expect(google.clickMenu('Where').result).toEqual(['A1']);
    expect(google.clickMenu('Where', { selection: 'A3:C5, B9' }).result).toEqual(['A3:C5', 'B9']);
    expect(google.clickMenu('Where', { selection: [3, 5] }).result).toEqual(['A3:Z3', 'A5:Z5']);
  });
});

describe('a person', () => {
  it('without consent sees REQUIRED, and their triggers do not start', () => {
    const google = newGoogle({
      code: `
        function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(1).create(); }
        function tick() { }
        function status() {
          return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus());
        }`,
    });
    google.run('install');
    expect(google.call('status')).toBe('NOT_REQUIRED');
    google.revokeAuthorization(google.owner);
    expect(google.call('status')).toBe('REQUIRED');
    google.advance({ minutes: 5 });
    expect(google.executions.some(({ functionName }) => functionName === 'tick')).toBe(false);
    google.authorize(google.owner);
    google.advance({ minutes: 1 });
    expect(google.executions.at(-1)?.functionName).toBe('tick');
  });

  it('whose trigger time is used up gets no more runs that day', () => {
    const google = newGoogle({
      accountKind: 'consumer',
      code: `
        function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(1).create(); }
        function tick() { }`,
    });
    google.run('install');
    google.quota.triggers(google.owner).left = 0;
    google.advance({ minutes: 1 });
    expect(google.executions.at(-1)?.error?.message).toBe(
      'Service using too much computer time for one day.',
    );
  });
});
