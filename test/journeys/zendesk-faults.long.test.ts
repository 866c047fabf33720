import { LEAD, TestInstallation } from './installation';

/** The time that a displayed time of the sheet (Berlin, winter) denotes. */
function shown(text: string | undefined): number {
  const [, month, day, year, hour, minute, second] =
    /(\d+)\/(\d+)\/(\d+) (\d+):(\d+):(\d+)/.exec(text ?? '') ?? [];
  return Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour) - 1,
    Number(minute),
    Number(second),
  );
}

describe('when a call to Zendesk fails', () => {
  it('a 429 to an OAuth token request delays all rows, at least by Retry-After', () => {
    const installation = new TestInstallation();
    const { id, secret } = installation.zendesk.client;
    const credential = { kind: 'client', id, secret };
    installation.google.call('saveSetup', {
      ...installation.setup,
      connection: { subdomain: 'acme', credential },
    });
    installation.google.call('turnOn');
    installation.google.advance({ minutes: 5 });
    for (const token of installation.zendesk.state.tokens.values()) token.revoked = true;
    const asksForToken = /oauth2.*token/;
    installation.zendesk.modes.intercept = ({ url }) =>
      asksForToken.test(url)
        ? { status: 429, headers: { 'Retry-After': '600' }, body: '', seconds: 0.1 }
        : undefined;
    const first = installation.submit();
    delete installation.zendesk.modes.intercept;
    installation.takeCalls();
    const second = installation.submit({ email: 'ben@acme.example' });
    installation.google.advance({ minutes: 9 });
    expect(installation.takeCalls()).toEqual([]);
    installation.google.advance({ minutes: 11 });
    for (const row of [first, second]) expect(installation.row(row).Status).toBe('✓ Done');
  });

  it.each(['seconds', 'date'] as const)(
    'a 429 is retried, never before Retry-After (%s), and the row says when',
    (retryAfter) => {
      const installation = TestInstallation.ready();
      installation.zendesk.modes.throttled = { perMinute: 1000, retryAfter, seconds: 600 };
      installation.zendesk.modes.forced429 = 1;
      const submittedAt = installation.google.clock.now();
      const row = installation.submit();
      expect(installation.row(row)).toMatchObject({ Status: '↻ Will retry', Attempts: '1', Action: '' });
      expect(shown(installation.row(row)['Next try'])).toBeGreaterThanOrEqual(submittedAt + 599_000);
      installation.takeCalls();
      installation.google.advance({ minutes: 9 });
      expect(installation.takeCalls()).toEqual([]);
      installation.google.advance({ minutes: 11 });
      expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created', Attempts: '2' });
      expect(installation.google.sent).toHaveLength(1);
    },
  );

  it('other rows wait as well until Retry-After is over', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.throttled = { perMinute: 1000, retryAfter: 'seconds', seconds: 300 };
    installation.zendesk.modes.forced429 = 1;
    installation.submit({ email: 'ana@acme.example' });
    const second = installation.submit({ email: 'ben@acme.example' });
    expect(installation.takeCalls()).toHaveLength(1);
    expect(installation.row(second)).toMatchObject({ Status: '↻ Will retry' });
    installation.google.advance({ minutes: 20 });
    expect(installation.rows().map((row) => row.Action)).toEqual(['Created', 'Created']);
  });

  it.each([502, 503] as const)('a %i is retried until Zendesk is available again', (status) => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.down = { status };
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Status: '↻ Will retry' });
    expect(installation.row(row).Detail).toContain(`Zendesk answered ${status}`);
    installation.google.advance({ minutes: 20 });
    installation.zendesk.modes.down = null;
    installation.google.advance({ minutes: 60 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(installation.google.sent).toHaveLength(1);
  });

  it('a row needs attention after the last attempt, the requester is mailed, and a manual retry still works', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.down = { status: 503 };
    const row = installation.submit();
    installation.wait({ days: 2 });
    expect(installation.row(row)).toMatchObject({
      Status: '⚠ Needs attention',
      Attempts: '7',
      Mail: 'Sent: failed',
    });
    expect(installation.row(row).Detail).toContain('even after 7 attempts');
    expect(installation.google.sent).toMatchObject([{ to: LEAD }]);
    installation.zendesk.modes.down = null;
    installation.google.open();
    installation.google.clickMenu('Retry selected rows', { selection: [row], sheet: 'Form Responses 1' });
    expect(installation.row(row)).toMatchObject({
      Status: '✓ Done',
      Action: 'Created',
      Mail: 'Sent: created',
    });
    expect(installation.google.sent).toHaveLength(2);
  });

  it.each([
    ['it was carried out', 'dropAfterCommit'],
    ['it was not carried out', 'dropBeforeCommit'],
  ] as const)('a lost answer to a create (%s) ends with one account, reported as created', (_, mode) => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes[mode] = { times: 1, method: 'POST' };
    const row = installation.submit();
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row)).toMatchObject({
      Status: '✓ Done',
      Action: 'Created',
      Mail: 'Sent: created',
    });
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
    expect(installation.google.sent).toHaveLength(1);
  });

  it('a lost answer to a create and to the following look-up still ends as created', () => {
    const installation = TestInstallation.ready();
    let lost = 0;
    installation.zendesk.modes.afterwards = (request, answer) => {
      const losing = request.method === 'POST' || (lost > 0 && lost < 4);
      if (losing) lost++;
      return losing ? { lost: 'timeout', seconds: 60 } : answer;
    };
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Status: '↻ Will retry' });
    installation.google.advance({ minutes: 60 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
  });

  it('a lost answer to an enable ends as Updated', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
    installation.zendesk.modes.dropAfterCommit = { times: 1, method: 'PUT' };
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({
      Status: '✓ Done',
      Action: 'Updated',
      Mail: 'Sent: enabled',
    });
  });

  it.each(['truncated', 'html'] as const)('an unreadable answer (%s) is treated as no answer', (as) => {
    const installation = TestInstallation.ready();
    installation.zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
    installation.zendesk.modes.malformed = { as, times: 1 };
    const row = installation.submit();
    expect(installation.row(row).Status).toBe('↻ Will retry');
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Updated' });
  });

  it('slow answers are waited for, and those beyond the time limit of a call are retried', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.slow = { seconds: 50, limit: 60 };
    expect(installation.row(installation.submit({ email: 'ana@acme.example' })).Action).toBe('Created');
    installation.zendesk.modes.slow = { seconds: 90, limit: 60 };
    const row = installation.submit({ email: 'ben@acme.example' });
    installation.google.advance({ minutes: 5 });
    installation.zendesk.modes.slow = null;
    installation.google.advance({ minutes: 90 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.accountsOf('ben@acme.example')).toHaveLength(1);
  });

  it('a create that is refused permanently needs attention, with the reason', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.intercept = ({ method }) =>
      method === 'POST'
        ? { status: 400, headers: {}, body: '{"error":"Validation Failed"}', seconds: 0.2 }
        : undefined;
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({
      Status: '⚠ Needs attention',
      Attempts: '1',
      Mail: 'Sent: failed',
    });
    expect(installation.row(row).Detail).toContain('400: Validation Failed');
  });
});
