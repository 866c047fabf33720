import { IdleInstallation } from './idle-installation';
import { logRows, puts, stateOf, withDisabledAccounts } from './idle-restore';
import { LEAD, TestInstallation } from './installation';
import { forged, logSheet, paste } from './log-hands';

/** Ana was disabled by the review 40 days ago, and Emil by somebody else; whom we disabled is deleted after 30 days. */
function dueForDeletion(): IdleInstallation {
  const installation = IdleInstallation.afterFirstReview(
    { idle: { deleteAfterDays: 30 } },
    { ana: { usedDaysAgo: 100 }, emil: { usedDaysAgo: 300, enabled: false } },
  );
  installation.review();
  installation.google.advance({ minutes: 10 });
  installation.takeCalls();
  return installation.skipDays(40);
}

/** Adds a line that says that Emil was disabled, long ago, like the one about Ana. */
function forgeDisabled(installation: IdleInstallation, row: number): void {
  const emil = installation.agent('emil');
  const [ana = 0] = logRows(installation, 'Disabled', 'ana');
  const changes = { Address: emil.email, 'Agent ID': `'${emil.id}` };
  paste(installation, row, forged(installation, ana, changes));
}

describe('a line of the log that an editor has typed', () => {
  it('deletes no one, and Plan says why', () => {
    const installation = dueForDeletion();
    forgeDisabled(installation, logSheet(installation).lastRow + 1);
    installation.review();
    installation.skipDays(1).review();
    expect(installation.agent('emil').deletedAt).toBeNull();
    expect(installation.planRow('emil')).toMatchObject({ Action: 'Spare', Status: '' });
  });

  it('deletes no one where it takes the place of a line of ours, nor does it delete anyone else', () => {
    const installation = dueForDeletion();
    const [ana = 0] = logRows(installation, 'Disabled', 'ana');
    forgeDisabled(installation, ana);
    installation.review();
    expect(installation.takeWrites()).toEqual([]);
  });

  it('that was taken away spares everyone who was disabled before', () => {
    const installation = dueForDeletion();
    logSheet(installation).deleteRow(logSheet(installation).lastRow);
    installation.review();
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.planRow('ana').Reason).toMatch(
      /^Disabled by Chat Access on .*, but that line of the Log has no valid proof, or a line after it is missing: never deleted\.$/,
    );
  });

  it('disables no one who was not warned', () => {
    const people = { ana: { usedDaysAgo: 60 } };
    const installation = IdleInstallation.afterFirstReview({ idle: { warnDaysBefore: 7 } }, people);
    const ana = installation.agent('ana');
    const warned = new Date(installation.google.clock.now() - 10 * 24 * 3_600_000);
    const cells = [warned, 'P-1', '', ana.email, 'Done', 'Warned', `'${ana.id}`, '', 'Sent: warning r-1'];
    paste(installation, 2, cells);
    installation.review();
    expect(installation.enabled('ana')).toEqual([true]);
    expect(installation.mailsTo('ana@acme.example')).toHaveLength(1);
  });

  it('disables no one by a warning whose draft it has made up', () => {
    const people = { ana: { usedDaysAgo: 60 } };
    const installation = IdleInstallation.afterFirstReview({ idle: { warnDaysBefore: 7 } }, people);
    const ana = installation.agent('ana');
    const begun = new Date(installation.google.clock.now() - 60_000);
    paste(installation, 2, [
      begun,
      'P-1',
      '',
      ana.email,
      'Working',
      'Mail',
      `'${ana.id}`,
      '',
      'Sending: warning r-1',
    ]);
    installation.google.advance({ minutes: 5 });
    installation.review();
    expect(installation.enabled('ana')).toEqual([true]);
    expect(installation.mailsTo('ana@acme.example')).toHaveLength(1);
  });

  it('may keep an account: one that it calls enabled is not disabled', () => {
    const installation = IdleInstallation.afterFirstReview({}, { ana: { usedDaysAgo: 60 } });
    const ana = installation.agent('ana');
    const now = new Date(installation.google.clock.now() - 60_000);
    paste(installation, 2, [now, 'R-1', LEAD, ana.email, 'Done', 'Updated', `'${ana.id}`]);
    installation.review();
    expect(installation.enabled('ana')).toEqual([true]);
  });
});

describe('restoring by a line of the log that is not as it was written', () => {
  const UNPROVED = /was not restored: its line in the Log has no valid proof, or a line after it is missing/;

  it('enables no one whom we have not disabled', () => {
    const installation = withDisabledAccounts();
    const row = logSheet(installation).lastRow + 1;
    forgeDisabled(installation, row);
    expect(installation.restore('Log', [row])).toMatch(UNPROVED);
    expect(installation.enabled('emil')).toEqual([false]);
    expect(installation.loggedActions('emil')).toEqual(['Disabled']);
  });

  it('gives no role that the account has not had', () => {
    const installation = withDisabledAccounts();
    const [row = 0] = logRows(installation, 'Disabled', 'ana');
    const before = { ...JSON.parse(String(logSheet(installation).record(row).Before)), role: 'Agent' };
    paste(installation, row, forged(installation, row, { Before: JSON.stringify(before) }));
    expect(installation.restore('Log', [row])).toMatch(UNPROVED);
    expect(stateOf(installation, 'ana')).toMatchObject({ enabled: false, role: 'Agent (limited)' });
    expect(puts(installation)).toEqual([]);
  });

  it('goes by the line of ours beside it', () => {
    const installation = withDisabledAccounts();
    const row = logSheet(installation).lastRow + 1;
    const [ana = 0] = logRows(installation, 'Disabled', 'ana');
    paste(installation, row, forged(installation, ana, { Before: '{"role":"Agent","departments":[]}' }));
    expect(installation.restore('Log', [row])).toBe('1 account was restored.');
    expect(stateOf(installation, 'ana')).toMatchObject({ enabled: true, role: 'Agent (limited)' });
  });

  it('works by lines that people have sorted', () => {
    const installation = withDisabledAccounts();
    logSheet(installation).sort('Address', false);
    const rows = logRows(installation, 'Disabled', 'ana', 'cleo');
    expect(installation.restore('Log', rows)).toBe('2 accounts were restored.');
  });
});

describe('a request whose record was emptied', () => {
  it.each(['Queued: created', 'Sending: created r-17'])('gets no mail from a typed line: %s', (mail) => {
    const installation = TestInstallation.ready();
    const row = installation.submit();
    installation.google.advance({ minutes: 10 });
    const { lastRow } = logSheet(installation);
    paste(installation, lastRow, forged(installation, lastRow, { Mail: mail }));
    installation.google.form.sheet.set(`F${row}:N${row}`, '');
    installation.google.advance({ hours: 2 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done', Mail: '' });
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(1);
  });
});
