import { FAILED, savedInstallation, testConnection, token } from './connection';
import { LEAD, SECOND_EDITOR, TestInstallation } from './installation';

describe('the credential that a connection is tested with', () => {
  it.each([400, 401])('tests an OAuth client, and says what to do about a wrong secret (%d)', (status) => {
    const installation = savedInstallation({}, { wrongSecretStatus: status });
    const { id, secret } = installation.zendesk.client;
    expect(testConnection(installation, { credential: { kind: 'client', id, secret } })).toMatchObject({
      ok: true,
      writes: true,
    });
    const wrong = testConnection(installation, {
      credential: { kind: 'client', id, secret: 'wrong-secret' },
    });
    expect(wrong).toMatchObject(FAILED);
    expect(wrong.message).toContain('check that its type is "confidential"');
    expect(wrong.message).not.toMatch(/wrong-secret|token of Zendesk Support/);
  });

  it('takes what is left out from the saved setup', () => {
    const installation = savedInstallation();
    for (const connection of [
      undefined,
      null,
      {},
      { subdomain: 'ACME' },
      { product: 'chat', hasSecret: true },
    ]) {
      expect(testConnection(installation, connection)).toMatchObject({ ok: true });
    }
    expect(testConnection(installation, { credential: token('wrong') })).toMatchObject({ ok: false });
  });

  it.each([{ subdomain: 'globex' }, { host: 'zopim' }])(
    'does not send the saved secret to another address: %j',
    (connection) => {
      const installation = savedInstallation({ zopim: true });
      const answer = testConnection(installation, connection);
      expect(answer).toMatchObject(FAILED);
      expect(answer.message).toBe('Enter a credential: none is saved for this Zendesk address.');
      expect(installation.lastExecution().calls).not.toHaveProperty('UrlFetchApp.fetch');
    },
  );

  it('does not use the saved secret for another editor', () => {
    const answer = testConnection(savedInstallation(), undefined, SECOND_EDITOR);
    expect(answer).toMatchObject(FAILED);
    expect(answer.message).toContain('Enter a credential');
  });
});

describe('a credential that is refused', () => {
  it('stops nothing when it is that of another editor', () => {
    const installation = new TestInstallation({ google: { editors: [SECOND_EDITOR] } });
    const { connection, ...others } = installation.setup;
    const credential = token('no-longer-good');
    const setup = { ...others, connection: { ...connection, credential } };
    installation.google.callAs(SECOND_EDITOR, 'saveSetup', setup);
    installation.turnOn().runTimerOnce();
    expect(installation.google.callAs(SECOND_EDITOR, 'getChoices')).toMatchObject({ ok: false });
    installation.google.open();
    installation.google.clickMenu('Export agents to sheet', { as: SECOND_EDITOR });
    expect(installation.toast()).toContain('The accounts could not be read');
    expect(installation.google.call('getSetup')).toMatchObject({ health: { paused: null } });
    expect(installation.row(installation.submit()).Status).toBe('✓ Done');
    expect(installation.google.sent).toMatchObject([{ to: LEAD }]);
  });

  it('stops nothing, and alerts no one, before Chat Access is turned on', () => {
    const installation = new TestInstallation({ mail: { alertsTo: ['boss@acme.example'] } });
    installation.google.call('saveSetup', installation.setup);
    installation.zendesk.revokeToken();
    expect(installation.google.call('getChoices')).toMatchObject({ ok: false });
    installation.google.open();
    installation.google.clickMenu('Check idle accounts (no changes)');
    expect(installation.google.call('getSetup')).toMatchObject({ health: { on: false, paused: null } });
    expect(installation.google.sent).toEqual([]);
  });
});
