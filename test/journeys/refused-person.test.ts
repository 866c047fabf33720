import type { HttpRequest } from '../http';
import { ADMIN, LEAD, TestInstallation } from './installation';

const SAID = 'This person is managed elsewhere';
const FORBIDDEN = { status: 403, headers: {}, body: JSON.stringify({ error: SAID }), seconds: 0.2 };
const PEOPLE = ['ana', 'ben', 'cleo'].map((name) => `${name}@acme.example`);

/** Zendesk answers these calls with 403 and does nothing. */
function forbid(installation: TestInstallation, isForbidden: (request: HttpRequest) => boolean): void {
  installation.zendesk.modes.intercept = (request) => (isForbidden(request) ? FORBIDDEN : undefined);
}

/** Submits requests for all three people, which the timer handles. */
function submitAll(installation: TestInstallation): number[] {
  return PEOPLE.map((email) => installation.submit({ email }, { fire: false }));
}

const isCreate = ({ method, body }: HttpRequest, email = '') => method === 'POST' && body.includes(email);
const isChange = ({ method }: HttpRequest) => method === 'PUT';
const pauseOf = (installation: TestInstallation) => installation.google.properties.document().pause;
const mailsTo = (installation: TestInstallation, person: string) =>
  installation.google.sent.filter(({ to }) => to === person);

describe('a person whom Zendesk refuses with 403 while the credential works', () => {
  it('is the only one who needs attention if the account cannot be created, and nothing is paused', () => {
    const installation = TestInstallation.ready();
    forbid(installation, (request) => isCreate(request, 'ben@acme.example'));
    const [ana, ben, cleo] = submitAll(installation);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(ben ?? 0)).toMatchObject({
      Status: '⚠ Needs attention',
      Action: '',
      Attempts: '1',
      Mail: 'Sent: failed',
    });
    expect(installation.row(ben ?? 0).Detail).toBe(
      `Zendesk refused the request (403: ${SAID}). Fix the problem it names. Then select this row and choose Chat Access > Retry selected rows.`,
    );
    for (const row of [ana, cleo])
      expect(installation.row(row ?? 0)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(mailsTo(installation, LEAD)).toHaveLength(3);
    expect(mailsTo(installation, ADMIN)).toEqual([]);
    expect(pauseOf(installation)).toBeUndefined();
  });

  it('is the only one who needs attention if the account cannot be enabled', () => {
    const installation = TestInstallation.ready();
    const agents = PEOPLE.map((email) => installation.zendesk.addAgent({ email, enabled: false }));
    forbid(installation, (request) => isChange(request) && request.url.endsWith(`/agents/${agents[1]?.id}`));
    const [ana, ben, cleo] = submitAll(installation);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(ben ?? 0)).toMatchObject({ Status: '⚠ Needs attention', Mail: 'Sent: failed' });
    expect(installation.row(ben ?? 0).Detail).toContain(`403: ${SAID}`);
    for (const row of [ana, cleo])
      expect(installation.row(row ?? 0)).toMatchObject({ Status: '✓ Done', Action: 'Updated' });
    expect(agents.map(({ enabled }) => enabled)).toEqual([true, false, true]);
    expect(pauseOf(installation)).toBeUndefined();
  });

  it('is the only one who needs attention if the look-up is refused', () => {
    const installation = TestInstallation.ready();
    forbid(installation, ({ url }) => decodeURIComponent(url).endsWith('/agents/email/ben@acme.example'));
    const [ana, ben, cleo] = PEOPLE.map((email) => installation.submit({ email }));
    expect(installation.row(ben ?? 0)).toMatchObject({ Status: '⚠ Needs attention', Mail: 'Sent: failed' });
    for (const row of [ana, cleo]) expect(installation.row(row ?? 0).Status).toBe('✓ Done');
    expect(pauseOf(installation)).toBeUndefined();
  });

  it('is reported in one email, and gets an account if the row is retried after the cause has been corrected', () => {
    const installation = TestInstallation.ready();
    forbid(installation, (request) => isCreate(request));
    const row = installation.submit();
    installation.google.advance({ minutes: 60 });
    expect(mailsTo(installation, LEAD)).toHaveLength(1);
    delete installation.zendesk.modes.intercept;
    installation.google.open();
    installation.google.clickMenu('Retry selected rows', { selection: [row], sheet: 'Form Responses 1' });
    expect(installation.row(row)).toMatchObject({
      Status: '✓ Done',
      Action: 'Created',
      Mail: 'Sent: created',
    });
    expect(mailsTo(installation, LEAD)).toHaveLength(2);
  });

  it('shares one probe with all who are refused together', () => {
    const installation = TestInstallation.ready();
    forbid(installation, (request) => isCreate(request));
    submitAll(installation);
    installation.google.advance({ minutes: 5 });
    expect(installation.rows().map(({ Status }) => Status)).toEqual(Array(3).fill('⚠ Needs attention'));
    const calls = installation.takeCalls();
    expect(calls.filter((call) => call === 'GET /agents/me')).toHaveLength(1);
    expect(calls.filter((call) => call.startsWith('PUT'))).toEqual([
      `PUT /agents/${installation.zendesk.owner.id}`,
    ]);
  });

  it('is found if another person has created the account at the same moment', () => {
    const installation = TestInstallation.ready();
    forbid(installation, (request) => {
      if (!isCreate(request)) return false;
      installation.zendesk.addAgent({ email: 'ana@acme.example' });
      return true;
    });
    expect(installation.row(installation.submit())).toMatchObject({ Status: '✓ Done', Action: 'No change' });
  });
});

