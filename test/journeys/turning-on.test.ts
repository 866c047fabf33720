import { ADMIN, TestDesk } from './installation';

const SECOND = 'second@acme.example';
const WANTED = [
  { handler: 'onFormSubmit', event: 'ON_FORM_SUBMIT' },
  { handler: 'processPending', event: 'CLOCK', everyMinutes: 5 },
  { handler: 'reviewIdleAgents', event: 'CLOCK', hour: 3 },
];

/** An empty sheet with a form, and a second editor with a credential of their own. */
function twoPeople(): TestDesk {
  const desk = new TestDesk({ google: { editors: [SECOND] } }).turnOn();
  desk.google.call('turnOff');
  expect(desk.problems(desk.setup, SECOND)).toEqual({});
  return desk;
}

function handlers(desk: TestDesk, who?: string): string[] {
  return desk.google.triggers(who).map(({ handler }) => handler);
}

describe('turning the desk on', () => {
  it('asks for everything that is still to be entered, and installs nothing before', () => {
    const desk = new TestDesk();
    const asked = () => {
      const answer = desk.google.call('turnOn') as { ok: boolean; problems: { field: string }[] };
      expect(answer.ok).toBe(false);
      expect(desk.google.triggers()).toEqual([]);
      expect(desk.google.properties.document()).not.toHaveProperty('owner');
      return answer.problems.map(({ field }) => field);
    };
    expect(asked()).toEqual(['connection.subdomain', 'access.domains', 'responses.sheetId']);
    desk.google.call('saveSetup', {
      connection: { subdomain: 'acme' },
      access: { domains: ['acme.example'] },
    });
    expect(asked()).toEqual(['connection.credential', 'responses.sheetId']);
    desk.google.call('saveSetup', desk.setup);
    desk.google.form.sheet.renameHeader('First name', 'Given name');
    expect(asked()).toEqual(['responses.columns.firstName']);
    desk.google.form.sheet.renameHeader('Given name', 'First name');
    expect(desk.google.call('turnOn')).toEqual({
      ok: true,
      message: `Chat Access is on and runs as ${ADMIN}.`,
    });
  });

  it('installs the form trigger and a timer of five minutes; twice is the same as once', () => {
    const desk = new TestDesk().turnOn();
    const once = desk.google.triggers();
    expect(once).toMatchObject(WANTED);
    expect(once).toHaveLength(3);
    expect(desk.google.call('turnOn')).toEqual({ ok: true, message: 'Chat Access was already on.' });
    expect(desk.google.triggers()).toEqual(once);
  });

  it('finds the triggers doubled by two clicks at once, shows them and removes them', () => {
    const desk = new TestDesk();
    desk.google.call('saveSetup', desk.setup);
    desk.google.gate.intercept = ({ name }) => {
      if (!name.includes('create')) return;
      desk.google.gate.intercept = undefined;
      desk.google.call('turnOn');
    };
    desk.google.call('turnOn');
    expect(handlers(desk).sort()).toEqual([
      'onFormSubmit',
      'onFormSubmit',
      'processPending',
      'processPending',
      'reviewIdleAgents',
      'reviewIdleAgents',
    ]);
    expect(desk.google.call('getSetup')).toMatchObject({
      health: {
        mine: true,
        triggers: { missing: [], doubled: ['onFormSubmit', 'processPending', 'reviewIdleAgents'] },
      },
    });
    desk.submit();
    expect(desk.account('ana@acme.example')).toHaveLength(1);
    expect(desk.google.sent).toHaveLength(1);

    const answer = desk.google.call('turnOn');
    expect(answer).toMatchObject({
      ok: true,
      message: expect.stringContaining('3 duplicate triggers were removed'),
    });
    expect(desk.google.triggers()).toMatchObject(WANTED);
    expect(handlers(desk)).toHaveLength(3);
  });

  it('makes a trigger again that a person has removed, which health shows as missing', () => {
    const desk = new TestDesk().turnOn();
    desk.google.removeTrigger(desk.google.triggers()[1]?.id ?? '');
    expect(desk.google.call('getSetup')).toMatchObject({
      health: { triggers: { missing: ['processPending'] } },
    });
    desk.google.call('turnOn');
    expect(handlers(desk).sort()).toEqual(WANTED.map(({ handler }) => handler));
  });

  it('is refused to a second person, in a sentence that names the first, and installs nothing', () => {
    const desk = twoPeople();
    desk.google.call('turnOn');
    const before = desk.stored(SECOND);
    expect(desk.google.callAs(SECOND, 'turnOn')).toMatchObject({
      ok: false,
      message: expect.stringContaining(`${ADMIN} has already turned Chat Access on`),
    });
    expect(desk.google.triggers(SECOND)).toEqual([]);
    expect(desk.stored(SECOND)).toEqual(before);
  });

  it('is given to a second person once the first is off', () => {
    const desk = twoPeople();
    desk.google.call('turnOn');
    desk.google.call('turnOff');
    expect(desk.google.callAs(SECOND, 'turnOn')).toMatchObject({ ok: true });
    expect(desk.google.triggers()).toMatchObject(WANTED.map((each) => ({ ...each, owner: SECOND })));
    expect(desk.row(desk.submit()).Action).toBe('Created');
    expect(desk.lastExecution().as).toBe(SECOND);
    expect(desk.google.call('turnOn')).toMatchObject({ ok: false, message: expect.stringContaining(SECOND) });
  });
});

