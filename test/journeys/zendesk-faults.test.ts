import { ADMIN, LEAD, TestDesk } from './installation';

/** The moment that a displayed time of the sheet (Berlin, winter) means. */
function shown(text: string | undefined): number {
  const [, month, day, year, hour, minute, second] =
    /(\d+)\/(\d+)\/(\d+) (\d+):(\d+):(\d+)/.exec(text ?? '') ?? [];
  return Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour) - 1,
    Number(minute),
    Number(second),
  );
}

describe('when Zendesk does not do it at once', () => {
  it('a 429 for the token of an OAuth client holds off everybody, never before Retry-After', () => {
    const desk = new TestDesk();
    const { id, secret } = desk.zendesk.client;
    const credential = { kind: 'client', id, secret };
    desk.google.call('saveSetup', { ...desk.setup, connection: { subdomain: 'acme', credential } });
    desk.google.call('turnOn');
    desk.google.advance({ minutes: 5 });
    for (const token of desk.zendesk.state.tokens.values()) token.revoked = true;
    const asksForToken = /oauth2.*token/;
    desk.zendesk.modes.intercept = ({ url }) =>
      asksForToken.test(url)
        ? { status: 429, headers: { 'Retry-After': '600' }, body: '', seconds: 0.1 }
        : undefined;
    const first = desk.submit();
    delete desk.zendesk.modes.intercept;
    desk.takeCalls();
    const second = desk.submit({ email: 'ben@acme.example' });
    desk.google.advance({ minutes: 9 });
    expect(desk.takeCalls()).toEqual([]);
    desk.google.advance({ minutes: 11 });
    for (const row of [first, second]) expect(desk.row(row).Status).toBe('✓ Done');
  });

  it.each(['seconds', 'date'] as const)(
    'a 429 is retried, never before Retry-After (%s), and the row says when',
    (retryAfter) => {
      const desk = TestDesk.ready();
      desk.zendesk.modes.throttled = { perMinute: 1000, retryAfter, seconds: 600 };
      desk.zendesk.modes.forced429 = 1;
      const asked = desk.google.clock.now();
      const row = desk.submit();
      expect(desk.row(row)).toMatchObject({ Status: '↻ Will retry', Attempts: '1', Action: '' });
      expect(shown(desk.row(row)['Next try'])).toBeGreaterThanOrEqual(asked + 599_000);
      desk.takeCalls();
      desk.google.advance({ minutes: 9 });
      expect(desk.takeCalls()).toEqual([]);
      desk.google.advance({ minutes: 11 });
      expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created', Attempts: '2' });
      expect(desk.google.sent).toHaveLength(1);
    },
  );

  it('while Zendesk wants no calls, other rows wait as well', () => {
    const desk = TestDesk.ready();
    desk.zendesk.modes.throttled = { perMinute: 1000, retryAfter: 'seconds', seconds: 300 };
    desk.zendesk.modes.forced429 = 1;
    desk.submit({ email: 'ana@acme.example' });
    const second = desk.submit({ email: 'ben@acme.example' });
    expect(desk.takeCalls()).toHaveLength(1);
    expect(desk.row(second)).toMatchObject({ Status: '↻ Will retry' });
    desk.google.advance({ minutes: 20 });
    expect(desk.rows().map((row) => row.Action)).toEqual(['Created', 'Created']);
  });

  it.each([502, 503] as const)('a %i is retried until Zendesk is back', (status) => {
    const desk = TestDesk.ready();
    desk.zendesk.modes.down = { status };
    const row = desk.submit();
    expect(desk.row(row)).toMatchObject({ Status: '↻ Will retry' });
    expect(desk.row(row).Detail).toContain(`Zendesk answered ${status}`);
    desk.google.advance({ minutes: 20 });
    desk.zendesk.modes.down = null;
    desk.google.advance({ minutes: 60 });
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(desk.google.sent).toHaveLength(1);
  });

  it('after the last attempt the row needs attention, the requester is told, and a retry by hand still works', () => {
    const desk = TestDesk.ready();
    desk.zendesk.modes.down = { status: 503 };
    const row = desk.submit();
    desk.wait({ days: 2 });
    expect(desk.row(row)).toMatchObject({ Status: '⚠ Needs attention', Attempts: '7', Mail: 'Sent: failed' });
    expect(desk.row(row).Detail).toContain('even after 7 attempts');
    expect(desk.google.sent).toMatchObject([{ to: LEAD }]);
    desk.zendesk.modes.down = null;
    desk.google.open();
    desk.google.clickMenu('Retry selected rows', { selection: [row], sheet: 'Form Responses 1' });
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created', Mail: 'Sent: created' });
    expect(desk.google.sent).toHaveLength(2);
  });

  it.each([
    ['the work is done', 'dropAfterCommit'],
    ['nothing is done', 'dropBeforeCommit'],
  ] as const)('a lost answer to a create (%s) ends in one account that was created', (_, mode) => {
    const desk = TestDesk.ready();
    desk.zendesk.modes[mode] = { times: 1, method: 'POST' };
    const row = desk.submit();
    desk.google.advance({ minutes: 10 });
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created', Mail: 'Sent: created' });
    expect(desk.account('ana@acme.example')).toHaveLength(1);
    expect(desk.google.sent).toHaveLength(1);
  });

  it('a create whose answer and look-up are both lost is still known as created later', () => {
    const desk = TestDesk.ready();
    let lost = 0;
    desk.zendesk.modes.afterwards = (request, answer) => {
      const losing = request.method === 'POST' || (lost > 0 && lost < 4);
      if (losing) lost++;
      return losing ? { lost: 'timeout', seconds: 60 } : answer;
    };
    const row = desk.submit();
    expect(desk.row(row)).toMatchObject({ Status: '↻ Will retry' });
    desk.google.advance({ minutes: 60 });
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(desk.account('ana@acme.example')).toHaveLength(1);
  });

  it('a lost answer to an enable ends in Updated', () => {
    const desk = TestDesk.ready();
    desk.zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
    desk.zendesk.modes.dropAfterCommit = { times: 1, method: 'PUT' };
    const row = desk.submit();
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Updated', Mail: 'Sent: enabled' });
  });

  it.each(['truncated', 'html'] as const)(
    'an answer that cannot be read (%s) is not taken for an answer',
    (as) => {
      const desk = TestDesk.ready();
      desk.zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
      desk.zendesk.modes.malformed = { as, times: 1 };
      const row = desk.submit();
      expect(desk.row(row).Status).toBe('↻ Will retry');
      desk.google.advance({ minutes: 10 });
      expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Updated' });
    },
  );

  it('answers that are slow, and slower than the time limit of a call, are waited for and made good', () => {
    const desk = TestDesk.ready();
    desk.zendesk.modes.slow = { seconds: 50, limit: 60 };
    expect(desk.row(desk.submit({ email: 'ana@acme.example' })).Action).toBe('Created');
    desk.zendesk.modes.slow = { seconds: 90, limit: 60 };
    const row = desk.submit({ email: 'ben@acme.example' });
    desk.google.advance({ minutes: 5 });
    desk.zendesk.modes.slow = null;
    desk.google.advance({ minutes: 90 });
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(desk.account('ben@acme.example')).toHaveLength(1);
  });

  it('enabled as 1 and 0 means the same as true and false', () => {
    const desk = TestDesk.ready({ zendesk: { modes: { enabledAsInt: true } } });
    desk.zendesk.addAgent({ email: 'ben@acme.example', enabled: false });
    desk.zendesk.addAgent({ email: 'cleo@acme.example', enabled: true });
    expect(desk.row(desk.submit({ email: 'ana@acme.example' })).Action).toBe('Created');
    expect(desk.row(desk.submit({ email: 'ben@acme.example' })).Action).toBe('Updated');
    expect(desk.row(desk.submit({ email: 'cleo@acme.example' })).Action).toBe('No change');
  });

  it.each([402, 403, 422] as const)(
    'no free seat (%i) is said as such, and does not pause the desk',
    (seatStatus) => {
      const desk = TestDesk.ready({ zendesk: { choices: { seatStatus } } });
      desk.zendesk.modes.seatLimit = 1;
      const row = desk.submit();
      expect(desk.row(row)).toMatchObject({ Status: '⚠ Needs attention', Mail: 'Sent: failed' });
      expect(desk.row(row).Detail).toContain('all 1 seats');
      expect(desk.google.properties.document().pause).toBeUndefined();
    },
  );

  it.each([400, 409, 422] as const)(
    'a duplicate that is refused (%i) is found, whatever its letter case',
    (duplicateStatus) => {
      const choices = { duplicateStatus, emailLookupIgnoresCase: false, duplicateIgnoresCase: true };
      const desk = TestDesk.ready({ zendesk: { choices } });
      desk.zendesk.addAgent({ email: 'Ana@Acme.example', enabled: false });
      const row = desk.submit({ email: 'ana@acme.example' });
      expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Updated' });
      expect(desk.account('ana@acme.example')).toMatchObject([{ email: 'Ana@Acme.example', enabled: true }]);
    },
  );

  it('an account in other letters is found in the extract before one is created', () => {
    const choices = { emailLookupIgnoresCase: false, duplicateIgnoresCase: false };
    const desk = new TestDesk({ zendesk: { choices } });
    desk.zendesk.addAgent({ email: 'Ana@Acme.example' });
    desk.turnOn().warmUp();
    const row = desk.submit({ email: 'ana@acme.example' });
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'No change' });
    expect(desk.account('ana@acme.example')).toHaveLength(1);
  });

  it.each(['404', 'null', 'empty-object', 'empty-array'] as const)(
    'an absent person may be answered as %s',
    (absentStyle) => {
      const desk = TestDesk.ready({ zendesk: { choices: { absentStyle } } });
      expect(desk.row(desk.submit())).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    },
  );

  it('a create that is refused for good needs attention and keeps the reason', () => {
    const desk = TestDesk.ready();
    desk.zendesk.modes.intercept = ({ method }) =>
      method === 'POST'
        ? { status: 400, headers: {}, body: '{"error":"Validation Failed"}', seconds: 0.2 }
        : undefined;
    const row = desk.submit();
    expect(desk.row(row)).toMatchObject({ Status: '⚠ Needs attention', Attempts: '1', Mail: 'Sent: failed' });
    expect(desk.row(row).Detail).toContain('400: Validation Failed');
  });
});

