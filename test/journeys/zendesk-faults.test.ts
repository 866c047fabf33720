import { ADMIN, LEAD, TestInstallation } from './installation';

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
    const installation = new TestInstallation();
    const { id, secret } = installation.zendesk.client;
    const credential = { kind: 'client', id, secret };
    installation.google.call('saveSetup', {
      ...installation.setup,
      connection: { subdomain: 'acme', credential },
    });
    installation.google.call('turnOn');
    installation.google.advance({ minutes: 5 });
    for (const token of installation.zendesk.state.tokens.values()) token.revoked = true;
    const asksForToken = /oauth2.*token/;
    installation.zendesk.modes.intercept = ({ url }) =>
      asksForToken.test(url)
        ? { status: 429, headers: { 'Retry-After': '600' }, body: '', seconds: 0.1 }
        : undefined;
    const first = installation.submit();
    delete installation.zendesk.modes.intercept;
    installation.takeCalls();
    const second = installation.submit({ email: 'ben@acme.example' });
    installation.google.advance({ minutes: 9 });
    expect(installation.takeCalls()).toEqual([]);
    installation.google.advance({ minutes: 11 });
    for (const row of [first, second]) expect(installation.row(row).Status).toBe('✓ Done');
  });

  it.each(['seconds', 'date'] as const)(
    'a 429 is retried, never before Retry-After (%s), and the row says when',
    (retryAfter) => {
      const installation = TestInstallation.ready();
      installation.zendesk.modes.throttled = { perMinute: 1000, retryAfter, seconds: 600 };
      installation.zendesk.modes.forced429 = 1;
      const asked = installation.google.clock.now();
      const row = installation.submit();
      expect(installation.row(row)).toMatchObject({ Status: '↻ Will retry', Attempts: '1', Action: '' });
      expect(shown(installation.row(row)['Next try'])).toBeGreaterThanOrEqual(asked + 599_000);
      installation.takeCalls();
      installation.google.advance({ minutes: 9 });
      expect(installation.takeCalls()).toEqual([]);
      installation.google.advance({ minutes: 11 });
      expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created', Attempts: '2' });
      expect(installation.google.sent).toHaveLength(1);
    },
  );

  it('while Zendesk wants no calls, other rows wait as well', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.throttled = { perMinute: 1000, retryAfter: 'seconds', seconds: 300 };
    installation.zendesk.modes.forced429 = 1;
    installation.submit({ email: 'ana@acme.example' });
    const second = installation.submit({ email: 'ben@acme.example' });
    expect(installation.takeCalls()).toHaveLength(1);
    expect(installation.row(second)).toMatchObject({ Status: '↻ Will retry' });
    installation.google.advance({ minutes: 20 });
    expect(installation.rows().map((row) => row.Action)).toEqual(['Created', 'Created']);
  });

  it.each([502, 503] as const)('a %i is retried until Zendesk is back', (status) => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.down = { status };
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Status: '↻ Will retry' });
    expect(installation.row(row).Detail).toContain(`Zendesk answered ${status}`);
    installation.google.advance({ minutes: 20 });
    installation.zendesk.modes.down = null;
    installation.google.advance({ minutes: 60 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(installation.google.sent).toHaveLength(1);
  });

  it('after the last attempt the row needs attention, the requester is told, and a retry by hand still works', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.down = { status: 503 };
    const row = installation.submit();
    installation.wait({ days: 2 });
    expect(installation.row(row)).toMatchObject({
      Status: '⚠ Needs attention',
      Attempts: '7',
      Mail: 'Sent: failed',
    });
    expect(installation.row(row).Detail).toContain('even after 7 attempts');
    expect(installation.google.sent).toMatchObject([{ to: LEAD }]);
    installation.zendesk.modes.down = null;
    installation.google.open();
    installation.google.clickMenu('Retry selected rows', { selection: [row], sheet: 'Form Responses 1' });
    expect(installation.row(row)).toMatchObject({
      Status: '✓ Done',
      Action: 'Created',
      Mail: 'Sent: created',
    });
    expect(installation.google.sent).toHaveLength(2);
  });

  it.each([
    ['the work is done', 'dropAfterCommit'],
    ['nothing is done', 'dropBeforeCommit'],
  ] as const)('a lost answer to a create (%s) ends in one account that was created', (_, mode) => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes[mode] = { times: 1, method: 'POST' };
    const row = installation.submit();
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row)).toMatchObject({
      Status: '✓ Done',
      Action: 'Created',
      Mail: 'Sent: created',
    });
    expect(installation.account('ana@acme.example')).toHaveLength(1);
    expect(installation.google.sent).toHaveLength(1);
  });

  it('a create whose answer and look-up are both lost is still known as created later', () => {
    const installation = TestInstallation.ready();
    let lost = 0;
    installation.zendesk.modes.afterwards = (request, answer) => {
      const losing = request.method === 'POST' || (lost > 0 && lost < 4);
      if (losing) lost++;
      return losing ? { lost: 'timeout', seconds: 60 } : answer;
    };
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Status: '↻ Will retry' });
    installation.google.advance({ minutes: 60 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(installation.account('ana@acme.example')).toHaveLength(1);
  });

  it('a lost answer to an enable ends in Updated', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
    installation.zendesk.modes.dropAfterCommit = { times: 1, method: 'PUT' };
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({
      Status: '✓ Done',
      Action: 'Updated',
      Mail: 'Sent: enabled',
    });
  });

  it.each(['truncated', 'html'] as const)(
    'an answer that cannot be read (%s) is not taken for an answer',
    (as) => {
      const installation = TestInstallation.ready();
      installation.zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
      installation.zendesk.modes.malformed = { as, times: 1 };
      const row = installation.submit();
      expect(installation.row(row).Status).toBe('↻ Will retry');
      installation.google.advance({ minutes: 10 });
      expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Updated' });
    },
  );

  it('answers that are slow, and slower than the time limit of a call, are waited for and made good', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.slow = { seconds: 50, limit: 60 };
    expect(installation.row(installation.submit({ email: 'ana@acme.example' })).Action).toBe('Created');
    installation.zendesk.modes.slow = { seconds: 90, limit: 60 };
    const row = installation.submit({ email: 'ben@acme.example' });
    installation.google.advance({ minutes: 5 });
    installation.zendesk.modes.slow = null;
    installation.google.advance({ minutes: 90 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.account('ben@acme.example')).toHaveLength(1);
  });

  it('enabled as 1 and 0 means the same as true and false', () => {
    const installation = TestInstallation.ready({ zendesk: { modes: { enabledAsInt: true } } });
    installation.zendesk.addAgent({ email: 'ben@acme.example', enabled: false });
    installation.zendesk.addAgent({ email: 'cleo@acme.example', enabled: true });
    expect(installation.row(installation.submit({ email: 'ana@acme.example' })).Action).toBe('Created');
    expect(installation.row(installation.submit({ email: 'ben@acme.example' })).Action).toBe('Updated');
    expect(installation.row(installation.submit({ email: 'cleo@acme.example' })).Action).toBe('No change');
  });

  it.each([402, 403, 422] as const)(
    'no free seat (%i) is said as such, and does not pause the desk',
    (seatStatus) => {
      const installation = TestInstallation.ready({ zendesk: { choices: { seatStatus } } });
      installation.zendesk.modes.seatLimit = 1;
      const row = installation.submit();
      expect(installation.row(row)).toMatchObject({ Status: '⚠ Needs attention', Mail: 'Sent: failed' });
      expect(installation.row(row).Detail).toContain('all 1 seats');
      expect(installation.google.properties.document().pause).toBeUndefined();
    },
  );

  it.each([400, 409, 422] as const)(
    'a duplicate that is refused (%i) is found, whatever its letter case',
    (duplicateStatus) => {
      const choices = { duplicateStatus, emailLookupIgnoresCase: false, duplicateIgnoresCase: true };
      const installation = TestInstallation.ready({ zendesk: { choices } });
      installation.zendesk.addAgent({ email: 'Ana@Acme.example', enabled: false });
      const row = installation.submit({ email: 'ana@acme.example' });
      expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Updated' });
      expect(installation.account('ana@acme.example')).toMatchObject([
        { email: 'Ana@Acme.example', enabled: true },
      ]);
    },
  );

  it('an account in other letters is found in the extract before one is created', () => {
    const choices = { emailLookupIgnoresCase: false, duplicateIgnoresCase: false };
    const installation = new TestInstallation({ zendesk: { choices } });
    installation.zendesk.addAgent({ email: 'Ana@Acme.example' });
    installation.turnOn().warmUp();
    const row = installation.submit({ email: 'ana@acme.example' });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'No change' });
    expect(installation.account('ana@acme.example')).toHaveLength(1);
  });

  it.each(['404', 'null', 'empty-object', 'empty-array'] as const)(
    'an absent person may be answered as %s',
    (absentStyle) => {
      const installation = TestInstallation.ready({ zendesk: { choices: { absentStyle } } });
      expect(installation.row(installation.submit())).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    },
  );

  it('a create that is refused for good needs attention and keeps the reason', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.intercept = ({ method }) =>
      method === 'POST'
        ? { status: 400, headers: {}, body: '{"error":"Validation Failed"}', seconds: 0.2 }
        : undefined;
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({
      Status: '⚠ Needs attention',
      Attempts: '1',
      Mail: 'Sent: failed',
    });
    expect(installation.row(row).Detail).toContain('400: Validation Failed');
  });
});

