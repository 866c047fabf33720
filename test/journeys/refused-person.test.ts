import type { HttpRequest } from '../http';
import { ADMIN, LEAD, TestDesk } from './installation';

const SAID = 'This person is managed elsewhere';
const FORBIDDEN = { status: 403, headers: {}, body: JSON.stringify({ error: SAID }), seconds: 0.2 };
const PEOPLE = ['ana', 'ben', 'cleo'].map((name) => `${name}@acme.example`);

/** Zendesk answers such calls with 403, and does nothing. */
function forbid(desk: TestDesk, isForbidden: (request: HttpRequest) => boolean): void {
  desk.zendesk.modes.intercept = (request) => (isForbidden(request) ? FORBIDDEN : undefined);
}

/** Requests for all three people, of which the timer finds those that are not there yet. */
function submitAll(desk: TestDesk): number[] {
  return PEOPLE.map((email) => desk.submit({ email }, { fire: false }));
}

const isCreate = ({ method, body }: HttpRequest, email = '') => method === 'POST' && body.includes(email);
const isChange = ({ method }: HttpRequest) => method === 'PUT';
const pauseOf = (desk: TestDesk) => desk.google.properties.document().pause;
const mailsTo = (desk: TestDesk, person: string) => desk.google.sent.filter(({ to }) => to === person);

