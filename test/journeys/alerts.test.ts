import { ADMIN, TestDesk } from './installation';

function alerts(desk: TestDesk) {
  return desk.google.sent.filter(({ to }) => to === ADMIN);
}

describe('the alert that the desk is paused', () => {
  it('is sent once, whichever call the execution that pauses is killed at', () => {
    const calm = TestDesk.ready();
    calm.zendesk.revokeToken();
    calm.submit();
    for (let call = 1; call <= calm.lastExecution().callCount; call++) {
      for (const after of [false, true]) {
        const desk = TestDesk.ready();
        desk.zendesk.revokeToken();
        desk.google.faults.killAt(call, { after });
        desk.submit();
        desk.wait({ minutes: 40 }, 10);
        expect({ call, after, alerts: alerts(desk).length }).toEqual({ call, after, alerts: 1 });
      }
    }
  });

  it('is sent later when no draft could be made at first', () => {
    const desk = TestDesk.ready();
    desk.zendesk.revokeToken();
    desk.google.faults.next('GmailApp.createDraft', { message: 'Gmail operation not allowed.' });
    desk.submit();
    expect(alerts(desk)).toHaveLength(0);
    desk.wait({ hours: 1 }, 15);
    expect(alerts(desk)).toHaveLength(1);
  });

  it('whose draft nobody knows of is taken back when the pause is over', () => {
    const desk = TestDesk.ready();
    desk.zendesk.revokeToken();
    desk.google.faults.next('GmailApp.createDraft', { message: 'Service timed out.', after: true });
    desk.submit();
    expect(desk.google.mailbox(ADMIN).drafts).toHaveLength(1);
    const credential = { kind: 'token', token: desk.zendesk.issueToken() };
    desk.google.call('saveSetup', { connection: { credential } });
    desk.wait({ hours: 1 }, 15);
    expect(desk.google.mailbox(ADMIN).drafts).toEqual([]);
    expect(alerts(desk)).toHaveLength(0);
    desk.zendesk.revokeToken(credential.token);
    desk.submit({ email: 'ben@acme.example' });
    expect(alerts(desk)).toHaveLength(1);
  });

  it('of a second pause comes a day after the first was sent, however late that was, and once', () => {
    const desk = TestDesk.ready();
    desk.google.quota.mail(ADMIN).left = 0;
    desk.zendesk.revokeToken();
    desk.submit();
    desk.wait({ hours: 25 });
    expect(alerts(desk)).toHaveLength(1);
    const credential = { kind: 'token', token: desk.zendesk.issueToken() };
    desk.google.call('saveSetup', { connection: { credential } });
    desk.wait({ hours: 2 }, 20);
    desk.zendesk.revokeToken(credential.token);
    desk.submit({ email: 'ben@acme.example' });
    expect(alerts(desk)).toHaveLength(1);
    desk.wait({ days: 1 });
    expect(alerts(desk)).toHaveLength(2);
    desk.wait({ hours: 25 });
    expect(alerts(desk)).toHaveLength(2);
  });

  it('is one, also when several executions are refused at the same time', () => {
    const desk = TestDesk.ready();
    desk.zendesk.revokeToken();
    let nested = 0;
    desk.google.gate.intercept = ({ name }) => {
      if (name !== 'UrlFetchApp.fetch' || nested >= 3) return;
      nested++;
      desk.submit({ email: `agent${nested}@acme.example` });
    };
    desk.submit();
    desk.google.gate.intercept = undefined;
    desk.wait({ hours: 1 }, 15);
    expect(alerts(desk)).toHaveLength(1);
    expect(desk.rows().map((row) => row.Status)).toEqual(Array(4).fill('‖ Paused'));
  });
});