describe('a 403 to the probe as well', () => {
  it('pauses everything, alerts the admin once, keeps every row, and resumes automatically', () => {
    const installation = TestInstallation.ready();
    forbid(installation, (request) => isCreate(request) || isChange(request));
    const rows = submitAll(installation);
    installation.google.advance({ minutes: 5 });
    expect(installation.rows().map(({ Status, Attempts }) => [Status, Attempts])).toEqual(
      Array(3).fill(['‖ Paused', '']),
    );
    expect(pauseOf(installation)).toBeDefined();
    expect(installation.google.sent).toMatchObject([
      { to: ADMIN, subject: 'Chat Access needs attention: Zendesk does not accept the credential' },
    ]);
    expect(installation.google.sent[0]?.body).toContain(SAID);
    installation.google.advance({ minutes: 60 });
    expect(installation.google.sent).toHaveLength(1);
    expect(installation.zendesk.snapshot().agents).toHaveLength(1);

    delete installation.zendesk.modes.intercept;
    installation.google.advance({ minutes: 5 });
    for (const row of rows)
      expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(mailsTo(installation, LEAD)).toHaveLength(3);
    expect(pauseOf(installation)).toBeUndefined();
  });

  it('also pauses the next request, without a call', () => {
    const installation = TestInstallation.ready();
    forbid(installation, ({ method }) => method !== 'POST');
    const first = installation.submit({ email: 'ana@acme.example' });
    installation.takeCalls();
    const second = installation.submit({ email: 'ben@acme.example' });
    expect([first, second].map((row) => installation.row(row).Status)).toEqual(['‖ Paused', '‖ Paused']);
    expect(installation.takeCalls()).toEqual([]);
    expect(mailsTo(installation, ADMIN)).toHaveLength(1);
  });
});

describe('a 403 while the probe is not answered', () => {
  it('is retried, and pauses nothing', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.intercept = (request) => {
      if (isCreate(request)) return FORBIDDEN;
      return request.url.endsWith('/agents/me') ? { ...FORBIDDEN, status: 503 } : undefined;
    };
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Status: '↻ Will retry', Action: '', Attempts: '1' });
    expect(pauseOf(installation)).toBeUndefined();
    delete installation.zendesk.modes.intercept;
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(installation.google.sent).toMatchObject([{ to: LEAD }]);
  });
});