describe('two people who turn the desk on at the same moment', () => {
  it('end up with one owner; the other is refused by name and has no triggers', () => {
    const desk = twoPeople();
    desk.google.gate.intercept = ({ name }) => {
      if (!name.includes('tryLock')) return;
      desk.google.gate.intercept = undefined;
      expect(desk.google.callAs(SECOND, 'turnOn')).toMatchObject({ ok: true });
    };
    expect(desk.google.call('turnOn')).toMatchObject({ ok: false, message: expect.stringContaining(SECOND) });
    expect(handlers(desk, ADMIN)).toEqual([]);
    expect(handlers(desk, SECOND)).toHaveLength(3);
    expect(desk.row(desk.submit())).toMatchObject({ Action: 'Created', Mail: 'Sent: created' });
    expect(desk.google.sent).toMatchObject([{ from: SECOND }]);
  });
});

describe('turning the desk off', () => {
  it('removes the triggers; requests wait until it is on again; twice is the same as once', () => {
    const desk = new TestDesk().turnOn();
    expect(desk.google.call('turnOff')).toMatchObject({ ok: true });
    expect(desk.google.call('turnOff')).toEqual({ ok: true, message: 'Chat Access was already off.' });
    expect(desk.google.triggers()).toEqual([]);
    const row = desk.submit();
    desk.wait({ days: 1 });
    expect(desk.row(row).Status).toBe('');
    desk.turnOn();
    desk.google.advance({ minutes: 5 });
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('by another editor stops the desk at once; the triggers of its owner do nothing and remove themselves', () => {
    const desk = twoPeople();
    desk.google.call('turnOn');
    const answer = desk.google.callAs(SECOND, 'turnOff');
    expect(answer).toMatchObject({ ok: true, message: expect.stringContaining(ADMIN) });
    expect(handlers(desk, ADMIN)).toHaveLength(3);
    const row = desk.submit();
    expect(desk.row(row).Status).toBe('');
    expect(desk.google.triggers()).toEqual([]);
    expect(desk.google.sent).toEqual([]);
  });

  it('by another editor who turns it on: only the new owner handles requests', () => {
    const desk = twoPeople();
    desk.google.call('turnOn');
    desk.google.callAs(SECOND, 'turnOff');
    desk.google.callAs(SECOND, 'turnOn');
    expect(handlers(desk)).toHaveLength(6);
    expect(desk.row(desk.submit())).toMatchObject({ Action: 'Created', Mail: 'Sent: created' });
    expect(desk.google.sent).toMatchObject([{ from: SECOND }]);
    desk.google.advance({ minutes: 5 });
    expect(handlers(desk, ADMIN)).toEqual([]);
    expect(handlers(desk, SECOND)).toHaveLength(3);
  });

  it('for good deletes the credential as well, and leaves sheet and log', () => {
    const desk = TestDesk.ready();
    const row = desk.submit();
    const shown = desk.google.spreadsheet.sheets.map((sheet) => sheet.display());
    expect(desk.google.call('uninstall')).toMatchObject({
      ok: true,
      message: expect.stringContaining('deleted'),
    });
    expect(desk.google.triggers()).toEqual([]);
    expect(desk.stored().people).toEqual([{}]);
    expect(desk.row(row).Action).toBe('Created');
    expect(desk.google.spreadsheet.sheets.map((sheet) => sheet.display())).toEqual(shown);
  });
});
