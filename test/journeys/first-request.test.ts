import { LEAD, TestDesk } from './desk';

describe('a form answer', () => {
  it('becomes an account, a record in its row and a mail', () => {
    const desk = new TestDesk().turnOn().warmUp();
    const row = desk.submit();
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done', Mail: 'Sent: created' });
    expect(desk.account('ana@acme.example')).toHaveLength(1);
    expect(desk.google.sent).toMatchObject([{ to: LEAD }]);
  });
});
