import { APPROVER, OTHER_APPROVER } from './approvals-installation';
import { IdleInstallation } from './idle-installation';
import { IdleSuite } from './suite/idle-suite';

type Installation = IdleInstallation | IdleSuite;

const GOOGLE = { editors: [APPROVER, OTHER_APPROVER] };

/** Ana was switched off by a review of ours, and Ben by an admin in Zendesk. Cleo is a customer of Suite, or unknown to Chat. */
const PRODUCTS: readonly [string, (access: Record<string, unknown>) => Installation][] = [
  [
    'Zendesk Chat',
    (access) => {
      const installation = IdleInstallation.afterFirstReview(
        { access, google: GOOGLE },
        { ana: { usedDaysAgo: 100 }, ben: { usedDaysAgo: 1, enabled: false } },
      );
      installation.google.clickMenu('Check idle accounts (no changes)');
      installation.apply();
      return installation;
    },
  ],
  [
    'Zendesk Suite',
    (access) => {
      const installation = IdleSuite.reviewed(
        { access: { chat: 'ignore', ...access }, google: GOOGLE, idle: { by: 'suspend' } },
        { ana: { usedDaysAgo: 100 }, ben: { usedDaysAgo: 1, suspended: true }, cleo: { role: 'end-user' } },
      );
      installation.check();
      installation.apply();
      return installation;
    },
  ],
];

const ask = (installation: Installation, name: string) =>
  installation.submit({ email: `${name}@acme.example`, firstName: name });

describe.each(PRODUCTS)('an account that is off, on %s,', (_, make) => {
  it('is switched on by default, whoever has switched it off', () => {
    const installation = make({});
    for (const name of ['ana', 'ben']) {
      expect(installation.row(ask(installation, name))).toMatchObject({
        Action: 'Updated',
        Status: '✓ Done',
      });
    }
  });

  it('is left off where only ours are to be switched on and somebody else did it', () => {
    const installation = make({ reenable: 'ours' });
    expect(installation.row(ask(installation, 'ana'))).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    const row = ask(installation, 'ben');
    expect(installation.row(row)).toMatchObject({
      Action: '',
      Status: '⚠ Needs attention',
      Mail: 'Sent: failed',
    });
    expect(installation.row(row).Detail).toContain(
      'Not enabled: the account of ben@acme.example was disabled by a person or program other than Chat Access.',
    );
    expect(installation.row(ask(installation, 'cleo')).Status).toBe('✓ Done');
  });

  it('waits for approval where that is wanted and somebody else did it', () => {
    const installation = make({ reenable: 'ask', approvers: [APPROVER] });
    expect(installation.row(ask(installation, 'ana')).Status).toBe('✓ Done');
    const row = ask(installation, 'ben');
    expect(installation.row(row).Status).toBe('? Needs approval');
    expect(installation.row(row).Detail).toContain('This would enable the account of ben@acme.example.');
    installation.google.open({ as: APPROVER });
    installation.google.clickMenu('Approve selected rows', {
      as: APPROVER,
      selection: [row],
      sheet: 'Form Responses 1',
    });
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(installation.row(ask(installation, 'cleo')).Status).toBe('✓ Done');
  });

  it('is not ours because a line of the log says so that somebody has typed', () => {
    const installation = make({ reenable: 'ours' });
    const id = installation.row(ask(installation, 'ben'))['Agent ID'] ?? '';
    const log = installation.google.spreadsheet.sheet('Log');
    const last = log.display().length + 1;
    log.set(`A${last}`, new Date(installation.google.clock.now()));
    log.set(`F${last}`, 'Disabled');
    log.set(`G${last}`, id);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(ask(installation, 'ben')).Status).toBe('⚠ Needs attention');
  });
});
