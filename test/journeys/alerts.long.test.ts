import { callsToTry } from './calls-to-try';
import { ADMIN, TestInstallation } from './installation';
import { mailBuild } from './mail-build';

function alerts(installation: TestInstallation) {
  const isAlert = ({ subject }: { subject: string }) => subject.startsWith('Chat Access needs attention');
  return installation.google.sent.filter((mail) => mail.to === ADMIN && isAlert(mail));
}

describe('the alert about a pause', () => {
  it('is sent once, no matter at which call the pausing execution is killed', () => {
    const undisturbed = TestInstallation.ready();
    undisturbed.zendesk.revokeToken();
    undisturbed.submit();
    for (const call of callsToTry(undisturbed.lastExecution().callCount)) {
      for (const after of [false, true]) {
        const installation = TestInstallation.ready();
        installation.zendesk.revokeToken();
        installation.google.faults.killAt(call, { after });
        installation.submit();
        installation.wait({ minutes: 40 }, 10);
        expect({ call, after, alerts: alerts(installation).length }).toEqual({ call, after, alerts: 1 });
      }
    }
  });

  it('is sent later if its draft could not be created at first', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.revokeToken();
    installation.google.faults.next(mailBuild.draft, { message: 'Gmail operation not allowed.' });
    installation.submit();
    expect(alerts(installation)).toHaveLength(0);
    installation.wait({ hours: 1 }, 15);
    expect(alerts(installation)).toHaveLength(1);
  });

  it('is not sent if its draft was created without being recorded and the pause ends; the draft is deleted', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.revokeToken();
    installation.google.faults.next(mailBuild.draft, { message: 'Service timed out.', after: true });
    installation.submit();
    expect(installation.google.mailbox(ADMIN).drafts).toHaveLength(1);
    const credential = { kind: 'token', token: installation.zendesk.issueToken() };
    installation.google.call('saveSetup', { connection: { credential } });
    installation.wait({ hours: 1 }, 15);
    expect(installation.google.mailbox(ADMIN).drafts).toEqual([]);
    expect(alerts(installation)).toHaveLength(0);
    installation.zendesk.revokeToken(credential.token);
    installation.submit({ email: 'ben@acme.example' });
    expect(alerts(installation)).toHaveLength(1);
  });

  it('is sent for a second pause once the end of the first was told, even if that alert was late, and only once', () => {
    const installation = TestInstallation.ready();
    installation.google.quota.mail(ADMIN).left = 0;
    installation.zendesk.revokeToken();
    installation.submit();
    installation.wait({ hours: 25 });
    expect(alerts(installation)).toHaveLength(1);
    const credential = { kind: 'token', token: installation.zendesk.issueToken() };
    installation.google.call('saveSetup', { connection: { credential } });
    installation.wait({ hours: 2 }, 20);
    installation.zendesk.revokeToken(credential.token);
    installation.submit({ email: 'ben@acme.example' });
    expect(alerts(installation)).toHaveLength(2);
    installation.wait({ hours: 49 });
    expect(alerts(installation)).toHaveLength(2);
  });

  it('is sent once even if several executions are refused at the same time', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.revokeToken();
    let nested = 0;
    installation.google.gate.intercept = ({ name }) => {
      if (name !== 'UrlFetchApp.fetch' || nested >= 3) return;
      nested++;
      installation.submit({ email: `agent${nested}@acme.example` });
    };
    installation.submit();
    installation.google.gate.intercept = undefined;
    installation.wait({ hours: 1 }, 15);
    expect(alerts(installation)).toHaveLength(1);
    expect(installation.rows().map((row) => row.Status)).toEqual(Array(4).fill('‖ Paused'));
  });
});