describe('when Zendesk does not accept the credential', () => {
  it('the desk pauses, tells the admin once, keeps every row, and goes on by itself', () => {
    const installation = TestInstallation.ready();
    const { token } = installation.zendesk;
    installation.zendesk.revokeToken();
    const rows = [
      installation.submit({ email: 'ana@acme.example' }),
      installation.submit({ email: 'ben@acme.example' }),
    ];
    expect(rows.map((row) => installation.row(row).Status)).toEqual(['‖ Paused', '‖ Paused']);
    expect(installation.google.sent).toMatchObject([
      { to: ADMIN, subject: 'Chat Access needs you: Zendesk does not accept the credential' },
    ]);
    installation.google.advance({ minutes: 60 });
    expect(installation.google.sent).toHaveLength(1);

    const fresh = installation.zendesk.issueToken();
    expect(fresh).not.toBe(token);
    const credential = { kind: 'token', token: fresh };
    expect(installation.google.call('saveSetup', { connection: { credential } })).toMatchObject({ ok: true });
    installation.google.advance({ minutes: 5 });
    expect(rows.map((row) => installation.row(row).Action)).toEqual(['Created', 'Created']);
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(2);
  });

  it('while paused, each run of the timer asks Zendesk once and no more', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.revokeToken();
    installation.submit();
    installation.takeCalls();
    installation.google.advance({ minutes: 30 });
    expect(installation.takeCalls()).toEqual(Array(6).fill('GET /agents/me'));
  });

  it('a token that dies midway stops the rest of a backlog and loses nothing', () => {
    const installation = TestInstallation.ready();
    for (let index = 0; index < 30; index++)
      installation.submit({ email: `agent${index}@acme.example` }, { fire: false });
    installation.zendesk.modes.tokenRevokedAfter = 15;
    installation.google.advance({ minutes: 5 });
    expect(installation.rows().map((row) => row.Status)).toContain('‖ Paused');
    const credential = { kind: 'token', token: installation.zendesk.issueToken() };
    installation.google.call('saveSetup', { connection: { credential } });
    installation.google.advance({ minutes: 15 });
    expect(installation.rows().map((row) => row.Action)).toEqual(Array(30).fill('Created'));
    expect(installation.zendesk.snapshot().agents).toHaveLength(31);
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(30);
  });

  it.each([403, 404, 405] as const)(
    'an account made in Zendesk Support, where writes are refused with %i, is told apart',
    (refusedWriteStatus) => {
      const installation = TestInstallation.ready({ zendesk: { choices: { refusedWriteStatus } } });
      installation.zendesk.modes.kind = 'integrated';
      const row = installation.submit();
      const status = refusedWriteStatus === 403 ? '‖ Paused' : '⚠ Needs attention';
      expect(installation.row(row).Status).toBe(status);
      expect(installation.account('ana@acme.example')).toHaveLength(0);
    },
  );

  it('when the first write after a pause is refused again, the desk pauses again without a second alert', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.kind = 'integrated';
    const row = installation.submit();
    installation.google.advance({ minutes: 30 });
    expect(installation.row(row).Status).toBe('‖ Paused');
    expect(installation.google.sent).toHaveLength(1);
    installation.wait({ days: 1 });
    expect(installation.google.sent).toHaveLength(2);
  });
});
