import { ServiceError } from '../emulator';
import { callsToTry } from './calls-to-try';
import { ADMIN, SECOND_EDITOR, TestInstallation } from './installation';
import { type Check, check, leftBehind, sheetNames } from './installation-check';
import { mailBuild } from './mail-build';

/** With the name of what was tried. */
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
      expect.arrayContaining(['The timer has run.', 'A form response was processed as it arrived.']),
    );
    expect(sheetNames(installation)).toEqual(sheets);
    expect(installation.google.mailbox(ADMIN).drafts).toEqual([]);
    expect(installation.google.sent).toHaveLength(1);
    expect(installation.takeCalls().length).toBe(2);
    const { installation: note, ...after } = installation.google.properties.document();
    expect(after).toEqual(before);
    expect(JSON.parse(note ?? '')).toMatchObject({ failed: [] });
  });

  it('is shown as an alert from the menu: first what is limited, then what works', () => {
    const installation = TestInstallation.ready({ google: { choices: { apostropheIsKept: true } } });
    installation.google.open();
    installation.google.clickMenu('Check the installation');
    const [alert] = installation.google.ui.alerts;
    expect(alert?.title).toBe('Check of the installation');
    expect(alert?.message).toMatch(
      /^Chat Access works here\. One thing is limited\.\n\n\u26a0 Google Sheets shows the apostrophe .*\n\n✓ All permissions have been granted\.\n✓ /,
    );
  });

  it('that is killed at any call is cleaned up by the next one', () => {
    const undisturbed = TestInstallation.ready();
    check(undisturbed);
    const sheets = sheetNames(undisturbed);
    for (const call of callsToTry(undisturbed.lastExecution().callCount)) {
      const installation = TestInstallation.ready();
      installation.google.faults.killAt(call, { after: true });
      installation.google.run('checkInstallation', ['sidebar'], { via: 'sidebar' });
      installation.google.clock.advance(11 * 60_000);
      expect(check(installation).ok).toBe(true);
      expect({ call, sheets: sheetNames(installation) }).toEqual({ call, sheets });
      expect({ call, left: leftBehind(installation) }).toEqual({ call, left: [] });
    }
  });

  it('that was killed leaves nothing that is taken for a request, an agent or a sheet of answers', () => {
    const installation = TestInstallation.ready();
    installation.google.faults.killAt(callsUntil('SpreadsheetApp.Sheet.hideRows'), { after: true });
    installation.google.run('checkInstallation', ['sidebar'], { via: 'sidebar' });
    expect(leftBehind(installation)).toHaveLength(2);
    const [probe = ''] = leftBehind(installation);
    const before = installation.google.spreadsheet.sheet(probe).display();
    const row = installation.submit();
    installation.google.call('extractAgents');
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created' });
    expect(installation.rows()).toHaveLength(1);
    expect(installation.google.spreadsheet.sheet(probe).display()).toEqual(before);
    const { sheets } = installation.google.call('getSetup') as { sheets: { name: string }[] };
    expect(sheets.map(({ name }) => name)).not.toContain(probe);
  });

  it('that was killed is cleaned up by the timer, too', () => {
    const installation = TestInstallation.ready();
    installation.google.faults.next('SpreadsheetApp.Spreadsheet.deleteSheet', { message: 'Not now.' });
    const sentences = failed(check(installation));
    const [name] = sheetNames(installation).filter((each) => each.startsWith('Chat Access check'));
    expect(sentences).toEqual([
      `sheet removed: A sheet that was added could not be removed. Delete the sheet "${name}" by hand.`,
    ]);
    installation.google.advance({ minutes: 5 });
    expect(sheetNames(installation)).toContain(name);
    installation.google.advance({ minutes: 10 });
    expect(leftBehind(installation)).toEqual([]);
  });

  it('leaves the sheet of a check alone that somebody else is doing', () => {
    const installation = TestInstallation.ready({ google: { editors: [SECOND_EDITOR] } });
    let isOther = false;
    installation.google.gate.intercept = ({ name }) => {
      if (isOther || name !== 'SpreadsheetApp.Sheet.hideRows') return;
      isOther = true;
      installation.google.callAs(SECOND_EDITOR, 'checkInstallation', 'sidebar');
    };
    expect(failed(check(installation))).toEqual([]);
    expect(leftBehind(installation)).toEqual([]);
  });

  it.each([
    ['empty', []],
    ['with notes', ['our notes']],
    [
      'with our own words',
      ['Chat Access is testing how Google Sheets behaves here. This sheet will be removed in a moment.'],
    ],
  ])('leaves the sheets of people alone that are called alike: %s', (_, cells) => {
    const installation = TestInstallation.ready();
    const theirs = ['Chat Access check', 'Chat Access check 2', 'Chat Access check 0123abcd'];
    for (const name of theirs) {
      const sheet = installation.google.spreadsheet.addSheet(name);
      if (cells.length > 0) sheet.setRow(1, cells);
    }
    const before = sheetNames(installation);
    expect(check(installation).ok).toBe(true);
    installation.google.advance({ hours: 3 });
    check(installation);
    expect(sheetNames(installation)).toEqual(before);
  });

  it('leaves the drafts of people alone, also one to themselves with the same subject', () => {
    const installation = TestInstallation.ready();
    const draft = { to: ADMIN, subject: 'Chat Access: a test that is never sent', body: 'My notes about it' };
    const id = installation.google.writeDraft(ADMIN, draft);
    check(installation);
    expect(installation.google.mailbox(ADMIN).drafts.map((each) => each.id)).toEqual([id]);
  });

  it('finds that nothing can be written into its sheet, and removes it', () => {
    const installation = new TestInstallation();
    installation.google.call('saveSetup', installation.setup);
    const sheets = sheetNames(installation);
    installation.google.gate.intercept = ({ name, args }) => {
      const probe = installation.google.spreadsheet.sheets.find((sheet) => /Access check/.test(sheet.name));
      if (probe && /Range\.getValues$/.test(name) && String(args[0]).startsWith(`${probe.id}!`))
        throw new ServiceError('You are trying to edit a protected cell or object.');
    };
    expect(installation.google.call('turnOn')).toMatchObject({
      ok: false,
      message:
        'Chat Access cannot work here yet. Google Sheets refused to write into a sheet that was just added. ' +
        'Try again in a minute; if the problem persists, check that the spreadsheet is not full (10 million cells).',
    });
    expect(sheetNames(installation)).toEqual(sheets);
  });
});

/** The number of the call, in a check from the sidebar, with which Google does this first. */
function callsUntil(wanted: string): number {
  const installation = TestInstallation.ready();
  let number = 0;
  installation.google.gate.intercept = ({ index, name }) => {
    if (name === wanted && number === 0) number = index;
  };
  check(installation);
  return number;
}

const NEEDED: [what: string, call: RegExp, sentence: string][] = [
  ['a sheet', /insertSheet$/, 'A sheet could not be added to this spreadsheet.'],
  ['a draft', new RegExp(`^${mailBuild.draft}$`), 'Gmail did not save a draft'],
  [
    'deleting a draft',
    new RegExp(`^${mailBuild.remove}$`),
    'Gmail did not save a draft, find it and delete it.',
  ],
  ['properties', /Properties\.setProperty$/, 'Google did not store the settings and state of Chat Access.'],
  ['the lock', /Lock\.tryLock$/, 'The lock that keeps two executions'],
  ['texts', /appendRow$/, 'Google Sheets refused to write into a sheet that was just added.'],
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
        message: expect.stringContaining('replace spreadsheets.currentonly with spreadsheets'),
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
