import { ADMIN, TestInstallation } from './installation';

const SECOND = 'second@acme.example';
const WANTED = [
  { handler: 'onFormSubmit', event: 'ON_FORM_SUBMIT' },
  { handler: 'processPending', event: 'CLOCK', everyMinutes: 5 },
  { handler: 'reviewIdleAgents', event: 'CLOCK', hour: 3 },
];

/** An empty sheet with a form, and a second editor with a credential of their own. */
function twoPeople(): TestInstallation {
  const installation = new TestInstallation({ google: { editors: [SECOND] } }).turnOn();
  installation.google.call('turnOff');
  expect(installation.setupProblems(installation.setup, SECOND)).toEqual({});
  return installation;
}

function handlers(installation: TestInstallation, who?: string): string[] {
  return installation.google.triggers(who).map(({ handler }) => handler);
}

describe('turning the desk on', () => {
  it('asks for everything that is still to be entered, and installs nothing before', () => {
    const installation = new TestInstallation();
    const asked = () => {
      const answer = installation.google.call('turnOn') as { ok: boolean; problems: { field: string }[] };
      expect(answer.ok).toBe(false);
      expect(installation.google.triggers()).toEqual([]);
      expect(installation.google.properties.document()).not.toHaveProperty('owner');
      return answer.problems.map(({ field }) => field);
    };
    expect(asked()).toEqual(['connection.subdomain', 'access.domains', 'responses.sheetId']);
    installation.google.call('saveSetup', {
      connection: { subdomain: 'acme' },
      access: { domains: ['acme.example'] },
    });
    expect(asked()).toEqual(['connection.credential', 'responses.sheetId']);
    installation.google.call('saveSetup', installation.setup);
    installation.google.form.sheet.renameHeader('First name', 'Given name');
    expect(asked()).toEqual(['responses.columns.firstName']);
    installation.google.form.sheet.renameHeader('Given name', 'First name');
    expect(installation.google.call('turnOn')).toEqual({
      ok: true,
      message: `Chat Access is on and runs as ${ADMIN}.`,
    });
  });

  it('installs the form trigger and a timer of five minutes; twice is the same as once', () => {
    const installation = new TestInstallation().turnOn();
    const once = installation.google.triggers();
    expect(once).toMatchObject(WANTED);
    expect(once).toHaveLength(3);
    expect(installation.google.call('turnOn')).toEqual({ ok: true, message: 'Chat Access was already on.' });
    expect(installation.google.triggers()).toEqual(once);
  });

  it('finds the triggers doubled by two clicks at once, shows them and removes them', () => {
    const installation = new TestInstallation();
    installation.google.call('saveSetup', installation.setup);
    installation.google.gate.intercept = ({ name }) => {
      if (!name.includes('create')) return;
      installation.google.gate.intercept = undefined;
      installation.google.call('turnOn');
    };
    installation.google.call('turnOn');
    expect(handlers(installation).sort()).toEqual([
      'onFormSubmit',
      'onFormSubmit',
      'processPending',
      'processPending',
      'reviewIdleAgents',
      'reviewIdleAgents',
    ]);
    expect(installation.google.call('getSetup')).toMatchObject({
      health: {
        mine: true,
        triggers: { missing: [], doubled: ['onFormSubmit', 'processPending', 'reviewIdleAgents'] },
      },
    });
    installation.submit();
    expect(installation.account('ana@acme.example')).toHaveLength(1);
    expect(installation.google.sent).toHaveLength(1);

    const answer = installation.google.call('turnOn');
    expect(answer).toMatchObject({
      ok: true,
      message: expect.stringContaining('3 duplicate triggers were removed'),
    });
    expect(installation.google.triggers()).toMatchObject(WANTED);
    expect(handlers(installation)).toHaveLength(3);
  });

  it('makes a trigger again that a person has removed, which health shows as missing', () => {
    const installation = new TestInstallation().turnOn();
    installation.google.removeTrigger(installation.google.triggers()[1]?.id ?? '');
    expect(installation.google.call('getSetup')).toMatchObject({
      health: { triggers: { missing: ['processPending'] } },
    });
    installation.google.call('turnOn');
    expect(handlers(installation).sort()).toEqual(WANTED.map(({ handler }) => handler));
  });

  it('is refused to a second person, in a sentence that names the first, and installs nothing', () => {
    const installation = twoPeople();
    installation.google.call('turnOn');
    const before = installation.stored(SECOND);
    expect(installation.google.callAs(SECOND, 'turnOn')).toMatchObject({
      ok: false,
      message: expect.stringContaining(`${ADMIN} has already turned Chat Access on`),
    });
    expect(installation.google.triggers(SECOND)).toEqual([]);
    expect(installation.stored(SECOND)).toEqual(before);
  });

  it('is given to a second person once the first is off', () => {
    const installation = twoPeople();
    installation.google.call('turnOn');
    installation.google.call('turnOff');
    expect(installation.google.callAs(SECOND, 'turnOn')).toMatchObject({ ok: true });
    expect(installation.google.triggers()).toMatchObject(WANTED.map((each) => ({ ...each, owner: SECOND })));
    expect(installation.row(installation.submit()).Action).toBe('Created');
    expect(installation.lastExecution().as).toBe(SECOND);
    expect(installation.google.call('turnOn')).toMatchObject({
      ok: false,
      message: expect.stringContaining(SECOND),
    });
  });
});

