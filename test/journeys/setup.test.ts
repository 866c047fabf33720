import { COLUMNS, TestInstallation } from './installation';

describe('saving a setup', () => {
  const saved = (installation: TestInstallation) =>
    (installation.google.call('getSetup') as { setup: unknown }).setup;

  it('fills in the defaults', () => {
    const installation = new TestInstallation();
    expect(installation.setupProblems(installation.setup)).toEqual({});
    expect(saved(installation)).toEqual({
      connection: { product: 'chat', subdomain: 'acme', host: 'zendesk', hasSecret: true },
      responses: { sheetId: installation.google.form.sheetId, columns: COLUMNS },
      access: {
        domains: ['acme.example'],
        subdomains: false,
        requesters: [],
        blocked: [],
        approval: 'none',
        approvers: [],
        reenable: 'always',
        brake: null,
        brakeAll: null,
        departments: [],
        role: null,
        answers: { departments: {}, roles: {} },
        chat: 'check',
        capacityRule: null,
      },
      mail: { enabled: true, templates: {}, copyTo: [], alertsTo: [], language: 'en', digest: 'off' },
      idle: {
        mode: 'off',
        disableAfterDays: 45,
        neverUsedAfterDays: 14,
        warnDaysBefore: 7,
        deleteAfterDays: null,
        exempt: [],
        limit: { percent: 10, count: 25 },
        by: 'downgrade',
        openTickets: 'spare',
      },
    });
  });

  it('says of a domain at which anybody can get an address, or that organizations share, what it means', () => {
    const { google } = new TestInstallation();
    const save = (...domains: string[]) => google.call('saveSetup', { access: { domains } });
    expect(save('acme.example')).not.toHaveProperty('message');
    expect(save('acme.example', 'gmail.com', 'co.uk')).toMatchObject({
      ok: true,
      message:
        'Anyone can get an address at gmail.com, so anyone could get access. co.uk is shared by many organizations.',
    });
  });

  it('keeps saved values that are left out, including the secret', () => {
    const installation = new TestInstallation({
      access: { role: 'Agent (limited)' },
      mail: { copyTo: ['team@acme.example'] },
    });
    installation.google.call('saveSetup', {
      ...installation.setup,
      idle: { warnDaysBefore: null, limit: { count: 3 } },
    });
    const before = saved(installation) as ReturnType<typeof Object>;
    expect(
      installation.google.call('saveSetup', {
        access: { subdomains: true },
        idle: { exempt: ['@vip.example'] },
      }),
    ).toEqual({
      ok: true,
      setup: {
        ...before,
        access: { ...before.access, subdomains: true },
        idle: { ...before.idle, exempt: ['@vip.example'] },
      },
    });
    expect(saved(installation)).toMatchObject({
      connection: { hasSecret: true },
      idle: { warnDaysBefore: null, limit: { percent: 10, count: 3 } },
    });
  });

  it('accepts what getSetup has returned', () => {
    const installation = new TestInstallation().turnOn();
    const before = saved(installation);
    expect(installation.google.call('saveSetup', before)).toEqual({ ok: true, setup: before });
  });

  it('normalizes what was typed', () => {
    const installation = new TestInstallation();
    installation.google.call('saveSetup', {
      access: {
        domains: [' @ACME.example ', 'xn--bcher-kva.example'],
        requesters: [' Lead@Acme.Example '],
        blocked: [' Left@Acme.Example'],
        departments: [' Sales '],
      },
      idle: { exempt: [' @VIP.example', 'Boss@Acme.example '] },
    });
    expect(saved(installation)).toMatchObject({
      access: {
        domains: ['acme.example', 'xn--bcher-kva.example'],
        requesters: ['lead@acme.example'],
        blocked: ['left@acme.example'],
        departments: ['Sales'],
      },
      idle: { exempt: ['@vip.example', 'boss@acme.example'] },
    });
  });

  it.each([
    'acme',
    ' ACME ',
    'https://acme.zendesk.com',
    'http://acme.zendesk.com/chat/agent#home',
    'acme.zendesk.com/agent',
  ])('accepts %j as the subdomain', (typed) => {
    const installation = new TestInstallation();
    expect(installation.setupProblems({ connection: { subdomain: typed } })).toEqual({});
    expect(saved(installation)).toMatchObject({ connection: { subdomain: 'acme' } });
  });

  it('stores and returns texts that are larger than one property, with any characters', () => {
    const installation = new TestInstallation();
    const body = `${'\u{1f600}'.repeat(5_000)}a${'\u{1f600}\u4e16'.repeat(3_000)}\n\n{{name}}`;
    const templates = { created: { subject: 'Hi', body }, failed: { subject: 'Oh', body: `x${body}` } };
    expect(installation.setupProblems({ ...installation.setup, mail: { templates } })).toEqual({});
    expect(saved(installation)).toMatchObject({ mail: { templates } });
    const values = Object.values(installation.google.properties.document());
    expect(values.every((value) => Buffer.from(value).toString() === value)).toBe(true);
    installation.turnOn().submit();
    expect(installation.google.sent[0]?.body.startsWith('\u{1f600}')).toBe(true);
  });

  it('removes a custom template if it is null', () => {
    const installation = new TestInstallation();
    const own = { subject: 'Hi', body: 'Hi' };
    installation.google.call('saveSetup', { mail: { templates: { created: own, failed: own } } });
    installation.google.call('saveSetup', { mail: { templates: { created: null } } });
    expect(saved(installation)).toMatchObject({ mail: { templates: { failed: own } } });
    expect(JSON.stringify(saved(installation))).not.toContain('"created"');
  });
});
