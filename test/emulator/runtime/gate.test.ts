import { Killed, ServiceError } from '..';
import { execute, newGoogle, run } from '../test-helpers';

const SHEET = "SpreadsheetApp.getActive().getSheetByName('Sheet1')";

describe('the gate', () => {
  it('counts calls by name, and local calls separately', () => {
    const execution = execute(
      newGoogle(),
      `const range = ${SHEET}.getRange('B2:C3'); range.getRow(); range.getA1Notation(); range.setValue(1); range.getValues();`,
    );
    expect(execution).toMatchObject({
      calls: {
        'SpreadsheetApp.Spreadsheet.getSheetByName': 1,
        'SpreadsheetApp.Range.setValue': 1,
        'SpreadsheetApp.Range.getValues': 1,
      },
      callCount: 3,
      localCount: 4,
      cellsRead: 4,
      cellsWritten: 4,
    });
  });

  it('keeps totals over all executions until they are reset', () => {
    const google = newGoogle();
    run(google, 'SpreadsheetApp.flush()');
    run(google, 'SpreadsheetApp.flush()');
    expect(google.gate.total).toMatchObject({ calls: { 'SpreadsheetApp.flush': 2 }, callCount: 2 });
    google.gate.reset();
    expect(google.gate.total.callCount).toBe(0);
  });

  it('shows each call to the interceptor before it takes effect; the interceptor can refuse it', () => {
    const google = newGoogle();
    const seen: string[] = [];
    google.gate.intercept = ({ index, name }) => {
      seen.push(`${index} ${name}`);
      if (name === 'SpreadsheetApp.flush') throw new ServiceError('not now');
    };
    expect(() => run(google, `${SHEET}; SpreadsheetApp.flush();`)).toThrow('Exception: not now');
    expect(seen).toEqual(['1 SpreadsheetApp.Spreadsheet.getSheetByName', '2 SpreadsheetApp.flush']);
  });

  it('allows another execution in the middle of a call', () => {
    const google = newGoogle({ code: "function other() { CacheService.getScriptCache().put('a', 'b'); }" });
    google.gate.intercept = ({ execution }) => {
      if (execution.functionName === 'evaluate') google.run('other');
    };
    expect(run(google, "return CacheService.getScriptCache().get('a')")).toBe('b');
    expect(google.executions.map(({ state }) => state)).toEqual(['completed', 'completed']);
  });
});

describe('a fault', () => {
  it('is thrown instead of the call, once', () => {
    const google = newGoogle();
    google.faults.next('SpreadsheetApp.Range.setValue', { message: 'Service Spreadsheets timed out' });
    run(
      google,
      `const cell = ${SHEET}.getRange('A1'); try { cell.setValue(1); } catch (e) { cell.setValue(e.message); }`,
    );
    expect(google.spreadsheet.sheet('Sheet1').cell('A1')).toBe('Service Spreadsheets timed out');
  });

  it('can occur after the effect of the call, later, and more than once', () => {
    const google = newGoogle();
    google.faults.next('GmailApp.sendEmail', { message: 'Empty response', after: true, skip: 1, times: 2 });
    const body = `
      let failed = 0;
      for (let i = 0; i < 4; i += 1) try { GmailApp.sendEmail('a@b.example', 's', 'b'); } catch (e) { failed += 1; }
      return failed;`;
    expect(run(google, body)).toBe(2);
    expect(google.sent).toHaveLength(4);
  });

  it('appears in another language when the account uses it', () => {
    const google = newGoogle({ server: () => ({ lost: 'unreachable', seconds: 1 }) });
    google.faults.translate('ja');
    expect(() => run(google, "UrlFetchApp.fetch('https://a.example/')")).toThrow(
      '使用できないアドレス: https://a.example/',
    );
    expect(() => run(google, `${SHEET}.getRange(0, 0)`)).not.toThrow('too small');
  });
});

describe('a kill', () => {
  const body = `
    const cell = ${SHEET}.getRange('A1');
    cell.setValue('flushed');
    SpreadsheetApp.flush();
    cell.setValue('queued');
    try { PropertiesService.getScriptProperties().setProperty('a', '1'); }
    catch (e) { console.log('caught'); cell.setValue('caught'); }
    finally { try { GmailApp.sendEmail('a@b.example', 's', 'b'); } catch (e) { } }
    return 'survived';`;

  it('ends the execution before its n-th call, even if the script catches exceptions, and loses queued writes', () => {
    const google = newGoogle();
    google.faults.killAt(5);
    expect(execute(google, body)).toMatchObject({ state: 'killed', callCount: 5, logs: [] });
    expect(google.spreadsheet.sheet('Sheet1').cell('A1')).toBe('flushed');
    expect(google.properties.script()).toEqual({});
    expect(google.sent).toEqual([]);
  });

  it('can occur just after the effect', () => {
    const google = newGoogle();
    google.faults.killAt(5, { after: true });
    expect(execute(google, body).state).toBe('killed');
    expect(google.properties.script()).toEqual({ a: '1' });
    expect(google.sent).toEqual([]);
  });

  it('affects only one execution', () => {
    const google = newGoogle();
    google.faults.killAt(1);
    expect(execute(google, body).state).toBe('killed');
    expect(execute(google, body).state).toBe('completed');
  });

  it('releases the locks', () => {
    const google = newGoogle();
    google.faults.killAt(2, { after: true });
    const lock =
      'const lock = LockService.getDocumentLock(); return [lock.tryLock(10), SpreadsheetApp.flush()][0];';
    expect(execute(google, lock).state).toBe('killed');
    expect(run(google, lock)).toBe(true);
  });

  it('can be thrown by the interceptor', () => {
    const google = newGoogle();
    google.gate.intercept = ({ name }) => {
      if (name === 'SpreadsheetApp.flush') throw new Killed('here');
    };
    expect(execute(google, body)).toMatchObject({ state: 'killed', error: { message: 'here' } });
  });
});

describe('six minutes', () => {
  it('end an execution at the call during which they elapse; a fetch still takes effect', () => {
    let callCount = 0;
    const google = newGoogle({
      server: () => {
        callCount += 1;
        return { status: 200, headers: {}, body: '', seconds: 200 };
      },
    });
    const execution = execute(
      google,
      "for (;;) try { UrlFetchApp.fetch('https://a.example/') } catch (e) { break; }",
    );
    expect(execution).toMatchObject({
      state: 'killed',
      error: { message: 'Exceeded maximum execution time' },
    });
    expect(callCount).toBe(2);
  });
});

describe('queued writes', () => {
  it('are applied when the execution ends, even with an exception', () => {
    const google = newGoogle();
    expect(() => run(google, `${SHEET}.getRange('A1').setValue('kept'); throw new Error('oh');`)).toThrow(
      'oh',
    );
    expect(google.spreadsheet.sheet('Sheet1').cell('A1')).toBe('kept');
  });
});
