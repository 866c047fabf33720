import { ServiceError } from '../emulator';
import { ADMIN, SECOND_EDITOR, TestInstallation } from './installation';
import { mailBuild } from './mail-build';

interface Check {
  ok: boolean;
  message: string;
  results: { name: string; ok: boolean; message: string }[];
}

function check({ google }: TestInstallation): Check {
  return google.call('checkInstallation', 'sidebar') as Check;
}

function sheetNames({ google }: TestInstallation): string[] {
  return google.spreadsheet.sheets.map(({ name }) => name);
}

function failed({ results }: Check) {
  return results.filter(({ ok }) => !ok).map(({ name, message }) => `${name}: ${message}`);
}

/** Google does not do this, whoever asks and however often. */
function refuse({ google }: TestInstallation, call: RegExp): void {
  google.gate.intercept = ({ name }) => {
    if (call.test(name)) throw new ServiceError('Not here.');
  };
}

function isNothingInstalled({ google }: TestInstallation): boolean {
  const { owner, ...others } = google.properties.document();
  return owner === undefined && google.triggers().length === 0 && !('probe' in others);
}

describe('the check of the installation', () => {
  it('finds that all is well, and leaves nothing behind', () => {
    const installation = TestInstallation.ready();
    installation.submit();
    const { installation: _, ...before } = installation.google.properties.document();
    const sheets = sheetNames(installation);
    const answer = check(installation);
    expect(failed(answer)).toEqual([]);
    expect(answer).toMatchObject({ ok: true, message: 'Everything that Chat Access needs works here.' });
    expect(answer.results.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['The timer has run.', 'An answer of the form has been handled as it arrived.']),
    );
    expect(sheetNames(installation)).toEqual(sheets);
    expect(installation.google.mailbox(ADMIN).drafts).toEqual([]);
    expect(installation.google.sent).toHaveLength(1);
    expect(installation.takeCalls().length).toBe(2);
    const { installation: note, ...after } = installation.google.properties.document();
    expect(after).toEqual(before);
    expect(JSON.parse(note ?? '')).toMatchObject({ failed: [] });
  });

  it('is shown as an alert from the menu, each result in a line', () => {
    const installation = TestInstallation.ready();
    installation.google.open();
    installation.google.clickMenu('Check the installation');
    const [alert] = installation.google.ui.alerts;
    expect(alert?.title).toBe('Check of the installation');
    expect(alert?.message).toMatch(
      /^Everything that Chat Access needs works here\.\n\n✓ All permissions are given\.\n\n✓ /,
    );
  });

  it('removes what an earlier one has left that was killed at any call', () => {
    const undisturbed = TestInstallation.ready();
    check(undisturbed);
    const sheets = sheetNames(undisturbed);
    for (let call = 1; call <= undisturbed.lastExecution().callCount; call++) {
      const installation = TestInstallation.ready();
      installation.google.faults.killAt(call, { after: true });
      installation.google.run('checkInstallation', ['sidebar'], { via: 'sidebar' });
      expect(check(installation).ok).toBe(true);
      expect({ call, sheets: sheetNames(installation) }).toEqual({ call, sheets });
      expect(installation.google.properties.document()).not.toHaveProperty('probe');
    }
  });

  it('that was killed is cleaned up by the timer, too, an hour later', () => {
    const installation = TestInstallation.ready();
    const sheets = sheetNames(installation);
    installation.google.faults.next('SpreadsheetApp.Spreadsheet.deleteSheet', { message: 'Not now.' });
    expect(failed(check(installation))).toEqual([
      'sheet removed: A sheet that was added could not be removed. Delete the sheet "Chat Access check" by hand.',
    ]);
    expect(sheetNames(installation)).toHaveLength(sheets.length + 1);
    installation.google.advance({ hours: 2 });
    expect(sheetNames(installation)).toEqual(sheets);
  });

  it('leaves a sheet of that name alone that people have filled', () => {
    const installation = TestInstallation.ready();
    installation.google.spreadsheet.addSheet('Chat Access check').setRow(1, ['our notes']);
    expect(check(installation).ok).toBe(true);
    expect(sheetNames(installation)).toContain('Chat Access check');
  });
});

