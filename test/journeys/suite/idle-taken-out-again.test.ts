import { IdleSuite, RICH } from './idle-suite';

const EMAIL = 'ana@acme.example';

/** Ana was downgraded by the review; a request has given her the role back, and Zendesk refuses her a group. */
function halfwayBack(): { installation: IdleSuite; row: number } {
  const installation = IdleSuite.reviewed({ access: { chat: 'ignore' } }, { ana: RICH });
  installation.review();
  installation.google.clock.advance(120_000);
  installation.zendesk.modes.intercept = ({ method, url }) =>
    method === 'POST' && url.endsWith('group_memberships')
      ? { status: 422, headers: {}, body: '', seconds: 0.2 }
      : undefined;
  const row = installation.submit({ email: EMAIL });
  delete installation.zendesk.modes.intercept;
  expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '⚠ Needs attention' });
  expect(installation.standing('ana')).toMatchObject({ customRole: 'Team lead' });
  return { installation, row };
}

function retry({ google }: IdleSuite): void {
  google.open();
  google.clickMenu('Retry all failed rows');
  google.advance({ minutes: 5 });
}

describe('a request that has given somebody back only half of what the review has taken, tried again,', () => {
  it('gives the rest back', () => {
    const { installation, row } = halfwayBack();
    retry(installation);
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(installation.standing('ana')).toMatchObject({
      customRole: 'Team lead',
      groups: ['Care', 'Press', 'Sales'],
    });
  });

  it('gives the role of the setup where an admin has taken the person out and suspended them meanwhile', () => {
    const { installation, row } = halfwayBack();
    installation.zendesk.downgrade(installation.user('ana'));
    installation.user('ana').suspended = true;
    retry(installation);
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Staff', suspended: false });
  });
});
