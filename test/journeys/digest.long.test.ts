import {
  adminDigest,
  choose,
  type DigestInstallation,
  digests,
  digestsTo,
  PEER,
  PRODUCTS,
  passDays,
} from './digest-installation';
import { inDays, LAST_DAY } from './ends-installation';
import { ADMIN, LEAD, SECOND_EDITOR } from './installation';

const ALL = { mail: { digest: 'requesters' } };
const ADMINS = { mail: { digest: 'admins' } };

/** By the sheet, not by the log: how many rows have that status, and of them that action. */
function rowsWith(installation: DigestInstallation, status: string, action?: string): number {
  return installation
    .rows()
    .filter((row) => row.Status?.endsWith(status) && (action === undefined || row.Action === action)).length;
}

describe.each(PRODUCTS)('the weekly digest of the admins, on %s,', (_, ready) => {
  it('is not sent unless it was chosen', () => {
    const installation = ready();
    installation.submit();
    passDays(installation, 15);
    expect(digests(installation)).toEqual([]);
  });

  it('goes out once a week, on Monday, from the week after it was chosen', () => {
    const installation = ready(ADMINS);
    passDays(installation, 6);
    expect(digests(installation)).toEqual([]);
    passDays(installation, 15);
    expect(digests(installation).map(({ to, at }) => [to, new Date(at).toISOString().slice(0, 10)])).toEqual([
      [ADMIN, '2026-03-09'],
      [ADMIN, '2026-03-16'],
      [ADMIN, '2026-03-23'],
    ]);
  });

  it('tells what came of the requests of that week, as the sheet counts them', () => {
    const installation = ready(ADMINS);
    for (const name of ['ana', 'ben', 'cem']) installation.submit({ email: `${name}@acme.example` });
    installation.submit({ email: 'eve@elsewhere.example' });
    installation.google.clock.advance(1000);
    installation.submit();
    installation.wait({ days: 7 }, 240);
    const { subject, body } = adminDigest(installation);
    expect(subject).toBe('Chat Access last week: 3 accounts given, all well');
    const created = rowsWith(installation, 'Done', 'Created');
    const unchanged = rowsWith(installation, 'Done', 'No change');
    const rejected = rowsWith(installation, 'Rejected');
    expect([created, unchanged, rejected]).toEqual([3, 1, 1]);
    expect(body).toContain(
      `Requests: 5 (${created} created, ${unchanged} without a change, ${rejected} rejected).`,
    );
    expect(body).toContain('from 2026-03-02 to 2026-03-09');
    expect(body).toContain(`Accounts: ${created} given, 0 disabled, 0 deleted, 0 restored.`);
    expect(body).toContain('Waiting: nothing.');
    expect(body).toContain('Chat Access ran every day.');
    expect(body).toContain('The sheet: https://docs.google.com/spreadsheets/');
    installation.submit({ email: 'dora@acme.example' });
    passDays(installation, 7);
    expect(adminDigest(installation).body).toContain('Requests: 1 (1 created).');
  });

  it('names the rows that need a person', () => {
    const installation = ready({ ...ADMINS, access: { approval: 'everyone', approvers: [SECOND_EDITOR] } });
    installation.submit();
    installation.submit({ email: 'ben@acme.example' });
    passDays(installation, 7);
    const { subject, body } = adminDigest(installation);
    expect(subject).toBe('Chat Access last week: 0 accounts given, 2 rows need you');
    expect(body).toContain('Waiting: 2 for approval.');
  });

  it('says that Chat Access is paused', () => {
    const installation = ready(ALL);
    installation.submit();
    installation.google.call('pauseDesk');
    passDays(installation, 7);
    expect(adminDigest(installation).subject).toBe('Chat Access last week: 1 account given, paused now');
    expect(adminDigest(installation).body).toContain('Chat Access has been paused since 2026-03-02');
    expect(digestsTo(LEAD, installation)).toEqual([]);
    installation.google.call('resumeDesk');
    passDays(installation, 1);
    expect(digests(installation).map(({ to }) => to)).toEqual([ADMIN, LEAD]);
  });

  it('says when nothing ran', () => {
    const installation = ready(ADMINS);
    installation.google.clock.advance(2 * 86_400_000);
    installation.google.run('processPending');
    passDays(installation, 6);
    const { subject, body } = adminDigest(installation);
    expect(subject).toMatch(/not all well$/);
    expect(body).toMatch(/Chat Access did not run from 2026-03-02 \d\d:\d\d \(UTC\) to 2026-03-04/);
  });

  it('goes out on Tuesday where nothing ran on Monday, and tells of both days', () => {
    const installation = ready(ADMINS);
    passDays(installation, 6);
    installation.submit();
    installation.google.clock.advance(86_400_000);
    passDays(installation, 1);
    const [first, ...others] = digests(installation);
    expect(others).toEqual([]);
    expect(new Date(first?.at ?? 0).toISOString()).toContain('2026-03-10');
    expect(first?.body).toContain('Requests: 1 (1 created).');
  });

  it('tells only of the days since it was chosen', () => {
    const installation = ready();
    installation.submit();
    passDays(installation, 2);
    choose(installation, 'admins');
    installation.submit({ email: 'ben@acme.example' });
    passDays(installation, 5);
    expect(adminDigest(installation).body).toContain('from 2026-03-04 to 2026-03-09');
    expect(adminDigest(installation).body).toContain('Requests: 1 (1 created).');
  });

  it('ends when it is turned off, and begins again with the days since it was chosen again', () => {
    const installation = ready(ADMINS);
    passDays(installation, 7);
    choose(installation, 'off');
    installation.submit();
    passDays(installation, 7);
    choose(installation, 'admins');
    expect(digests(installation)).toHaveLength(1);
    passDays(installation, 7);
    expect(digests(installation)).toHaveLength(2);
    expect(adminDigest(installation).body).toContain('Requests: 0.');
  });

  it('is not sent while Chat Access is off', () => {
    const installation = ready(ADMINS);
    installation.google.call('turnOff');
    passDays(installation, 8);
    expect(digests(installation)).toEqual([]);
  });

  it('goes to those who get the alerts, as one mail, in the admin’s own words', () => {
    const alertsTo = ['ops@acme.example', 'it@acme.example'];
    const digest = { subject: 'Weekly: {{summary}}', body: '{{from}} {{until}}\n\n{{detail}} {{sheet}}' };
    const installation = ready({ mail: { digest: 'admins', alertsTo, templates: { digest } } });
    installation.wait({ days: 7 }, 240);
    expect(digests(installation)).toMatchObject([
      { to: alertsTo.join(','), subject: 'Weekly: 0 accounts given, all well' },
    ]);
  });

  it('leaves out lines that an editor has typed into the log', () => {
    const installation = ready(ADMINS);
    installation.submit();
    const log = installation.google.spreadsheet.sheet('Log');
    const last = log.display().filter(([time]) => time !== '').length;
    log.setRow(
      last + 1,
      log.row(last).map((cell) => (cell === 'ana@acme.example' ? 'eve@acme.example' : cell)),
    );
    passDays(installation, 7);
    expect(adminDigest(installation).body).toContain('Requests: 1 (1 created).');
  });
});