const NEEDED: [what: string, call: RegExp, sentence: string][] = [
  ['a sheet', /insertSheet$/, 'A sheet could not be added to this spreadsheet.'],
  ['a draft', new RegExp(`^${mailBuild.draft}$`), 'Gmail did not save a draft'],
  [
    'deleting a draft',
    new RegExp(`^${mailBuild.remove}$`),
    'Gmail did not save a draft, find it and delete it.',
  ],
  ['properties', /Properties\.setProperty$/, 'Google did not store what Chat Access has to remember.'],
  ['the lock', /Lock\.tryLock$/, 'The lock that keeps two executions'],
  ['texts', /appendRow$/, 'Google Sheets changed texts that were written into cells'],
];

describe.each(NEEDED)('where Google refuses %s', (_, call, sentence) => {
  it('turning on is refused with the reason, and nothing is installed', () => {
    const installation = new TestInstallation();
    installation.google.call('saveSetup', installation.setup);
    const sheets = sheetNames(installation);
    const header = installation.google.form.sheet.header();
    refuse(installation, call);
    const answer = installation.google.call('turnOn') as { ok: boolean; message: string };
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining(sentence) });
    expect(isNothingInstalled(installation)).toBe(true);
    expect(installation.google.form.sheet.header()).toEqual(header);
    expect(sheetNames(installation)).toEqual(sheets);

    installation.google.gate.intercept = undefined;
    expect(installation.google.call('turnOn')).toMatchObject({ ok: true });
  });
});

describe('what Chat Access can do without', () => {
  it('is drafts, where it sends no emails', () => {
    const installation = new TestInstallation({ mail: { enabled: false } });
    refuse(installation, new RegExp(`^${mailBuild.service}`));
    installation.turnOn();
    expect(failed(check(installation))).toHaveLength(1);
    expect(installation.row(installation.submit()).Action).toBe('Created');
  });

  it('is formats: they are left out, said in the health, and applied once Google lets us', () => {
    const installation = new TestInstallation();
    refuse(installation, /setNumberFormat|setBackground|setFontWeight|setConditionalFormatRules|setWrap/);
    installation.turnOn();
    const health = () =>
      (installation.google.call('getSetup') as { health: { troubles: { cause: string; message: string }[] } })
        .health;
    expect(health().troubles).toMatchObject([
      { cause: 'unformatted', message: expect.stringContaining('Format > Convert to range') },
    ]);
    expect(failed(check(installation))).toMatchObject([expect.stringContaining('Format > Convert to range')]);
    expect(installation.row(installation.submit()).Action).toBe('Created');
    expect(installation.google.sent.filter(({ to }) => to === ADMIN)).toEqual([]);

    installation.google.gate.intercept = undefined;
    expect(failed(check(installation))).toEqual([]);
    expect(health().troubles).toEqual([]);
    expect(installation.google.form.sheet.format('L2').numberFormat).toBe('yyyy-mm-dd hh:mm');
  });
});

describe('the timer', () => {
  it('that has never run to its end is said in the health, with what to do', () => {
    const installation = new TestInstallation().turnOn();
    const troubles = () =>
      (installation.google.call('getSetup') as { health: { troubles: { cause: string; message: string }[] } })
        .health.troubles;
    refuse(installation, /^SpreadsheetApp\.Spreadsheet\.getSheets$/);
    installation.google.advance({ minutes: 20 });
    installation.google.gate.intercept = undefined;
    expect(troubles()).toMatchObject([
      {
        cause: 'timer',
        message: expect.stringContaining('replace spreadsheets.currentonly by spreadsheets'),
      },
    ]);
    expect(failed(check(installation))).toHaveLength(1);
    installation.google.advance({ minutes: 5 });
    expect(troubles()).toEqual([]);
    expect(failed(check(installation))).toEqual([]);
  });

  it('of an earlier owner proves nothing for the next', () => {
    const installation = TestInstallation.ready({ google: { editors: [SECOND_EDITOR] } });
    installation.google.call('turnOff');
    installation.google.clock.advance(60_000);
    installation.turnOn();
    const { results } = check(installation);
    expect(results.find(({ name }) => name === 'timer')?.message).toContain('has not run yet');
  });
});
