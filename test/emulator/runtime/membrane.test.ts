import { execute, newGoogle, run } from '../test-helpers';

describe('the realm of a script', () => {
  it('has ECMAScript, a console and the services, and nothing of Node or the web', () => {
    const missing = [
      'process',
      'require',
      'module',
      'Buffer',
      'global',
      'fetch',
      'URL',
      'URLSearchParams',
      'TextEncoder',
      'TextDecoder',
      'setTimeout',
      'setInterval',
      'setImmediate',
      'queueMicrotask',
      'structuredClone',
      'atob',
      'btoa',
      'crypto',
      'performance',
      'AbortController',
      'window',
      'navigator',
    ];
    const types = run(newGoogle(), `return ${JSON.stringify(missing)}.filter((name) => name in globalThis);`);
    expect(types).toEqual([]);
  });

  it('gives no access to Node through any function, value or error of a service', () => {
    const body = `
      const ranges = SpreadsheetApp.getActive().getSheets();
      const things = [SpreadsheetApp, SpreadsheetApp.getActive, ranges, ranges[0], ranges[0].getRange('A1').getValues(),
        console, console.log, Math.random, Date, Date.now, new Date(), SpreadsheetApp.WrapStrategy.CLIP,
        PropertiesService.getScriptProperties().getProperties()];
      try { ranges[0].getRange(0, 0); } catch (error) { things.push(error); }
      try { ranges[0].nothing(); } catch (error) { things.push(error); }
      return things.map((thing) => {
        let constructor = thing.constructor;
        if (constructor.constructor) constructor = constructor.constructor;
        return constructor('return typeof process')();
      });`;
    expect(new Set(run(newGoogle(), body) as string[])).toEqual(new Set(['undefined']));
  });

  it('hides how services are made', () => {
    const body = `
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      return [Object.keys(sheet), Object.getOwnPropertyNames(sheet), JSON.stringify(sheet),
        Reflect.set(sheet, 'x', 1), 'getName' in sheet, 'run' in sheet, Object.getPrototypeOf(sheet) === Object.prototype];`;
    expect(run(newGoogle(), body)).toEqual([[], [], '{}', false, true, false, true]);
  });

  it('leaves no trace of the call itself', () => {
    expect(run(newGoogle(), "return Symbol.for('entry') in globalThis")).toBe(false);
  });

  it('refuses what is not emulated with a TypeError', () => {
    expect(() => run(newGoogle(), 'SpreadsheetApp.openById("x")')).toThrow(
      'TypeError: SpreadsheetApp.openById is not emulated',
    );
    expect(() => run(newGoogle(), 'SpreadsheetApp.getActive().getViewers()')).toThrow(
      'TypeError: SpreadsheetApp.Spreadsheet.getViewers is not emulated',
    );
  });

  it('throws failures of services as errors', () => {
    const body = `
      try { SpreadsheetApp.getActive().getSheets()[0].getRange(0, 1); }
      catch (error) { return [error instanceof Error, error.name, String(error)]; }`;
    expect(run(newGoogle(), body)).toEqual([
      true,
      'Exception',
      'Exception: The starting row of the range is too small.',
    ]);
  });

  it('copies arguments and results', () => {
    const body = `
      const range = SpreadsheetApp.getActive().getSheets()[0].getRange('A1:B1');
      const values = [['a', 'b']];
      range.setValues(values);
      values[0][0] = 'changed';
      const read = range.getValues();
      read[0][1] = 'changed';
      return range.getValues();`;
    expect(run(newGoogle(), body)).toEqual([['a', 'b']]);
  });

  it('returns the same object for the same thing', () => {
    const body = `
      const a = SpreadsheetApp.getActive().getSheetByName('Sheet1');
      return [a === SpreadsheetApp.getActive().getSheets()[0], SpreadsheetApp.WrapStrategy.CLIP === SpreadsheetApp.WrapStrategy.CLIP,
        String(ScriptApp.EventType.CLOCK), String(a)];`;
    expect(run(newGoogle(), body)).toEqual([true, true, 'CLOCK', 'Sheet']);
  });

  it('takes an enumeration in every execution', () => {
    const google = newGoogle();
    const body = `
      const cell = SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('A1');
      cell.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);`;
    for (const cell of ['first', 'second']) {
      google.spreadsheet.sheet('Sheet1').clear();
      run(google, body);
      expect([cell, google.spreadsheet.sheet('Sheet1').format('A1').wrap]).toEqual([cell, 'CLIP']);
    }
  });

  it('has repeatable random numbers', () => {
    const numbers = (): unknown => run(newGoogle(), 'return [Math.random(), Utilities.getUuid()]');
    expect(numbers()).toEqual(numbers());
  });

  it('reports an error of the test to the test', () => {
    const google = newGoogle({
      server: () => {
        throw new Error('the stand-in broke');
      },
    });
    expect(() => execute(google, "try { UrlFetchApp.fetch('https://a.example/') } catch (e) { }")).toThrow(
      'the stand-in broke',
    );
  });
});