describe.each(PRODUCTS)('the weekly digest of a requester, on %s,', (_, ready) => {
  it('tells of their own people only', () => {
    const installation = ready(ALL);
    installation.submit();
    installation.submit({ email: 'eve@elsewhere.example' });
    installation.submit({ requester: PEER, email: 'ben@acme.example' });
    passDays(installation, 7);
    expect(digests(installation).map(({ to }) => to)).toEqual([ADMIN, LEAD, PEER]);
    const [own] = digestsTo(LEAD, installation);
    expect(own?.subject).toBe('Chat Access last week: 1 person got access, 1 person without access');
    expect(own?.body).toContain('Got access:\n- ana@acme.example on 2026-03-02');
    expect(own?.body).toContain('Did not get access:\n- eve@elsewhere.example was rejected');
    expect(own?.body).not.toContain('ben@acme.example');
    expect(digestsTo(PEER, installation)[0]?.body).not.toContain('ana@acme.example');
  });

  it('is not sent where there is nothing to say', () => {
    const installation = ready(ALL);
    installation.submit();
    passDays(installation, 14);
    expect(digests(installation).map(({ to }) => to)).toEqual([ADMIN, LEAD, ADMIN]);
  });

  it('names who waits, and for what', () => {
    const installation = ready(ALL);
    installation.submit();
    installation.google.call('saveSetup', { access: { approval: 'everyone', approvers: [SECOND_EDITOR] } });
    installation.submit({ email: 'ben@acme.example' });
    passDays(installation, 7);
    expect(digestsTo(LEAD, installation)[0]?.body).toContain(
      'Still waiting:\n- ben@acme.example for approval',
    );
  });

  it('names whose access ends soon', () => {
    const installation = ready(ALL);
    installation.submit({}, {}, { [LAST_DAY]: inDays(installation, 25) });
    passDays(installation, 7);
    expect(digestsTo(LEAD, installation)[0]?.body).not.toContain('has access until');
    passDays(installation, 7);
    expect(digestsTo(LEAD, installation)[1]?.body).toContain(
      'May lose access soon:\n- ana@acme.example has access until 2026-03-27',
    );
  });

  it('does not go to somebody whose address was only typed into requests that were rejected', () => {
    const installation = ready(ALL);
    installation.submit({ requester: PEER, email: 'eve@elsewhere.example' });
    installation.submit({ requester: 'guest@elsewhere.example' });
    passDays(installation, 7);
    expect(digests(installation).map(({ to }) => to)).toEqual([ADMIN]);
  });

  it('does not go to people who are blocked, or may not ask any more', () => {
    const installation = ready(ALL);
    installation.submit();
    installation.submit({ requester: PEER, email: 'ben@acme.example' });
    const access = { blocked: [PEER], requesters: ['boss@acme.example', PEER] };
    installation.google.call('saveSetup', { access });
    passDays(installation, 7);
    expect(digests(installation).map(({ to }) => to)).toEqual([ADMIN]);
  });

  it('is written in the language of the setup, that of the admins in English', () => {
    const installation = ready({ mail: { digest: 'requesters', language: 'de' } });
    installation.submit();
    passDays(installation, 7);
    expect(digestsTo(LEAD, installation)[0]).toMatchObject({
      subject: 'Chat-Zugang in der letzten Woche: 1 Person hat Zugang erhalten',
    });
    expect(digestsTo(LEAD, installation)[0]?.body).toContain(
      'Zugang erhalten:\n- ana@acme.example am 2026-03-02',
    );
    expect(adminDigest(installation).body).toContain('Requests: 1 (1 created).');
  });

  it('leaves half of the mails of a day to requests, and goes on the next day', () => {
    const installation = ready(ALL);
    const { google } = installation;
    const leads = Array.from({ length: 12 }, (_, number) => `lead${number}@acme.example`);
    for (const [number, requester] of leads.entries()) {
      installation.submit({ requester, email: `ana${number}@acme.example` });
    }
    google.quota.mail(ADMIN).limit = 10;
    google.clock.advance(86_400_000);
    passDays(installation, 6);
    const first = digests(installation).length;
    expect(first).toBeLessThanOrEqual(6);
    expect(google.quota.mail(ADMIN).left).toBeGreaterThanOrEqual(5);
    installation.wait({ days: 4 }, 60);
    expect(
      digests(installation)
        .map(({ to }) => to)
        .sort(),
    ).toEqual([ADMIN, ...leads].sort());
  });

  it('is not sent where requesters get no mails at all', () => {
    const installation = ready({ mail: { digest: 'requesters', enabled: false } });
    installation.submit();
    passDays(installation, 7);
    expect(digests(installation).map(({ to }) => to)).toEqual([ADMIN]);
  });

  it('costs five calls for each mail, and no more for each request or requester', () => {
    const callsFor = (requesters: number, requests: number): number => {
      // Without a last day there is nothing to be reviewed. The dashboard, which the same run writes, is there.
      const installation = ready({ ...ALL, columns: {} });
      installation.google.run('reviewIdleAgents');
      for (let number = 0; number < requesters * requests; number++) {
        const requester = `lead${number % requesters}@acme.example`;
        installation.submit({ requester, email: `ana${number}@acme.example` });
      }
      installation.google.clock.advance(7 * 86_400_000);
      installation.google.run('reviewIdleAgents');
      expect(digests(installation)).toHaveLength(requesters + 1);
      return installation.lastExecution().callCount;
    };
    const few = callsFor(2, 1);
    expect(few).toBeLessThan(90);
    expect(callsFor(2, 6)).toBe(few);
    expect(callsFor(7, 1)).toBe(few + 5 * 5);
  });
});