describe('when Zendesk does not accept the credential', () => {
  it('the desk pauses, tells the admin once, keeps every row, and goes on by itself', () => {
    const desk = TestDesk.ready();
    const { token } = desk.zendesk;
    desk.zendesk.revokeToken();
    const rows = [desk.submit({ email: 'ana@acme.example' }), desk.submit({ email: 'ben@acme.example' })];
    expect(rows.map((row) => desk.row(row).Status)).toEqual(['‖ Paused', '‖ Paused']);
    expect(desk.google.sent).toMatchObject([
      { to: ADMIN, subject: 'Chat Access needs you: Zendesk does not accept the credential' },
    ]);
    desk.google.advance({ minutes: 60 });
    expect(desk.google.sent).toHaveLength(1);

    const fresh = desk.zendesk.issueToken();
    expect(fresh).not.toBe(token);
    const credential = { kind: 'token', token: fresh };
    expect(desk.google.call('saveSetup', { connection: { credential } })).toMatchObject({ ok: true });
    desk.google.advance({ minutes: 5 });
    expect(rows.map((row) => desk.row(row).Action)).toEqual(['Created', 'Created']);
    expect(desk.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(2);
  });

  it('while paused, each run of the timer asks Zendesk once and no more', () => {
    const desk = TestDesk.ready();
    desk.zendesk.revokeToken();
    desk.submit();
    desk.takeCalls();
    desk.google.advance({ minutes: 30 });
    expect(desk.takeCalls()).toEqual(Array(6).fill('GET /agents/me'));
  });

  it('a token that dies midway stops the rest of a backlog and loses nothing', () => {
    const desk = TestDesk.ready();
    for (let index = 0; index < 30; index++)
      desk.submit({ email: `agent${index}@acme.example` }, { fire: false });
    desk.zendesk.modes.tokenRevokedAfter = 15;
    desk.google.advance({ minutes: 5 });
    expect(desk.rows().map((row) => row.Status)).toContain('‖ Paused');
    const credential = { kind: 'token', token: desk.zendesk.issueToken() };
    desk.google.call('saveSetup', { connection: { credential } });
    desk.google.advance({ minutes: 15 });
    expect(desk.rows().map((row) => row.Action)).toEqual(Array(30).fill('Created'));
    expect(desk.zendesk.snapshot().agents).toHaveLength(31);
    expect(desk.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(30);
  });

  it.each([403, 404, 405] as const)(
    'an account made in Zendesk Support, where writes are refused with %i, is told apart',
    (refusedWriteStatus) => {
      const desk = TestDesk.ready({ zendesk: { choices: { refusedWriteStatus } } });
      desk.zendesk.modes.kind = 'integrated';
      const row = desk.submit();
      const status = refusedWriteStatus === 403 ? '‖ Paused' : '⚠ Needs attention';
      expect(desk.row(row).Status).toBe(status);
      expect(desk.account('ana@acme.example')).toHaveLength(0);
    },
  );

  it('when the first write after a pause is refused again, the desk pauses again without a second alert', () => {
    const desk = TestDesk.ready();
    desk.zendesk.modes.kind = 'integrated';
    const row = desk.submit();
    desk.google.advance({ minutes: 30 });
    expect(desk.row(row).Status).toBe('‖ Paused');
    expect(desk.google.sent).toHaveLength(1);
    desk.wait({ days: 1 });
    expect(desk.google.sent).toHaveLength(2);
  });
});
