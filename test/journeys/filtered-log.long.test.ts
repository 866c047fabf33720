import { LOG_ACTIONS } from '../../src/accounts/history';
import { IdleInstallation } from './idle-installation';
import { logRows } from './idle-restore';
import { LEAD, SuiteInstallation, TestInstallation, underTitles } from './installation';
import { checkLog, forged, logSheet, paste } from './log-hands';

const SKIPPING = { findSkipsHiddenRows: true, findSkipsFilteredRows: true };

function hideLog(installation: TestInstallation, by: 'hand' | 'filter'): void {
  logSheet(installation).hideRows(2, logSheet(installation).lastRow - 1, by);
}

function emptyRecord({ google }: TestInstallation, row: number): void {
  google.form.sheet.set(`F${row}:N${row}`, '');
}

/** Searches leave out what is hidden. Whom we disabled is deleted after 30 days. */
function reviewed(): IdleInstallation {
  const installation = IdleInstallation.afterFirstReview(
    { idle: { deleteAfterDays: 30 }, google: { choices: SKIPPING } },
    { ana: { usedDaysAgo: 100 }, emil: { usedDaysAgo: 300, enabled: false } },
  );
  installation.review();
  installation.google.advance({ minutes: 10 });
  return installation;
}

describe.each(['hand', 'filter'] as const)('when the lines of the log are hidden by %s', (by) => {
  it('a review deletes no one but whom we have disabled, and spares who was requested since', () => {
    const installation = reviewed();
    const { google, zendesk } = installation;
    installation.addPeople({ ben: { usedDaysAgo: 100, enabled: false } });
    installation.submit({ email: 'ben@acme.example' });
    hideLog(installation, by);
    installation.skipDays(40).review();
    google.advance({ minutes: 10 });
    expect(installation.agent('ana').deletedAt).not.toBeNull();
    expect(installation.agent('emil').deletedAt).toBeNull();
    expect(zendesk.snapshot().agents.find(({ email }) => email === 'ben@acme.example')).toMatchObject({
      enabled: true,
      deleted: false,
    });
  });

  it('a restore enables whom we have disabled, and no one else', () => {
    const installation = reviewed();
    hideLog(installation, by);
    const rows = logRows(installation, 'Disabled', 'ana');
    expect(installation.restore('Log', [...rows, rows.length + 50])).toBe('1 account was restored.');
    expect(installation.enabled('ana', 'emil')).toEqual([true, false]);
  });

  it('a row whose record was emptied gets it back, and its account stays off', () => {
    const installation = TestInstallation.ready({ google: { choices: SKIPPING } });
    const row = installation.submit();
    installation.google.advance({ hours: 2 });
    const record = installation.row(row);
    hideLog(installation, by);
    for (const agent of installation.zendesk.state.presentAgents()) {
      if (agent.email === 'ana@acme.example') agent.enabled = false;
    }
    emptyRecord(installation, row);
    installation.google.advance({ hours: 2 });
    expect(installation.row(row)).toEqual({ ...record, 'Updated at': expect.any(String) });
    expect(installation.accountsOf('ana@acme.example')).toMatchObject([{ enabled: false }]);
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(1);
  });
});

describe.each([
  ['chat', () => TestInstallation.ready({ google: { choices: SKIPPING } })],
  [
    'support',
    () =>
      SuiteInstallation.ready({
        google: { choices: SKIPPING },
        access: { role: 'Staff', chat: 'ignore' },
      }),
  ],
])('the log on %s, filtered by person and by kind', (_, ready) => {
  it.each(['hand', 'filter'] as const)('gets its lines, is read and keeps its proofs, hidden by %s', (by) => {
    const installation: Pick<TestInstallation, 'google' | 'submit'> = ready();
    installation.submit();
    const before = logSheet(installation).lastRow;
    logSheet(installation).hideRows(2, before - 1, by);
    installation.submit({ email: 'ben@acme.example' });
    installation.google.advance({ minutes: 10 });
    installation.submit({ email: 'cleo@acme.example' });
    const lines = underTitles(logSheet(installation).display()).slice(before - 1);
    expect(lines.map(({ Address, Action }) => [Address, Action])).toEqual([
      ['ben@acme.example', 'Created'],
      ['cleo@acme.example', 'Created'],
    ]);
    expect(checkLog(installation)).toMatchObject({
      ok: true,
      message: expect.stringContaining(`${before + 1} lines, none altered`),
    });
  });

  it('has in the column Action nothing but the words of a closed list', () => {
    const installation: Pick<TestInstallation, 'google' | 'submit'> = ready();
    installation.submit();
    installation.submit({ email: 'mallory@evil.example', firstName: '=1+1' });
    const words = new Set<string>(['', ...LOG_ACTIONS]);
    const actions = underTitles(logSheet(installation).display()).map(({ Action = '' }) => Action);
    expect(actions.filter((action) => !words.has(action))).toEqual([]);
  });
});

describe('when the log is sorted, the newest line first', () => {
  it('a row whose record was emptied gets that of its last outcome', () => {
    const installation = TestInstallation.ready();
    const { google, zendesk } = installation;
    zendesk.modes.intercept = ({ method }) =>
      method === 'POST'
        ? { status: 422, headers: {}, body: '{"error":"RecordInvalid"}', seconds: 0.1 }
        : undefined;
    const row = installation.submit();
    expect(installation.row(row).Status).toContain('Needs attention');
    zendesk.modes.intercept = undefined;
    google.open();
    google.clickMenu('Retry selected rows', { selection: `A${row}` });
    google.advance({ minutes: 20 });
    const record = installation.row(row);
    expect(record).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    logSheet(installation).sort('Time', false);
    emptyRecord(installation, row);
    google.advance({ hours: 2 });
    expect(installation.row(row)).toEqual({ ...record, 'Updated at': expect.any(String) });
    expect(google.sent.filter(({ to }) => to === LEAD)).toHaveLength(2);
  });
});

describe('a line that somebody has typed about an outcome', () => {
  it('does not keep ours from being added, nor does it stand for the record', () => {
    const installation = TestInstallation.ready();
    const { google } = installation;
    installation.submit({ email: 'ben@acme.example' });
    google.advance({ minutes: 20 });
    google.gate.intercept = ({ name, execution }) => {
      if (!name.endsWith('GmailDraft.send')) return;
      google.gate.intercept = undefined;
      google.clock.advance(execution.startedAt + 7 * 60_000 - google.clock.now());
    };
    const row = installation.submit();
    const id = installation.row(row)['Request ID'] ?? '';
    const { lastRow } = logSheet(installation);
    const time = new Date(google.clock.now() + 60_000);
    const line = { Time: time, 'Request ID': id, Address: 'ana@acme.example', Action: 'Updated' };
    paste(installation, lastRow + 1, forged(installation, lastRow, line));
    google.advance({ minutes: 30 });
    const about = logSheet(installation)
      .display()
      .filter((cells) => cells.includes(id));
    expect(about.map((cells) => cells[5])).toEqual(['Updated', 'Created']);
    emptyRecord(installation, row);
    google.advance({ hours: 2 });
    expect(installation.row(row).Action).toBe('Created');
  });
});
