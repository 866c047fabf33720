import { COLUMNS, TestInstallation } from './installation';

const template = (body: string, subject = 'Hello') => ({
  mail: { templates: { created: { subject, body } } },
});
const BODY = 'mail.templates.created.body';
const column = (name: string, title: string) => ({ responses: { columns: { [name]: title } } });

/** The field that is named, a part of the message, and the invalid value. */
const INVALID: [string, string, unknown][] = [
  ['', 'of the wrong kind', null],
  ['', 'of the wrong kind', 'acme'],
  ['colour', 'no such setting', { colour: 'red' }],
  ['access', 'missing or of the wrong kind', { access: null }],
  ['access.colour', 'no such setting', { access: { colour: 'red' } }],
  ['connection.product', 'Choose chat or support', { connection: { product: 'sell' } }],
  ['connection.subdomain', 'first part of your Zendesk address', { connection: { subdomain: '' } }],
  ['connection.subdomain', 'first part', { connection: { subdomain: 'acme corp' } }],
  ['connection.subdomain', 'first part', { connection: { subdomain: 'acme.evil.example' } }],
  ['connection.subdomain', 'first part', { connection: { subdomain: 'acme.evil.example/.zendesk.com' } }],
  ['connection.subdomain', 'first part', { connection: { subdomain: 'acme@evil.example#' } }],
  ['connection.subdomain', 'Enter your Zendesk subdomain', { connection: { subdomain: 5 } }],
  ['connection.host', 'Choose zendesk or zopim', { connection: { host: 'evil.example' } }],
  ['connection.credential', 'Enter an access token', { connection: { credential: 'abc' } }],
  [
    'connection.credential.kind',
    'Enter an access token',
    { connection: { credential: { kind: 'password' } } },
  ],
  ['connection.credential.token', 'missing', { connection: { credential: { kind: 'token' } } }],
  ['connection.credential.token', 'Enter', { connection: { credential: { kind: 'token', token: ' ' } } }],
  [
    'connection.credential.token',
    'no spaces',
    { connection: { credential: { kind: 'token', token: 'a b' } } },
  ],
  ['connection.credential.secret', 'missing', { connection: { credential: { kind: 'client', id: 'a' } } }],
  ['responses.sheetId', 'Choose the sheet', { responses: { sheetId: 99 } }],
  ['responses.sheetId', 'Choose the response sheet', { responses: { sheetId: '0' } }],
  ['responses.columns.email', 'no column "Mail" in the sheet "Form Responses 1"', column('email', 'Mail')],
  ['responses.columns.email', 'Several columns are called "Team"', column('email', 'Team')],
  ['responses.columns.email', 'Choose the column', column('email', '')],
  ['responses.columns.department', 'Several columns are called "Team"', column('department', 'Team')],
  ['responses.columns.colour', 'no such setting', column('colour', 'Team')],
  ['access.domains', 'at least one domain', { access: { domains: [] } }],
  ['access.domains', 'Enter a list', { access: { domains: 'acme.example' } }],
  ['access.domains.1', '"acme" is not a domain', { access: { domains: ['acme.example', 'acme'] } }],
  ['access.domains.0', 'in plain letters', { access: { domains: ['b\u00fccher.example'] } }],
  ['access.domains.0', 'is not a domain', { access: { domains: ['*.acme.example'] } }],
  ['access.subdomains', 'Choose yes or no', { access: { subdomains: 'yes' } }],
  ['access.blocked.0', '"left" must contain exactly one @', { access: { blocked: ['left'] } }],
  ['access.requesters.0', '"lead" must contain exactly one @', { access: { requesters: ['lead'] } }],
  ['access.approval', 'Choose none, unlisted or everyone', { access: { approval: 'all' } }],
  ['access.approvers.0', '"boss" must contain exactly one @', { access: { approvers: ['boss'] } }],
  ['access.departments.0', 'name of a department', { access: { departments: [' '] } }],
  ['access.role', 'does not create owners or administrators', { access: { role: 'owner' } }],
  ['access.role', 'does not create owners or administrators', { access: { role: ' Administrator ' } }],
  ['access.role', 'does not create owners or administrators', { access: { role: 'Billing admin' } }],
  ['mail.enabled', 'Choose yes or no', { mail: { enabled: 1 } }],
  ['mail.templates.welcome', 'no such setting', { mail: { templates: { welcome: null } } }],
  [BODY, 'missing', { mail: { templates: { created: { subject: 'Hello' } } } }],
  [BODY, 'no merge field {{nmae}}. Choose one of {{name}}', template('Hi {{nmae}}')],
  [BODY, 'not closed', template('Hi {{name')],
  [BODY, 'no merge field', template('Hi {{{name}}}')],
  [BODY, 'no merge field', template('{{#name}}Hi{{/name}}')],
  [BODY, 'no merge field', template('{{#name}}Hi')],
  [BODY, 'no merge field', template('{{>name}}')],
  [BODY, 'no merge field', template('{{&name}}')],
  [BODY, 'no merge field', template('{{=<% %>=}}')],
  [BODY, 'at most 20000', template('x'.repeat(20_001))],
  ['mail.templates.created.subject', 'no merge field {{problem}}', template('Hi', '{{problem}}')],
  ['mail.copyTo.0', 'Enter an email address', { mail: { copyTo: ['team'] } }],
  ['mail.alertsTo.0', 'exactly one address', { mail: { alertsTo: ['a@b.example, c@d.example'] } }],
  ['idle.mode', 'Choose off, report or act', { idle: { mode: 'delete' } }],
  ['idle.disableAfterDays', 'at least 1', { idle: { disableAfterDays: 0 } }],
  ['idle.neverUsedAfterDays', 'whole number', { idle: { neverUsedAfterDays: 1.5 } }],
  ['idle.warnDaysBefore', 'or leave it empty for no warning', { idle: { warnDaysBefore: '7' } }],
  ['idle.deleteAfterDays', 'or leave it empty for never', { idle: { deleteAfterDays: -1 } }],
  ['idle.exempt.0', 'or a whole domain such as @acme.com', { idle: { exempt: ['boss'] } }],
  ['idle.limit.percent', '0 to 100', { idle: { limit: { percent: 101 } } }],
  ['idle.limit.count', 'whole number', { idle: { limit: { count: 1.5 } } }],
];

