import { ADMIN, SECOND_EDITOR } from './installation';
import { openInstallation } from './open-installation';

describe('Process pending rows now', () => {
  it('handles the waiting rows and says how many there were', () => {
    const installation = openInstallation();
    installation.google.clickMenu('Process pending rows now');
    expect(installation.toast()).toBe(
      'No row is due. Rows that wait say in Next try when they are tried again; Retry selected rows tries them now.',
    );
    installation.submit({}, { fire: false });
    installation.google.clickMenu('Process pending rows now');
    expect(installation.toast()).toBe('1 row was processed.');
    installation.submit({ email: 'ben@acme.example' }, { fire: false });
    installation.submit({ email: 'x@other.example' }, { fire: false });
    installation.google.clickMenu('Process pending rows now');
    expect(installation.toast()).toBe('2 rows were processed.');
    expect(installation.rows().map((row) => row.Status)).toEqual([
      '\u2713 Done',
      '\u2713 Done',
      '\u2715 Rejected',
    ]);
  });

  it('tells another editor who the owner is, or that Chat Access is off, and handles no row', () => {
    const installation = openInstallation();
    const row = installation.submit({}, { fire: false });
    installation.google.clickMenu('Process pending rows now', { as: SECOND_EDITOR });
    expect(installation.toast()).toBe(`Chat Access runs as ${ADMIN} and checks the rows every five minutes.`);
    installation.google.call('turnOff');
    installation.google.clickMenu('Process pending rows now', { as: SECOND_EDITOR });
    expect(installation.toast()).toBe('Chat Access is off. Open the setup and turn it on.');
    expect(installation.row(row).Status).toBe('');
  });

  it('says why nothing can be done while Chat Access is paused', () => {
    const installation = openInstallation();
    installation.zendesk.revokeToken();
    installation.submit();
    installation.google.clickMenu('Process pending rows now');
    expect(installation.toast()).toContain('Zendesk refuses the saved credential');
  });
});

describe('Retry all failed rows', () => {
  it('handles the rows that failed or wait for a retry, immediately, and no others', () => {
    const installation = openInstallation();
    const done = installation.submit({ email: 'done@acme.example' });
    const rejected = installation.submit({ email: 'x@other.example' });
    installation.zendesk.modes.down = { status: 503 };
    const waiting = installation.submit({ email: 'later@acme.example' });
    installation.zendesk.modes.down = null;
    installation.zendesk.modes.intercept = ({ method }) =>
      method === 'POST' ? { status: 400, headers: {}, body: '{"error":"no"}', seconds: 0 } : undefined;
    const failed = installation.submit({ email: 'failed@acme.example' });
    delete installation.zendesk.modes.intercept;
    expect([waiting, failed].map((row) => installation.row(row).Status?.slice(2))).toEqual([
      'Will retry',
      'Needs attention',
    ]);
    const others = () => [done, rejected].map((row) => installation.row(row));
    const before = others();
    installation.google.call('saveSetup', { access: { domains: ['acme.example', 'other.example'] } });
    installation.google.clickMenu('Retry all failed rows');
    expect(installation.toast()).toBe('2 rows were processed: 2 are done.');
    for (const row of [waiting, failed])
      expect(installation.row(row)).toMatchObject({ Action: 'Created', Mail: 'Sent: created' });
    expect(others()).toEqual(before);
    installation.google.clickMenu('Retry all failed rows');
    expect(installation.toast()).toBe('No rows have failed, and none is waiting for a retry.');
  });
});
