import { ADMIN, COLUMNS, LEAD, TestInstallation } from './installation';

const SECOND = 'second@acme.example';

describe('a pause that a person wishes', () => {
  it('keeps new rows waiting, calls nobody, and ends only when it is ended', () => {
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

  it('stops a long job that runs, and it goes on later', () => {
    const installation = new TestInstallation();
    for (let index = 0; index < 200; index++)
      installation.submit({ email: `a${index}@acme.example` }, { fire: false });
    installation.turnOn();
    installation.google.gate.intercept = ({ name }) => {
      if (name !== 'GmailApp.createDraft') return;
      installation.google.gate.intercept = undefined;
      installation.google.callAs(SECOND, 'pauseDesk');
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

describe('a problem that is found while a person has paused everything', () => {
  const cause = (installation: TestInstallation) => {
    const { health } = installation.google.call('getSetup') as {
      health: { paused: { cause: string } | null };
    };
    return health.paused?.cause ?? null;
  };

  it('does not replace that pause, alerts no one, and is found again after it', () => {
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

  it('does not replace that pause either when Zendesk refuses the credential in the same moment', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.intercept = (request) => {
      if (request.method !== 'POST') return undefined;
      installation.google.callAs(SECOND, 'pauseDesk');
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

describe('turning off while a long job runs', () => {
  it('stops it after the rows at hand, and the others are handled once it is turned on again', () => {
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

describe('uninstalling by somebody else', () => {
  it('deletes the credential of the owner as soon as their trigger runs', () => {
    const installation = TestInstallation.ready();
    const answer = installation.google.callAs(SECOND, 'uninstall');
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
});

describe('a preview of what is typed but not saved', () => {
  it('is made as if it were saved, and nothing is stored', () => {
    const installation = TestInstallation.ready();
    installation.submit({ email: 'ana@other.example' }, { fire: false });
    const before = installation.google.properties.document();
    expect(installation.google.call('previewRow', null)).toMatchObject({ status: 'Rejected' });
    const wish = { access: { domains: ['acme.example', 'other.example'] } };
    expect(installation.google.call('previewRow', null, wish)).toMatchObject({
      status: 'Done',
      action: 'Created',
      values: { email: 'ana@other.example', firstName: 'Ana' },
    });
    expect(installation.google.call('previewRow', null, { access: { domains: [] } })).toMatchObject({
      ok: false,
    });
    expect(installation.google.properties.document()).toEqual(before);
  });
});
