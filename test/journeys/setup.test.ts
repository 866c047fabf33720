import { ADMIN, COLUMNS, TestDesk } from './desk';

const template = (body: string, subject = 'Hello') => ({
  mail: { templates: { created: { subject, body } } },
});
const BODY = 'mail.templates.created.body';
const column = (name: string, title: string) => ({ responses: { columns: { [name]: title } } });

/** A wrong value, the field that is named, and what the message says. */
const WRONG: [unknown, string, string][] = [
  [null, '', 'no such setting'],
  ['acme', '', 'no such setting'],
  [{ colour: 'red' }, 'colour', 'no such setting'],
  [{ access: null }, 'access', 'missing or of the wrong kind'],
  [{ access: { colour: 'red' } }, 'access.colour', 'no such setting'],
  [{ connection: { product: 'support' } }, 'connection.product', 'Support or Suite cannot be chosen yet'],
  [{ connection: { subdomain: '' } }, 'connection.subdomain', 'first part of your Zendesk address'],
  [{ connection: { subdomain: 'acme corp' } }, 'connection.subdomain', 'first part'],
  [{ connection: { subdomain: 'acme.evil.example' } }, 'connection.subdomain', 'first part'],
  [{ connection: { subdomain: 'acme.evil.example/.zendesk.com' } }, 'connection.subdomain', 'first part'],
  [{ connection: { subdomain: 'acme@evil.example#' } }, 'connection.subdomain', 'first part'],
  [{ connection: { subdomain: 5 } }, 'connection.subdomain', 'Enter your Zendesk subdomain'],
  [{ connection: { host: 'evil.example' } }, 'connection.host', 'Choose zendesk or zopim'],
  [{ connection: { credential: 'abc' } }, 'connection.credential', 'Enter an access token'],
  [
    { connection: { credential: { kind: 'password' } } },
    'connection.credential.kind',
    'Enter an access token',
  ],
  [{ connection: { credential: { kind: 'token' } } }, 'connection.credential.token', 'missing'],
  [{ connection: { credential: { kind: 'token', token: ' ' } } }, 'connection.credential.token', 'Enter'],
  [
    { connection: { credential: { kind: 'token', token: 'a b' } } },
    'connection.credential.token',
    'no blanks',
  ],
  [{ connection: { credential: { kind: 'client', id: 'a' } } }, 'connection.credential.secret', 'missing'],
  [{ responses: { sheetId: 99 } }, 'responses.sheetId', 'Choose the sheet'],
  [{ responses: { sheetId: '0' } }, 'responses.sheetId', 'Choose the response sheet'],
  [column('email', 'Mail'), 'responses.columns.email', 'no column "Mail" in the sheet "Form Responses 1"'],
  [column('email', 'Team'), 'responses.columns.email', 'Several columns are called "Team"'],
  [column('email', ''), 'responses.columns.email', 'Choose the column'],
  [column('department', 'Team'), 'responses.columns.department', 'cannot be chosen yet'],
  [column('role', 'Team'), 'responses.columns.role', 'cannot be chosen yet'],
  [{ access: { domains: [] } }, 'access.domains', 'at least one domain'],
  [{ access: { domains: 'acme.example' } }, 'access.domains', 'Enter a list'],
  [{ access: { domains: ['acme.example', 'acme'] } }, 'access.domains.1', '"acme" is not a domain'],
  [{ access: { domains: ['b\u00fccher.example'] } }, 'access.domains.0', 'in plain letters'],
  [{ access: { domains: ['*.acme.example'] } }, 'access.domains.0', 'is not a domain'],
  [{ access: { subdomains: 'yes' } }, 'access.subdomains', 'Choose yes or no'],
  [{ access: { requesters: ['lead'] } }, 'access.requesters.0', '"lead" must contain exactly one @'],
  [{ access: { approval: 'everyone' } }, 'access.approval', 'cannot be chosen yet'],
  [{ access: { approval: 'unlisted' } }, 'access.approval', 'cannot be chosen yet'],
  [{ access: { departments: [' '] } }, 'access.departments.0', 'name of a department'],
  [{ access: { role: 'owner' } }, 'access.role', 'does not make owners or administrators'],
  [{ access: { role: ' Administrator ' } }, 'access.role', 'does not make owners or administrators'],
  [{ mail: { enabled: 1 } }, 'mail.enabled', 'Choose yes or no'],
  [{ mail: { templates: { welcome: null } } }, 'mail.templates.welcome', 'no such setting'],
  [{ mail: { templates: { created: { subject: 'Hello' } } } }, BODY, 'missing'],
  [template('Hi {{nmae}}'), BODY, 'no merge field {{nmae}}. Choose one of {{name}}'],
  [template('Hi {{name'), BODY, 'not closed'],
  [template('Hi {{{name}}}'), BODY, 'not a merge field'],
  [template('{{#name}}Hi{{/name}}'), BODY, 'not a merge field'],
  [template('{{#name}}Hi'), BODY, 'not closed'],
  [template('{{>name}}'), BODY, 'not a merge field'],
  [template('{{&name}}'), BODY, 'not a merge field'],
  [template('{{=<% %>=}}'), BODY, 'not a merge field'],
  [template('x'.repeat(20_001)), BODY, 'at most 20000'],
  [template('Hi', '{{problem}}'), 'mail.templates.created.subject', 'no merge field {{problem}}'],
  [{ mail: { copyTo: ['team'] } }, 'mail.copyTo.0', 'Enter an e-mail address'],
  [{ mail: { alertsTo: ['a@b.example, c@d.example'] } }, 'mail.alertsTo.0', 'exactly one address'],
  [{ idle: { mode: 'act' } }, 'idle.mode', 'cannot be chosen yet'],
  [{ idle: { mode: 'report' } }, 'idle.mode', 'cannot be chosen yet'],
  [{ idle: { disableAfterDays: 0 } }, 'idle.disableAfterDays', 'at least 1'],
  [{ idle: { neverUsedAfterDays: 1.5 } }, 'idle.neverUsedAfterDays', 'whole number'],
  [{ idle: { warnDaysBefore: '7' } }, 'idle.warnDaysBefore', 'or nothing for no warning'],
  [{ idle: { deleteAfterDays: -1 } }, 'idle.deleteAfterDays', 'or nothing for never'],
  [{ idle: { exempt: ['boss'] } }, 'idle.exempt.0', 'or a whole domain as @acme.com'],
  [{ idle: { limit: { percent: 101 } } }, 'idle.limit.percent', '0 to 100'],
  [{ idle: { limit: { count: 1.5 } } }, 'idle.limit.count', 'whole number'],
];

