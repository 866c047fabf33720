import { ADMIN, COLUMNS, LEAD, TestDesk } from './installation';

const SECOND = 'second@acme.example';

describe('a pause that a person wishes', () => {
  it('keeps new rows waiting, calls nobody, and ends only when it is ended', () => {
    const desk = TestDesk.ready();
    expect(desk.google.call('pauseDesk')).toMatchObject({ ok: true });
    const row = desk.submit();
    desk.wait({ hours: 3 }, 30);
    expect(desk.row(row).Status).toBe('‖ Paused');
    expect(desk.row(row).Detail).toContain(`Paused by ${ADMIN}`);
    expect(desk.takeCalls()).toEqual([]);
    expect(desk.google.sent).toEqual([]);
    expect(desk.google.call('getSetup')).toMatchObject({ health: { paused: { cause: 'person' } } });

    expect(desk.google.call('resumeDesk')).toMatchObject({ ok: true });
    desk.google.advance({ minutes: 5 });
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(desk.google.sent).toMatchObject([{ to: LEAD }]);
  });

  it('stops a long job that runs, and it goes on later', () => {
    const desk = new TestDesk();
    for (let index = 0; index < 200; index++)
      desk.submit({ email: `a${index}@acme.example` }, { fire: false });
    desk.turnOn();
    desk.google.gate.intercept = ({ name }) => {
      if (name !== 'GmailApp.createDraft') return;
      desk.google.gate.intercept = undefined;
      desk.google.callAs(SECOND, 'pauseDesk');
    };
    desk.google.advance({ minutes: 5 });
    const done = desk.rows().filter((row) => row.Status === '✓ Done').length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(100);
    expect(desk.google.call('getProgress')).toBeNull();
    desk.google.call('resumeDesk');
    desk.google.advance({ minutes: 10 });
    expect(desk.rows().filter((row) => row.Status === '✓ Done')).toHaveLength(200);
    expect(desk.google.sent).toHaveLength(200);
  });
});

describe('a problem that is found while a person has paused everything', () => {
  const cause = (desk: TestDesk) => {
    const { health } = desk.google.call('getSetup') as { health: { paused: { cause: string } | null } };
    return health.paused?.cause ?? null;
  };

  it('does not replace that pause, alerts no one, and is found again after it', () => {
    const desk = TestDesk.ready();
    desk.google.call('pauseDesk');
    desk.google.form.sheet.renameHeader(COLUMNS.email, 'Agent');
    const row = desk.submit();
    desk.google.advance({ minutes: 30 });
    expect(cause(desk)).toBe('person');
    expect(desk.google.sent).toEqual([]);

    desk.google.call('resumeDesk');
    desk.google.advance({ minutes: 5 });
    expect(cause(desk)).toBe('column');
    expect(desk.google.sent).toMatchObject([{ to: ADMIN }]);
    desk.google.form.sheet.renameHeader('Agent', COLUMNS.email);
    desk.google.advance({ minutes: 5 });
    expect(cause(desk)).toBeNull();
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
  });

  it('does not replace that pause either when Zendesk refuses the credential in the same moment', () => {
    const desk = TestDesk.ready();
    desk.zendesk.modes.intercept = (request) => {
      if (request.method !== 'POST') return undefined;
      desk.google.callAs(SECOND, 'pauseDesk');
      return { status: 401, headers: {}, body: '', seconds: 0.2 };
    };
    const row = desk.submit();
    expect(desk.row(row).Status).toBe('‖ Paused');
    delete desk.zendesk.modes.intercept;
    desk.wait({ hours: 3 }, 30);
    expect(cause(desk)).toBe('person');
    expect(desk.google.sent).toEqual([]);
    desk.google.call('resumeDesk');
    desk.google.advance({ minutes: 5 });
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
  });
});

describe('a pause that a person wishes while Zendesk is asked whether the credential is accepted again', () => {
  it('stays when it is', () => {
    const desk = TestDesk.ready();
    desk.zendesk.modes.intercept = () => ({ status: 401, headers: {}, body: '', seconds: 0.2 });
    const row = desk.submit();
    desk.zendesk.modes.intercept = () => {
      delete desk.zendesk.modes.intercept;
      desk.google.callAs(SECOND, 'pauseDesk');
      return undefined;
    };
    desk.google.advance({ hours: 1 });
    expect(desk.google.call('getSetup')).toMatchObject({ health: { paused: { cause: 'person' } } });
    expect(desk.row(row).Status).toBe('‖ Paused');
    desk.google.call('resumeDesk');
    desk.google.advance({ minutes: 5 });
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
  });
});

describe('turning off while a long job runs', () => {
  it('stops it after the rows at hand, and the others are handled once it is turned on again', () => {
    const desk = new TestDesk();
    for (let index = 0; index < 200; index++)
      desk.submit({ email: `a${index}@acme.example` }, { fire: false });
    desk.turnOn();
    desk.google.gate.intercept = ({ name }) => {
      if (name !== 'GmailApp.createDraft') return;
      desk.google.gate.intercept = undefined;
      expect(desk.google.call('turnOff')).toMatchObject({ ok: true });
    };
    desk.google.advance({ minutes: 5 });
    const isDone = (row: Record<string, string>) => row.Status === '✓ Done';
    const done = desk.rows().filter(isDone).length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(100);
    expect(desk.google.call('getProgress')).toBeNull();
    desk.google.advance({ minutes: 30 });
    expect(desk.rows().filter(isDone)).toHaveLength(done);

    expect(desk.google.call('turnOn')).toMatchObject({ ok: true });
    desk.google.advance({ minutes: 10 });
    expect(desk.rows().filter(isDone)).toHaveLength(200);
    expect(desk.google.sent).toHaveLength(200);
  });
});

describe('uninstalling by somebody else', () => {
  it('deletes the credential of the owner as soon as their trigger runs', () => {
    const desk = TestDesk.ready();
    const answer = desk.google.callAs(SECOND, 'uninstall');
    expect(answer).toMatchObject({ ok: true });
    expect((answer as { message: string }).message).toContain(
      `The credential of ${ADMIN} is deleted together with them.`,
    );
    desk.google.advance({ minutes: 5 });
    expect(JSON.stringify(desk.google.properties.user(ADMIN))).not.toContain(desk.zendesk.token);
    expect(desk.google.triggers()).toEqual([]);
  });
});

describe('a preview of what is typed but not saved', () => {
  it('is made as if it were saved, and nothing is stored', () => {
    const desk = TestDesk.ready();
    desk.submit({ email: 'ana@other.example' }, { fire: false });
    const before = desk.google.properties.document();
    expect(desk.google.call('previewRow', null)).toMatchObject({ status: 'Rejected' });
    const wish = { access: { domains: ['acme.example', 'other.example'] } };
    expect(desk.google.call('previewRow', null, wish)).toMatchObject({
      status: 'Done',
      action: 'Created',
      values: { email: 'ana@other.example', firstName: 'Ana' },
    });
    expect(desk.google.call('previewRow', null, { access: { domains: [] } })).toMatchObject({ ok: false });
    expect(desk.google.properties.document()).toEqual(before);
  });
});
