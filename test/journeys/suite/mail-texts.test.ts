import { SuiteInstallation } from '../installation';

const EMAIL = 'ana@acme.example';

function suite(mail = {}): SuiteInstallation {
  return SuiteInstallation.ready({ access: { role: 'Staff', chat: 'ignore' }, mail });
}

describe('the built-in texts on Zendesk Suite', () => {
  it('speak of access to chat and lead to the address for agents', () => {
    const installation = suite();
    installation.submit({ email: EMAIL, firstName: 'Ana', lastName: 'Silva' });
    const [mail] = installation.google.sent;
    expect(mail?.subject).toBe('Chat access created for Ana Silva');
    expect(JSON.stringify(mail)).toContain('Sign in at: https://acme.zendesk.com/agent');
    expect(JSON.stringify(mail)).not.toContain('Zendesk Chat');
  });

  it('give way to a text of the admin', () => {
    const installation = suite({ templates: { created: { subject: 'Welcome {{name}}', body: 'Hello' } } });
    installation.submit({ email: EMAIL, firstName: 'Ana', lastName: 'Silva' });
    expect(installation.google.sent).toMatchObject([{ subject: 'Welcome Ana Silva' }]);
  });

  it('are what the sidebar shows, and a test of them sends', () => {
    const installation = suite();
    expect(installation.google.call('getSetup')).toMatchObject({
      texts: { templates: { created: { subject: 'Chat access created for {{name}}' } } },
    });
    installation.google.call('sendTestMail', 'enabled');
    expect(installation.google.sent).toMatchObject([{ subject: 'Chat access enabled for Ana Example' }]);
  });
});
