import { ADMIN, LEAD, TestInstallation } from './installation';

describe('when Zendesk does not accept the credential', () => {
  it('Chat Access pauses, alerts the admin once, keeps every row, and continues automatically', () => {
    const installation = TestInstallation.ready();
    const { token } = installation.zendesk;
    installation.zendesk.revokeToken();
    const rows = [
      installation.submit({ email: 'ana@acme.example' }),
      installation.submit({ email: 'ben@acme.example' }),
    ];
    expect(rows.map((row) => installation.row(row).Status)).toEqual(['‖ Paused', '‖ Paused']);
    expect(installation.google.sent).toMatchObject([
      { to: ADMIN, subject: 'Chat Access needs attention: Zendesk does not accept the credential' },
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

  it('each timer run makes exactly one call during the pause', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.revokeToken();
    installation.submit();
    installation.takeCalls();
    installation.google.advance({ minutes: 30 });
    expect(installation.takeCalls()).toEqual(Array(6).fill('GET /agents/me'));
  });

  it('a token revoked during a backlog stops the remaining rows, none of which is lost', () => {
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
    'an account managed in Zendesk Support, where writes are refused with %i, is not created',
    (refusedWriteStatus) => {
      const installation = TestInstallation.ready({ zendesk: { choices: { refusedWriteStatus } } });
      installation.zendesk.modes.kind = 'integrated';
      const row = installation.submit();
      const status = refusedWriteStatus === 403 ? '‖ Paused' : '⚠ Needs attention';
      expect(installation.row(row).Status).toBe(status);
      expect(installation.accountsOf('ana@acme.example')).toHaveLength(0);
    },
  );

  it('a first write that is refused after a pause pauses again without a second alert', () => {
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
