import { MANIFEST, newGoogle, run } from '../test-helpers';

const COMPOSE = 'https://www.googleapis.com/auth/gmail.compose';
const SERVICE = { userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' };

function withService(scope = COMPOSE) {
  const oauthScopes = [...MANIFEST.oauthScopes.filter((each) => !each.includes('mail.google.com')), scope];
  const dependencies = { enabledAdvancedServices: [SERVICE] };
  return newGoogle({ manifest: { ...MANIFEST, oauthScopes, dependencies } });
}

const RAW = raw(['To: a@b.example', 'Subject: Hello']);
const CREATE = `Gmail.Users.Drafts.create({ message: { raw: '${RAW}' } }, 'me')`;

function raw(headers: string[]): string {
  const part = (type: string, text: string) =>
    `--x\r\nContent-Type: ${type}; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString('base64')}\r\n`;
  const body = `${part('text/plain', 'Zoë')}${part('text/html', '<b>Zoë</b>')}--x--\r\n`;
  const type = 'Content-Type: multipart/alternative; boundary="x"';
  return Buffer.from(`${[...headers, type].join('\r\n')}\r\n\r\n${body}`).toString('base64url');
}

describe('the advanced Gmail service', () => {
  it('is there when the manifest enables it, under the name that it gives it', () => {
    expect(run(newGoogle(), 'return typeof Gmail')).toBe('undefined');
    expect(run(withService(), 'return typeof Gmail.Users.Drafts.create')).toBe('function');
  });

  it('creates a draft and sends it, after which the draft is gone and the mail has another id', () => {
    const google = withService();
    const id = run(google, `return ${CREATE}.id`) as string;
    expect(google.mailbox(google.owner).drafts).toMatchObject([{ id, to: 'a@b.example', subject: 'Hello' }]);
    const drafted = run(google, `return Gmail.Users.Drafts.get('me', '${id}').message.id`);
    const sent = run(google, `return Gmail.Users.Drafts.send({ id: '${id}' }, 'me').id`);
    expect(sent).not.toBe(drafted);
    expect(google.sent).toMatchObject([{ to: 'a@b.example', body: 'Zoë', htmlBody: '<b>Zoë</b>' }]);
  });

  it('says in numbers that there is no such draft', () => {
    const ask = (id: string) =>
      `try { Gmail.Users.Drafts.get('me', '${id}') } catch (e) { return [e.name, e.message, e.details.code, e.details.errors[0].reason] }`;
    expect(run(withService(), ask('r-1'))).toEqual([
      'GoogleJsonResponseException',
      'API call to gmail.users.drafts.get failed with error: Requested entity was not found.',
      404,
      'notFound',
    ]);
    expect(run(withService(), ask('typed'))).toMatchObject([
      expect.any(String),
      expect.any(String),
      400,
      'invalidArgument',
    ]);
  });

  it('gives bodies as signed bytes, and in a list ids alone', () => {
    const google = withService();
    const id = run(google, `return ${CREATE}.id`) as string;
    const data = `return Gmail.Users.Drafts.get('me', '${id}', { format: 'full' }).message.payload.parts[0].body.data`;
    expect(run(google, data)).toEqual([90, 111, -61, -85]);
    expect(
      run(google, "return Object.keys(Gmail.Users.Drafts.list('me', { q: '\"hello\"' }).drafts[0].message)"),
    ).toEqual(['id', 'threadId', 'labelIds']);
    expect(run(google, "return Gmail.Users.Drafts.list('me', { q: '\"bye\"' }).drafts")).toBeUndefined();
  });

  it('lists 100 drafts unless asked for more, and 500 at most', () => {
    const google = withService();
    for (let i = 0; i < 510; i++) google.writeDraft(google.owner, { to: '', subject: 's', body: '' });
    expect(run(google, "return Gmail.Users.Drafts.list('me').drafts.length")).toBe(100);
    expect(run(google, "return Gmail.Users.Drafts.list('me', { maxResults: 600 }).drafts.length")).toBe(500);
  });

  it('sends nothing without recipients left for today, and keeps the draft', () => {
    const google = withService();
    const id = run(google, `return ${CREATE}.id`) as string;
    google.quota.mail(google.owner).left = 0;
    expect(() => run(google, `Gmail.Users.Drafts.send({ id: '${id}' }, 'me')`)).toThrow(
      'User-rate limit exceeded',
    );
    expect(google.mailbox(google.owner).drafts).toHaveLength(1);
  });

  it('deletes a draft for good', () => {
    const google = withService();
    const id = run(google, `return ${CREATE}.id`) as string;
    run(google, `Gmail.Users.Drafts.remove('me', '${id}')`);
    expect(google.mailbox(google.owner)).toEqual({ drafts: [], sent: [] });
  });

  it('needs gmail.compose, or more, and counts as a call that can be refused', () => {
    const google = withService('https://www.googleapis.com/auth/gmail.readonly');
    expect(() => run(google, CREATE)).toThrow('Specified permissions are not sufficient');
    const other = withService();
    other.faults.next('Gmail.Users.Drafts.create', { message: 'Empty response', after: true });
    expect(() => run(other, CREATE)).toThrow('Empty response');
    expect(other.mailbox(other.owner).drafts).toHaveLength(1);
    expect(other.executions.at(-1)?.calls).toEqual({ 'Gmail.Users.Drafts.create': 1 });
  });

  it.each([
    [['To: a@b.example', 'Bcc : c@b.example'], 'is no header'],
    [['To: a@b.example', 'To: c@b.example'], 'stands there twice'],
    [['X-Other: 1'], 'was not expected'],
    [['Subject: Zoë'], 'printable ASCII'],
  ])('refuses a mail that is not well formed: %j', (headers, reason) => {
    const google = withService();
    const create = `Gmail.Users.Drafts.create({ message: { raw: '${raw(headers)}' } }, 'me')`;
    expect(() => run(google, create)).toThrow(reason);
  });
});