describe('a person whom Zendesk refuses with 403 while the credential works', () => {
  it('ends alone when the account cannot be created: the others are handled, and nothing is paused', () => {
    const desk = TestDesk.ready();
    forbid(desk, (request) => isCreate(request, 'ben@acme.example'));
    const [ana, ben, cleo] = submitAll(desk);
    desk.google.advance({ minutes: 5 });
    expect(desk.row(ben ?? 0)).toMatchObject({
      Status: '⚠ Needs attention',
      Action: '',
      Attempts: '1',
      Mail: 'Sent: failed',
    });
    expect(desk.row(ben ?? 0).Detail).toBe(
      `Zendesk refused the request (403: ${SAID}). Correct what it names. Then select this row and choose Chat Access > Retry selected rows.`,
    );
    for (const row of [ana, cleo])
      expect(desk.row(row ?? 0)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(mailsTo(desk, LEAD)).toHaveLength(3);
    expect(mailsTo(desk, ADMIN)).toEqual([]);
    expect(pauseOf(desk)).toBeUndefined();
  });

  it('ends alone when the account cannot be enabled', () => {
    const desk = TestDesk.ready();
    const agents = PEOPLE.map((email) => desk.zendesk.addAgent({ email, enabled: false }));
    forbid(desk, (request) => isChange(request) && request.url.endsWith(`/agents/${agents[1]?.id}`));
    const [ana, ben, cleo] = submitAll(desk);
    desk.google.advance({ minutes: 5 });
    expect(desk.row(ben ?? 0)).toMatchObject({ Status: '⚠ Needs attention', Mail: 'Sent: failed' });
    expect(desk.row(ben ?? 0).Detail).toContain(`403: ${SAID}`);
    for (const row of [ana, cleo])
      expect(desk.row(row ?? 0)).toMatchObject({ Status: '✓ Done', Action: 'Updated' });
    expect(agents.map(({ enabled }) => enabled)).toEqual([true, false, true]);
    expect(pauseOf(desk)).toBeUndefined();
  });

  it('ends alone when the person cannot be looked up', () => {
    const desk = TestDesk.ready();
    forbid(desk, ({ url }) => decodeURIComponent(url).endsWith('/agents/email/ben@acme.example'));
    const [ana, ben, cleo] = PEOPLE.map((email) => desk.submit({ email }));
    expect(desk.row(ben ?? 0)).toMatchObject({ Status: '⚠ Needs attention', Mail: 'Sent: failed' });
    for (const row of [ana, cleo]) expect(desk.row(row ?? 0).Status).toBe('✓ Done');
    expect(pauseOf(desk)).toBeUndefined();
  });

  it('is mailed about once, and is created when the row is selected after the cause has been corrected', () => {
    const desk = TestDesk.ready();
    forbid(desk, (request) => isCreate(request));
    const row = desk.submit();
    desk.google.advance({ minutes: 60 });
    expect(mailsTo(desk, LEAD)).toHaveLength(1);
    delete desk.zendesk.modes.intercept;
    desk.google.open();
    desk.google.clickMenu('Retry selected rows', { selection: [row], sheet: 'Form Responses 1' });
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created', Mail: 'Sent: created' });
    expect(mailsTo(desk, LEAD)).toHaveLength(2);
  });

  it('costs one probe for all who are refused together', () => {
    const desk = TestDesk.ready();
    forbid(desk, (request) => isCreate(request));
    submitAll(desk);
    desk.google.advance({ minutes: 5 });
    expect(desk.rows().map(({ Status }) => Status)).toEqual(Array(3).fill('⚠ Needs attention'));
    const calls = desk.takeCalls();
    expect(calls.filter((call) => call === 'GET /agents/me')).toHaveLength(1);
    expect(calls.filter((call) => call.startsWith('PUT'))).toEqual([`PUT /agents/${desk.zendesk.owner.id}`]);
  });

  it('was perhaps created by another person in the same moment, which is found', () => {
    const desk = TestDesk.ready();
    forbid(desk, (request) => {
      if (!isCreate(request)) return false;
      desk.zendesk.addAgent({ email: 'ana@acme.example' });
      return true;
    });
    expect(desk.row(desk.submit())).toMatchObject({ Status: '✓ Done', Action: 'No change' });
  });
});

describe('a 403 that the probe meets too', () => {
  it('pauses everything, alerts the admin once, keeps every row, and resumes automatically', () => {
    const desk = TestDesk.ready();
    forbid(desk, (request) => isCreate(request) || isChange(request));
    const rows = submitAll(desk);
    desk.google.advance({ minutes: 5 });
    expect(desk.rows().map(({ Status, Attempts }) => [Status, Attempts])).toEqual(
      Array(3).fill(['‖ Paused', '']),
    );
    expect(pauseOf(desk)).toBeDefined();
    expect(desk.google.sent).toMatchObject([
      { to: ADMIN, subject: 'Chat Access needs you: Zendesk does not accept the credential' },
    ]);
    expect(desk.google.sent[0]?.body).toContain(SAID);
    desk.google.advance({ minutes: 60 });
    expect(desk.google.sent).toHaveLength(1);
    expect(desk.zendesk.snapshot().agents).toHaveLength(1);

    delete desk.zendesk.modes.intercept;
    desk.google.advance({ minutes: 5 });
    for (const row of rows) expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(mailsTo(desk, LEAD)).toHaveLength(3);
    expect(pauseOf(desk)).toBeUndefined();
  });

  it('holds a new answer back as well', () => {
    const desk = TestDesk.ready();
    forbid(desk, ({ method }) => method !== 'POST');
    const first = desk.submit({ email: 'ana@acme.example' });
    desk.takeCalls();
    const second = desk.submit({ email: 'ben@acme.example' });
    expect([first, second].map((row) => desk.row(row).Status)).toEqual(['‖ Paused', '‖ Paused']);
    expect(desk.takeCalls()).toEqual([]);
    expect(mailsTo(desk, ADMIN)).toHaveLength(1);
  });
});

describe('a 403 while the probe is not answered', () => {
  it('is tried again, and pauses nothing', () => {
    const desk = TestDesk.ready();
    desk.zendesk.modes.intercept = (request) => {
      if (isCreate(request)) return FORBIDDEN;
      return request.url.endsWith('/agents/me') ? { ...FORBIDDEN, status: 503 } : undefined;
    };
    const row = desk.submit();
    expect(desk.row(row)).toMatchObject({ Status: '↻ Will retry', Action: '', Attempts: '1' });
    expect(pauseOf(desk)).toBeUndefined();
    delete desk.zendesk.modes.intercept;
    desk.google.advance({ minutes: 5 });
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(desk.google.sent).toMatchObject([{ to: LEAD }]);
  });
});
