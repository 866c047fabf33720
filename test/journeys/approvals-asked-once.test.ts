import { choose, columnLetter, EMAIL, mailsTo } from './approvals-hands';
import { APPROVER, PRODUCTS } from './approvals-installation';
import { SECOND_EDITOR } from './installation';

describe.each(PRODUCTS)('on %s, approvers', (_, ready) => {
  it('are asked once, also where a retry has failed and somebody then types over the state of the mail', () => {
    const installation = ready();
    const { google, zendesk } = installation;
    const row = installation.submit({ email: EMAIL });
    choose(installation, 'Retry selected rows', SECOND_EDITOR, [row]);
    zendesk.modes.intercept = () => ({ status: 503, headers: {}, body: '', seconds: 0.2 });
    google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Status: '↻ Will retry', Mail: 'Sent: approval' });
    google.form.sheet.set(`${columnLetter(installation, 'Mail')}${row}`, 'Queued: failed');
    delete zendesk.modes.intercept;
    google.advance({ hours: 2 });
    expect(installation.row(row)).toMatchObject({ Status: '? Needs approval', Mail: 'Sent: approval' });
    expect(mailsTo(installation, APPROVER)).toHaveLength(1);
  });
});
