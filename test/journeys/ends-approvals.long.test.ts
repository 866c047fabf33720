import { ask, inDays, PRODUCTS, passDays, ready } from './ends-installation';

const EMAIL = 'ana@acme.example';
const APPROVER = 'boss@acme.example';
const ACCESS = { approval: 'everyone', approvers: [APPROVER] };

describe.each(PRODUCTS)('where requests need approval, on %s,', (_, make) => {
  function approved() {
    const installation = ready(make({ google: { editors: [APPROVER] }, access: ACCESS }));
    installation.google.open({ as: APPROVER });
    const decide = (caption: string, row: number) => {
      if (caption.startsWith('Reject')) installation.google.ui.answer('OK', 'No longer in my team');
      installation.google.clickMenu(caption, { as: APPROVER, selection: [row], sheet: 'Form Responses 1' });
      installation.google.advance({ minutes: 5 });
    };
    return { installation, decide };
  }

  it('a later last day waits for it, and counts once it is approved', () => {
    const { installation, decide } = approved();
    const [first, later] = [inDays(installation, 2), inDays(installation, 9)];
    expect(ask(installation, first).Detail).toContain(
      `This would create an account for ${EMAIL}. Access until ${first}. Needs approval`,
    );
    decide('Approve selected rows', 2);
    expect(installation.row(2).Detail).toContain(`Access until ${first}.`);
    expect(ask(installation, later)).toMatchObject({ Status: '? Needs approval' });
    expect(installation.row(3).Detail).toContain(
      `This would change the last day of access of ${EMAIL}. Access would be until ${later} now; it was until ${first}.`,
    );
    decide('Approve selected rows', 3);
    expect(installation.row(3).Detail).toContain(`Access is until ${later} now; it was until ${first}.`);
    passDays(installation, 5);
    expect(installation.isOn(EMAIL)).toBe(true);
    passDays(installation, 5);
    expect(installation.isOn(EMAIL)).toBe(false);
  });

  it('one that is rejected, or was not decided in time, changes nothing', () => {
    const { installation, decide } = approved();
    ask(installation, inDays(installation, 2));
    decide('Approve selected rows', 2);
    ask(installation, inDays(installation, 9));
    ask(installation, '');
    decide('Reject selected rows', 3);
    passDays(installation, 3);
    expect(installation.isOn(EMAIL)).toBe(false);
  });

  it('a request that names the last day that is there already needs none', () => {
    const { installation, decide } = approved();
    ask(installation, inDays(installation, 2));
    decide('Approve selected rows', 2);
    expect(ask(installation, inDays(installation, 2))).toMatchObject({
      Action: 'No change',
      Status: '✓ Done',
    });
  });

  it('a request that waits beyond its last day is rejected', () => {
    const { installation } = approved();
    ask(installation, inDays(installation, 1));
    passDays(installation, 3);
    expect(installation.row(2)).toMatchObject({
      Status: '✕ Rejected',
      Detail: 'Not created: the last day of access is past. Correct it and submit the form again.',
    });
  });
});
