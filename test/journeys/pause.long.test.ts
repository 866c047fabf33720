import { callsToTry } from './calls-to-try';
import { ADMIN, COLUMNS, LEAD, SECOND_EDITOR, TestInstallation } from './installation';

describe('a manual pause', () => {
  it('keeps new rows waiting without calls to Zendesk, until it is ended manually', () => {
    const installation = TestInstallation.ready();
    expect(installation.google.call('pauseDesk')).toMatchObject({ ok: true });
    const row = installation.submit();
    installation.wait({ hours: 3 }, 30);
    expect(installation.row(row).Status).toBe('‖ Paused');
    expect(installation.row(row).Detail).toContain(`Paused by ${ADMIN}`);
    expect(installation.takeCalls()).toEqual([]);
    expect(installation.google.sent).toEqual([]);
    expect(installation.google.call('getSetup')).toMatchObject({ health: { paused: { cause: 'person' } } });

    expect(installation.google.call('resumeDesk')).toMatchObject({ ok: true });
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.google.sent).toMatchObject([{ to: LEAD }]);
  });

  it('stops a long job, which continues later', () => {
    const installation = new TestInstallation();
    for (let index = 0; index < 200; index++)
      installation.submit({ email: `a${index}@acme.example` }, { fire: false });
    installation.turnOn();
    installation.google.gate.intercept = ({ name }) => {
      if (name !== 'GmailApp.createDraft') return;
      installation.google.gate.intercept = undefined;
      installation.google.callAs(SECOND_EDITOR, 'pauseDesk');
    };
    installation.google.advance({ minutes: 5 });
    const done = installation.rows().filter((row) => row.Status === '✓ Done').length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(100);
    expect(installation.google.call('getProgress')).toBeNull();
    installation.google.call('resumeDesk');
    installation.google.advance({ minutes: 10 });
    expect(installation.rows().filter((row) => row.Status === '✓ Done')).toHaveLength(200);
    expect(installation.google.sent).toHaveLength(200);
  });
});

describe('a problem that is found during a manual pause', () => {
  const cause = (installation: TestInstallation) => {
    const { health } = installation.google.call('getSetup') as {
      health: { paused: { cause: string } | null };
    };
    return health.paused?.cause ?? null;
  };

  it('does not replace that pause, alerts no one, and is found again afterwards', () => {
    const installation = TestInstallation.ready();
    installation.google.call('pauseDesk');
    installation.google.form.sheet.renameHeader(COLUMNS.email, 'Agent');
    const row = installation.submit();
    installation.google.advance({ minutes: 30 });
    expect(cause(installation)).toBe('person');
    expect(installation.google.sent).toEqual([]);

    installation.google.call('resumeDesk');
    installation.google.advance({ minutes: 5 });
    expect(cause(installation)).toBe('column');
    expect(installation.google.sent).toMatchObject([{ to: ADMIN }]);
    installation.google.form.sheet.renameHeader('Agent', COLUMNS.email);
    installation.google.advance({ minutes: 5 });
    expect(cause(installation)).toBeNull();
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
  });

  it('does not replace that pause even if Zendesk refuses the credential at the same moment', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.intercept = (request) => {
      if (request.method !== 'POST') return undefined;
      installation.google.callAs(SECOND_EDITOR, 'pauseDesk');
      return { status: 401, headers: {}, body: '', seconds: 0.2 };
    };
    const row = installation.submit();
    expect(installation.row(row).Status).toBe('‖ Paused');
    delete installation.zendesk.modes.intercept;
    installation.wait({ hours: 3 }, 30);
    expect(cause(installation)).toBe('person');
    expect(installation.google.sent).toEqual([]);
    installation.google.call('resumeDesk');
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
  });
});

describe('a pause started while Zendesk is asked whether it accepts the credential again', () => {
  it('is kept, although it does', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.intercept = () => ({ status: 401, headers: {}, body: '', seconds: 0.2 });
    const row = installation.submit();
    installation.zendesk.modes.intercept = () => {
      delete installation.zendesk.modes.intercept;
      installation.google.callAs(SECOND_EDITOR, 'pauseDesk');
      return undefined;
    };
    installation.google.advance({ hours: 1 });
    expect(installation.google.call('getSetup')).toMatchObject({ health: { paused: { cause: 'person' } } });
    expect(installation.row(row).Status).toBe('‖ Paused');
    installation.google.call('resumeDesk');
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
  });
});

