import { COLUMNS, TestDesk } from './installation';

describe('saving a setup', () => {
  const saved = (desk: TestDesk) => (desk.google.call('getSetup') as { setup: unknown }).setup;

  it('gives what is left out its default', () => {
    const desk = new TestDesk();
    expect(desk.problems(desk.setup)).toEqual({});
    expect(saved(desk)).toEqual({
      connection: { product: 'chat', subdomain: 'acme', host: 'zendesk', hasSecret: true },
      responses: { sheetId: desk.google.form.sheetId, columns: COLUMNS },
      access: {
        domains: ['acme.example'],
        subdomains: false,
        requesters: [],
        approval: 'none',
        departments: [],
        role: null,
      },
      mail: { enabled: true, templates: {}, copyTo: [], alertsTo: [] },
      idle: {
        mode: 'off',
        disableAfterDays: 45,
        neverUsedAfterDays: 14,
        warnDaysBefore: 7,
        deleteAfterDays: null,
        exempt: [],
        limit: { percent: 10, count: 25 },
      },
    });
  });

  it('keeps what is left out as it was saved, and the secret with it', () => {
    const desk = new TestDesk({
      access: { role: 'Agent (limited)' },
      mail: { copyTo: ['team@acme.example'] },
    });
    desk.google.call('saveSetup', { ...desk.setup, idle: { warnDaysBefore: null, limit: { count: 3 } } });
    const before = saved(desk) as ReturnType<typeof Object>;
    expect(
      desk.google.call('saveSetup', { access: { subdomains: true }, idle: { exempt: ['@vip.example'] } }),
    ).toEqual({
      ok: true,
      setup: {
        ...before,
        access: { ...before.access, subdomains: true },
        idle: { ...before.idle, exempt: ['@vip.example'] },
      },
    });
    expect(saved(desk)).toMatchObject({
      connection: { hasSecret: true },
      idle: { warnDaysBefore: null, limit: { percent: 10, count: 3 } },
    });
  });

  it('takes back what getSetup gave', () => {
    const desk = new TestDesk().turnOn();
    const before = saved(desk);
    expect(desk.google.call('saveSetup', before)).toEqual({ ok: true, setup: before });
  });

  it('tidies what people type', () => {
    const desk = new TestDesk();
    desk.google.call('saveSetup', {
      access: {
        domains: [' @ACME.example ', 'xn--bcher-kva.example'],
        requesters: [' Lead@Acme.Example '],
        departments: [' Sales '],
      },
      idle: { exempt: [' @VIP.example', 'Boss@Acme.example '] },
    });
    expect(saved(desk)).toMatchObject({
      access: {
        domains: ['acme.example', 'xn--bcher-kva.example'],
        requesters: ['lead@acme.example'],
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
  ])('takes %j for the subdomain', (typed) => {
    const desk = new TestDesk();
    expect(desk.problems({ connection: { subdomain: typed } })).toEqual({});
    expect(saved(desk)).toMatchObject({ connection: { subdomain: 'acme' } });
  });

  it('stores texts that are larger than one property, whatever their letters, and gives them back', () => {
    const desk = new TestDesk();
    const body = `${'\u{1f600}'.repeat(5_000)}a${'\u{1f600}\u4e16'.repeat(3_000)}\n\n{{name}}`;
    const templates = { created: { subject: 'Hi', body }, failed: { subject: 'Oh', body: `x${body}` } };
    expect(desk.problems({ ...desk.setup, mail: { templates } })).toEqual({});
    expect(saved(desk)).toMatchObject({ mail: { templates } });
    const values = Object.values(desk.google.properties.document());
    expect(values.every((value) => Buffer.from(value).toString() === value)).toBe(true);
    desk.turnOn().submit();
    expect(desk.google.sent[0]?.body.startsWith('\u{1f600}')).toBe(true);
  });

  it('takes a text of one\u2019s own away again with null', () => {
    const desk = new TestDesk();
    const own = { subject: 'Hi', body: 'Hi' };
    desk.google.call('saveSetup', { mail: { templates: { created: own, failed: own } } });
    desk.google.call('saveSetup', { mail: { templates: { created: null } } });
    expect(saved(desk)).toMatchObject({ mail: { templates: { failed: own } } });
    expect(JSON.stringify(saved(desk))).not.toContain('"created"');
  });
});