describe('saving an invalid setup', () => {
  const installation = new TestInstallation();
  installation.google.form.sheet.set('F1:G1', 'Team');
  beforeAll(() =>
    expect(installation.google.call('saveSetup', installation.setup)).toMatchObject({ ok: true }),
  );

  it.each(INVALID)(
    'is refused with a sentence about "%s" (… %s …), and nothing is stored',
    (field, message, change) => {
      const before = installation.storedProperties();
      const problems = installation.setupProblems(change);
      expect(Object.keys(problems)).toEqual([field]);
      expect(problems[field]).toContain(message);
      expect(problems[field]).toMatch(/\.$/);
      expect(installation.storedProperties()).toEqual(before);
    },
  );

  it('names a column that is chosen twice at both fields, ignoring case', () => {
    const problems = installation.setupProblems(column('lastName', 'FIRST  name'));
    expect(problems['responses.columns.firstName']).toContain('is chosen twice');
    expect(problems['responses.columns.lastName']).toContain('is chosen twice');
  });

  it('names every invalid field at once, and stores none of the valid ones', () => {
    const before = installation.storedProperties();
    const problems = installation.setupProblems({
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
    expect(installation.storedProperties()).toEqual(before);
  });

  it('says so if the setup is too large for the properties, and stores nothing', () => {
    const before = installation.storedProperties();
    const departments = Array.from({ length: 20_000 }, (_, index) => `Department ${index}`);
    expect(installation.setupProblems({ access: { departments } })['mail.templates']).toContain('too large');
    expect(installation.storedProperties()).toEqual(before);
  });
});