describe('two people who turn the desk on at the same moment', () => {
  it('end up with one owner; the other is refused by name and has no triggers', () => {
    const installation = twoPeople();
    installation.google.gate.intercept = ({ name }) => {
      if (!name.includes('tryLock')) return;
      installation.google.gate.intercept = undefined;
      expect(installation.google.callAs(SECOND, 'turnOn')).toMatchObject({ ok: true });
    };
    expect(installation.google.call('turnOn')).toMatchObject({
      ok: false,
      message: expect.stringContaining(SECOND),
    });
    expect(handlers(installation, ADMIN)).toEqual([]);
    expect(handlers(installation, SECOND)).toHaveLength(3);
    expect(installation.row(installation.submit())).toMatchObject({
      Action: 'Created',
      Mail: 'Sent: created',
    });
    expect(installation.google.sent).toMatchObject([{ from: SECOND }]);
  });
});

describe('turning the desk off', () => {
  it('removes the triggers; requests wait until it is on again; twice is the same as once', () => {
    const installation = new TestInstallation().turnOn();
    expect(installation.google.call('turnOff')).toMatchObject({ ok: true });
    expect(installation.google.call('turnOff')).toEqual({
      ok: true,
      message: 'Chat Access was already off.',
    });
    expect(installation.google.triggers()).toEqual([]);
    const row = installation.submit();
    installation.wait({ days: 1 });
    expect(installation.row(row).Status).toBe('');
    installation.turnOn();
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('by another editor stops the desk at once; the triggers of its owner do nothing and remove themselves', () => {
    const installation = twoPeople();
    installation.google.call('turnOn');
    const answer = installation.google.callAs(SECOND, 'turnOff');
    expect(answer).toMatchObject({ ok: true, message: expect.stringContaining(ADMIN) });
    expect(handlers(installation, ADMIN)).toHaveLength(3);
    const row = installation.submit();
    expect(installation.row(row).Status).toBe('');
    expect(installation.google.triggers()).toEqual([]);
    expect(installation.google.sent).toEqual([]);
  });

  it('by another editor who turns it on: only the new owner handles requests', () => {
    const installation = twoPeople();
    installation.google.call('turnOn');
    installation.google.callAs(SECOND, 'turnOff');
    installation.google.callAs(SECOND, 'turnOn');
    expect(handlers(installation)).toHaveLength(6);
    expect(installation.row(installation.submit())).toMatchObject({
      Action: 'Created',
      Mail: 'Sent: created',
    });
    expect(installation.google.sent).toMatchObject([{ from: SECOND }]);
    installation.google.advance({ minutes: 5 });
    expect(handlers(installation, ADMIN)).toEqual([]);
    expect(handlers(installation, SECOND)).toHaveLength(3);
  });

  it('for good deletes the credential as well, and leaves sheet and log', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit();
    const shown = installation.google.spreadsheet.sheets.map((sheet) => sheet.display());
    expect(installation.google.call('uninstall')).toMatchObject({
      ok: true,
      message: expect.stringContaining('deleted'),
    });
    expect(installation.google.triggers()).toEqual([]);
    expect(installation.stored().people).toEqual([{}]);
    expect(installation.row(row).Action).toBe('Created');
    expect(installation.google.spreadsheet.sheets.map((sheet) => sheet.display())).toEqual(shown);
  });
});
