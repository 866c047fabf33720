import { ADMIN, SECOND_EDITOR, TestInstallation } from './installation';
import { handlers, withTwoEditors } from './two-editors';

describe('turning Chat Access off', () => {
  it('removes the triggers, and requests wait until it is on again; a second time changes nothing', () => {
    const installation = new TestInstallation().turnOn();
    expect(installation.google.call('turnOff')).toMatchObject({ ok: true });
    expect(installation.google.call('turnOff')).toEqual({
      ok: true,
      message: 'Chat Access was already off.',
    });
    expect(installation.google.triggers()).toEqual([]);
    const row = installation.submit();
    installation.wait({ days: 1 });
    expect(installation.row(row).Status).toBe('');
    installation.turnOn();
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('takes effect immediately if another editor does it; the triggers of the owner do nothing and remove themselves', () => {
    const installation = withTwoEditors();
    installation.google.call('turnOn');
    const answer = installation.google.callAs(SECOND_EDITOR, 'turnOff');
    expect(answer).toMatchObject({ ok: true, message: expect.stringContaining(ADMIN) });
    expect(handlers(installation, ADMIN)).toHaveLength(3);
    const row = installation.submit();
    expect(installation.row(row).Status).toBe('');
    expect(installation.google.triggers()).toEqual([]);
    expect(installation.google.sent).toEqual([]);
  });

  it('by another editor who then turns it on leaves the requests to the new owner only', () => {
    const installation = withTwoEditors();
    installation.google.call('turnOn');
    installation.google.callAs(SECOND_EDITOR, 'turnOff');
    installation.google.callAs(SECOND_EDITOR, 'turnOn');
    expect(handlers(installation)).toHaveLength(6);
    expect(installation.row(installation.submit())).toMatchObject({
      Action: 'Created',
      Mail: 'Sent: created',
    });
    expect(installation.google.sent).toMatchObject([{ from: SECOND_EDITOR }]);
    installation.google.advance({ minutes: 5 });
    expect(handlers(installation, ADMIN)).toEqual([]);
    expect(handlers(installation, SECOND_EDITOR)).toHaveLength(3);
  });

  it('for good also deletes the credential, and keeps the sheets and the log', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit();
    const shown = installation.google.spreadsheet.sheets.map((sheet) => sheet.display());
    expect(installation.google.call('uninstall')).toMatchObject({
      ok: true,
      message: expect.stringContaining('deleted'),
    });
    expect(installation.google.triggers()).toEqual([]);
    // What the log is proved with stays with the log.
    const [left = {}] = installation.storedProperties().people;
    expect(Object.keys(left).filter((key) => !key.startsWith('log-'))).toEqual([]);
    expect(installation.row(row).Action).toBe('Created');
    const log = installation.google.spreadsheet.sheet('Log').display();
    expect(log.at(-1)).toContain('Uninstalled');
    const kept = installation.google.spreadsheet.sheets.map((sheet) => sheet.display());
    expect(kept.map((rows) => (rows.length === log.length ? rows.slice(0, -1) : rows))).toEqual(shown);
  });
});
