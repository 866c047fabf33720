import { ADMIN, SECOND_EDITOR, TestInstallation } from './installation';
import { handlers, withTwoEditors } from './two-editors';

const EXPECTED_TRIGGERS = [
  { handler: 'onFormSubmit', event: 'ON_FORM_SUBMIT' },
  { handler: 'processPending', event: 'CLOCK', everyMinutes: 5 },
  { handler: 'reviewIdleAgents', event: 'CLOCK', hour: 3 },
];

describe('turning Chat Access on', () => {
  it('asks for everything that is still missing, and installs nothing before', () => {
    const installation = new TestInstallation();
    const missingFields = () => {
      const answer = installation.google.call('turnOn') as { ok: boolean; problems: { field: string }[] };
      expect(answer.ok).toBe(false);
      expect(installation.google.triggers()).toEqual([]);
      expect(installation.google.properties.document()).not.toHaveProperty('owner');
      return answer.problems.map(({ field }) => field);
    };
    expect(missingFields()).toEqual(['connection.subdomain', 'access.domains', 'responses.sheetId']);
    installation.google.call('saveSetup', {
      connection: { subdomain: 'acme' },
      access: { domains: ['acme.example'] },
    });
    expect(missingFields()).toEqual(['connection.credential', 'responses.sheetId']);
    installation.google.call('saveSetup', installation.setup);
    installation.google.form.sheet.renameHeader('First name', 'Given name');
    expect(missingFields()).toEqual(['responses.columns.firstName']);
    installation.google.form.sheet.renameHeader('Given name', 'First name');
    expect(installation.google.call('turnOn')).toEqual({
      ok: true,
      message: `Chat Access is on and runs as ${ADMIN}.`,
    });
  });

  it('installs the form trigger and a timer of five minutes; a second time changes nothing', () => {
    const installation = new TestInstallation().turnOn();
    const once = installation.google.triggers();
    expect(once).toMatchObject(EXPECTED_TRIGGERS);
    expect(once).toHaveLength(3);
    expect(installation.google.call('turnOn')).toEqual({ ok: true, message: 'Chat Access was already on.' });
    expect(installation.google.triggers()).toEqual(once);
  });

  it('reports triggers duplicated by two simultaneous clicks, and removes them the next time', () => {
    const installation = new TestInstallation();
    installation.google.call('saveSetup', installation.setup);
    installation.google.gate.intercept = ({ name }) => {
      if (!name.endsWith('TriggerBuilder.create')) return;
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
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
    expect(installation.google.sent).toHaveLength(1);

    const answer = installation.google.call('turnOn');
    expect(answer).toMatchObject({
      ok: true,
      message: expect.stringContaining('3 duplicate triggers were removed'),
    });
    expect(installation.google.triggers()).toMatchObject(EXPECTED_TRIGGERS);
    expect(handlers(installation)).toHaveLength(3);
  });

  it('creates a deleted trigger again, which the health report shows as missing', () => {
    const installation = new TestInstallation().turnOn();
    installation.google.removeTrigger(installation.google.triggers()[1]?.id ?? '');
    expect(installation.google.call('getSetup')).toMatchObject({
      health: { triggers: { missing: ['processPending'] } },
    });
    installation.google.call('turnOn');
    expect(handlers(installation).sort()).toEqual(EXPECTED_TRIGGERS.map(({ handler }) => handler));
  });

  it('is refused to a second editor, with a sentence that names the owner, and installs nothing', () => {
    const installation = withTwoEditors();
    installation.google.call('turnOn');
    const before = installation.storedProperties(SECOND_EDITOR);
    expect(installation.google.callAs(SECOND_EDITOR, 'turnOn')).toMatchObject({
      ok: false,
      message: expect.stringContaining(`${ADMIN} has already turned Chat Access on`),
    });
    expect(installation.google.triggers(SECOND_EDITOR)).toEqual([]);
    expect(installation.storedProperties(SECOND_EDITOR)).toEqual(before);
  });

  it('is allowed to a second editor once the first has turned it off', () => {
    const installation = withTwoEditors();
    installation.google.call('turnOn');
    installation.google.call('turnOff');
    expect(installation.google.callAs(SECOND_EDITOR, 'turnOn')).toMatchObject({ ok: true });
    expect(installation.google.triggers()).toMatchObject(
      EXPECTED_TRIGGERS.map((each) => ({ ...each, owner: SECOND_EDITOR })),
    );
    expect(installation.row(installation.submit()).Action).toBe('Created');
    expect(installation.lastExecution().as).toBe(SECOND_EDITOR);
    expect(installation.google.call('turnOn')).toMatchObject({
      ok: false,
      message: expect.stringContaining(SECOND_EDITOR),
    });
  });
});

describe('two editors who turn Chat Access on at the same moment', () => {
  it('end up with one owner; the other is told who that is and has no triggers', () => {
    const installation = withTwoEditors();
    installation.google.gate.intercept = ({ name }) => {
      if (!name.includes('tryLock')) return;
      installation.google.gate.intercept = undefined;
      expect(installation.google.callAs(SECOND_EDITOR, 'turnOn')).toMatchObject({ ok: true });
    };
    expect(installation.google.call('turnOn')).toMatchObject({
      ok: false,
      message: expect.stringContaining(SECOND_EDITOR),
    });
    expect(handlers(installation, ADMIN)).toEqual([]);
    expect(handlers(installation, SECOND_EDITOR)).toHaveLength(3);
    expect(installation.row(installation.submit())).toMatchObject({
      Action: 'Created',
      Mail: 'Sent: created',
    });
    expect(installation.google.sent).toMatchObject([{ from: SECOND_EDITOR }]);
  });
});