describe('saving a wrong setup', () => {
  const desk = new TestDesk();
  desk.google.form.sheet.set('F1:G1', 'Team');
  beforeAll(() => expect(desk.google.call('saveSetup', desk.setup)).toMatchObject({ ok: true }));

  it.each(WRONG)(
    '%j is refused at %j, in a sentence of its own, and nothing is stored',
    (wish, field, message) => {
      const before = desk.stored();
      const problems = desk.problems(wish);
      expect(Object.keys(problems)).toEqual([field]);
      expect(problems[field]).toContain(message);
      expect(problems[field]).toMatch(/\.$/);
      expect(desk.stored()).toEqual(before);
    },
  );

  it('names a column that is chosen twice at both places, whatever its letter case', () => {
    const problems = desk.problems(column('lastName', 'FIRST  name'));
    expect(problems['responses.columns.firstName']).toContain('is chosen twice');
    expect(problems['responses.columns.lastName']).toContain('is chosen twice');
  });

  it('names every wrong field at once, and stores none of the right ones', () => {
    const before = desk.stored();
    const problems = desk.problems({
      connection: { subdomain: 'other' },
      responses: { columns: { ...COLUMNS, email: 'Mail' } },
      access: { domains: ['acme.example', 'x', 'y'], requesters: ['lead'], subdomains: true },
      mail: {
        copyTo: ['team'],
        templates: { created: { subject: '', body: '{{x}}' }, failed: { subject: 'a', body: '{{y' } },
      },
      idle: { limit: { percent: -1, count: -1 } },
    });
    expect(Object.keys(problems).sort()).toEqual([
      'access.domains.1',
      'access.domains.2',
      'access.requesters.0',
      'connection.credential',
      'idle.limit.count',
      'idle.limit.percent',
      'mail.copyTo.0',
      'mail.templates.created.body',
      'mail.templates.created.subject',
      'mail.templates.failed.body',
      'responses.columns.email',
    ]);
    expect(desk.stored()).toEqual(before);
  });

  it('does not store a setup that the properties cannot hold, and says so', () => {
    const before = desk.stored();
    const departments = Array.from({ length: 20_000 }, (_, index) => `Department ${index}`);
    expect(desk.problems({ access: { departments } })['mail.templates']).toContain('too large');
    expect(desk.stored()).toEqual(before);
  });
});

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
