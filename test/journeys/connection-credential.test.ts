import { FAILED, savedInstallation, testConnection, token } from './connection';
import { SECOND_EDITOR } from './installation';

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
      expect(answer.message).toBe('Enter a credential: none is saved for this address of Zendesk.');
      expect(installation.lastExecution().calls).not.toHaveProperty('UrlFetchApp.fetch');
    },
  );

  it('does not use the saved secret for another editor', () => {
    const answer = testConnection(savedInstallation(), undefined, SECOND_EDITOR);
    expect(answer).toMatchObject(FAILED);
    expect(answer.message).toContain('Enter a credential');
  });
});
