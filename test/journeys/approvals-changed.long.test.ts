import { approve, EMAIL, mailsTo, writesOf } from './approvals-hands';
import { APPROVER, type ApprovalsInstallation, OTHER_APPROVER, PRODUCTS } from './approvals-installation';
import { ADMIN, SECOND_EDITOR } from './installation';

const NEWS = 'Approval needed: 2 requests for access to chat';

function setApprovers({ google }: ApprovalsInstallation, ...approvers: string[]): void {
  expect(google.call('saveSetup', { access: { approvers } })).toMatchObject({ ok: true });
}

function submitTwo(installation: ApprovalsInstallation): [number, number] {
  return [
    installation.submit({ email: EMAIL }),
    installation.submit({ email: 'ben@acme.example', firstName: 'Ben' }),
  ];
}

describe.each(PRODUCTS)('when other people may decide than the rows say, on %s,', (_, ready) => {
  it('the rows name them, and whoever could not decide before is mailed once about all that waits', () => {
    const installation = ready({ approvers: [APPROVER] });
    const rows = submitTwo(installation);
    const [before] = rows.map((row) => installation.row(row).Detail ?? '');
    installation.google.advance({ minutes: 5 });
    setApprovers(installation, OTHER_APPROVER);
    installation.google.advance({ minutes: 10 });
    for (const row of rows) {
      expect(installation.row(row).Status).toBe('? Needs approval');
      expect(installation.row(row).Detail).not.toContain(APPROVER);
    }
    expect(installation.row(rows[0]).Detail).toBe(before?.replace(APPROVER, OTHER_APPROVER));
    expect(mailsTo(installation, OTHER_APPROVER)).toMatchObject([{ subject: NEWS }]);
    expect(mailsTo(installation, OTHER_APPROVER)[0]?.body).toContain('2 requests wait for a decision');
    installation.google.advance({ hours: 3 });
    expect(mailsTo(installation, OTHER_APPROVER)).toHaveLength(1);
    expect(mailsTo(installation, APPROVER)).toHaveLength(2);
  });

  it('a decision of one who was removed is refused, also one that was made just before', () => {
    const installation = ready({ approvers: [APPROVER] });
    const [row, other] = submitTwo(installation);
    approve(installation, other);
    setApprovers(installation, OTHER_APPROVER);
    expect(approve(installation, row)).toContain(`${APPROVER} is not an approver`);
    installation.google.advance({ minutes: 10 });
    expect([row, other].map((each) => installation.row(each).Status)).toEqual([
      '? Needs approval',
      '? Needs approval',
    ]);
    expect(writesOf(installation)).toEqual([]);
    expect(mailsTo(installation, OTHER_APPROVER)).toMatchObject([{ subject: NEWS }]);
    approve(installation, other, OTHER_APPROVER);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(other).Status).toBe('✓ Done');
  });

  it('the owner is asked where the only approver is removed', () => {
    const installation = ready({ approvers: [APPROVER] });
    const [row] = submitTwo(installation);
    setApprovers(installation);
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row).Detail).toContain(`, by ${ADMIN}: select the row`);
    expect(mailsTo(installation, ADMIN)).toMatchObject([{ subject: NEWS }]);
  });

  it('the sentence says that nobody may decide, and follows once another may', () => {
    const installation = ready({ approvers: [APPROVER] });
    const row = installation.submit({ email: EMAIL });
    installation.google.form.edit(row, { 'Email Address': APPROVER });
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row).Detail).toContain('every approver is the requester');
    setApprovers(installation, APPROVER, OTHER_APPROVER);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row).Detail).toContain(`, by ${OTHER_APPROVER}: select the row`);
    expect(mailsTo(installation, OTHER_APPROVER)).toHaveLength(1);
  });

  it('nobody is mailed where approvers are only removed, or nothing waits', () => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    setApprovers(installation, APPROVER);
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row).Detail).toContain(`, by ${APPROVER}: select`);
    approve(installation, row);
    installation.google.advance({ minutes: 10 });
    setApprovers(installation, SECOND_EDITOR);
    installation.google.advance({ minutes: 10 });
    expect(mailsTo(installation, SECOND_EDITOR)).toEqual([]);
  });

  it('what an editor has typed into the cell stays', () => {
    const installation = ready({ approvers: [APPROVER] });
    const row = installation.submit({ email: EMAIL });
    const { sheet } = installation.google.form;
    const column = String.fromCharCode(65 + sheet.header().indexOf('Detail'));
    sheet.set(`${column}${row}`, 'Ask Kim first');
    setApprovers(installation, OTHER_APPROVER);
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row).Detail).toBe('Ask Kim first');
  });

  it('that costs no more where twenty rows wait', () => {
    const calls = [2, 20].map((count) => {
      const installation = ready({ approvers: [APPROVER], brake: null });
      for (let n = 0; n < count; n++) installation.submit({ email: `a${n}@acme.example` });
      installation.google.advance({ minutes: 5 });
      setApprovers(installation, OTHER_APPROVER);
      installation.google.advance({ minutes: 5 });
      return installation.google.executions.at(-1)?.callCount ?? 0;
    });
    expect(Math.abs((calls[1] ?? 0) - (calls[0] ?? 0))).toBeLessThan(4);
  });
});

it('the rows follow and one mail is sent although the run is killed at any call', () => {
  const [, make] = PRODUCTS[0] ?? [];
  if (!make) throw new Error('no product');
  for (let call = 20; call <= 75; call += 2) {
    const installation = make({ approvers: [APPROVER] });
    const rows = submitTwo(installation);
    setApprovers(installation, OTHER_APPROVER);
    installation.google.faults.killAt(call, { after: true });
    installation.google.advance({ minutes: 5 });
    installation.google.faults.clear();
    installation.google.advance({ minutes: 15 });
    const named = rows.filter((row) => installation.row(row).Detail?.includes(OTHER_APPROVER));
    expect([call, named.length, mailsTo(installation, OTHER_APPROVER).length]).toEqual([call, 2, 1]);
  }
});