describe('turning off during a long job', () => {
  it('stops it after the current rows, and the others are handled once Chat Access is turned on again', () => {
    const installation = new TestInstallation();
    for (let index = 0; index < 200; index++)
      installation.submit({ email: `a${index}@acme.example` }, { fire: false });
    installation.turnOn();
    installation.google.gate.intercept = ({ name }) => {
      if (name !== 'GmailApp.createDraft') return;
      installation.google.gate.intercept = undefined;
      expect(installation.google.call('turnOff')).toMatchObject({ ok: true });
    };
    installation.google.advance({ minutes: 5 });
    const isDone = (row: Record<string, string>) => row.Status === '✓ Done';
    const done = installation.rows().filter(isDone).length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(100);
    expect(installation.google.call('getProgress')).toBeNull();
    installation.google.advance({ minutes: 30 });
    expect(installation.rows().filter(isDone)).toHaveLength(done);

    expect(installation.google.call('turnOn')).toMatchObject({ ok: true });
    installation.google.advance({ minutes: 10 });
    expect(installation.rows().filter(isDone)).toHaveLength(200);
    expect(installation.google.sent).toHaveLength(200);
  });
});

describe('uninstalling by an editor who is not the owner', () => {
  it('deletes the credential of the owner as soon as the owner’s trigger runs', () => {
    const installation = TestInstallation.ready();
    const answer = installation.google.callAs(SECOND_EDITOR, 'uninstall');
    expect(answer).toMatchObject({ ok: true });
    expect((answer as { message: string }).message).toContain(
      `The credential of ${ADMIN} is deleted together with them.`,
    );
    installation.google.advance({ minutes: 5 });
    expect(JSON.stringify(installation.google.properties.user(ADMIN))).not.toContain(
      installation.zendesk.token,
    );
    expect(installation.google.triggers()).toEqual([]);
  });

  describe('whose triggers are missing', () => {
    function uninstalledWithoutTriggers(): TestInstallation {
      const installation = TestInstallation.ready();
      for (const { id } of installation.google.triggers()) installation.google.removeTrigger(id);
      installation.google.callAs(SECOND_EDITOR, 'uninstall');
      expect(credentialOf(installation)).toContain(installation.zendesk.token);
      return installation;
    }
    const credentialOf = ({ google }: TestInstallation) => JSON.stringify(google.properties.user(ADMIN));

    it.each(['getSetup', 'getProgress', 'getBacklog', 'openSetup', 'processPending'])(
      'deletes it when the owner calls %s',
      (name) => {
        const installation = uninstalledWithoutTriggers();
        installation.google.run(name, [], { via: 'menu' });
        expect(credentialOf(installation)).not.toContain(installation.zendesk.token);
      },
    );

    it('deletes it although the call that does so is killed once', () => {
      const undisturbed = uninstalledWithoutTriggers();
      undisturbed.google.run('getSetup', [], { via: 'sidebar' });
      for (const call of callsToTry(undisturbed.lastExecution().callCount)) {
        const installation = uninstalledWithoutTriggers();
        installation.google.faults.killAt(call);
        installation.google.run('getSetup', [], { via: 'sidebar' });
        installation.google.run('getProgress', [], { via: 'sidebar' });
        expect(credentialOf(installation)).not.toContain(installation.zendesk.token);
      }
    });

    it('keeps what the owner enters afterwards', () => {
      const installation = uninstalledWithoutTriggers();
      installation.google.call('getSetup');
      installation.google.call('saveSetup', installation.setup);
      expect(installation.google.call('getSetup')).toMatchObject({
        setup: { connection: { hasSecret: true } },
      });
      expect(installation.google.call('turnOn')).toMatchObject({ ok: true });
    });
  });
});
