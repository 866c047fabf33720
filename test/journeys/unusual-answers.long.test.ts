import type { Answer } from '../http';
import { ADMIN, LEAD, TestInstallation } from './installation';

/** Changes the JSON of an answer. */
function withChangedBody(answer: Answer, change: (body: Record<string, unknown>) => void): Answer {
  if ('lost' in answer || !answer.body.startsWith('{')) return answer;
  const body = JSON.parse(answer.body);
  change(body);
  return { ...answer, body: JSON.stringify(body) };
}

describe('unusual answers of Zendesk that are not ruled out', () => {
  it('an account whose address has changed since the extract belongs to another person and is left alone', () => {
    const installation = new TestInstallation();
    const boss = installation.zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
    installation.turnOn().runTimerOnce();
    boss.email = 'boss@acme.example';
    const row = installation.submit({ email: 'ana@acme.example' });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.accountsOf('boss@acme.example')).toMatchObject([{ enabled: false }]);
  });

  it('a refusal that repeats the password is not shown', () => {
    const installation = TestInstallation.ready();
    let password = '';
    installation.zendesk.modes.intercept = ({ method, body }) => {
      if (method !== 'POST') return undefined;
      password = JSON.parse(body).password;
      const error = { error: `Password "${password}" is not allowed` };
      return { status: 400, headers: {}, body: JSON.stringify(error), seconds: 0.2 };
    };
    const row = installation.submit();
    expect(installation.row(row).Status).toBe('⚠ Needs attention');
    expect(JSON.stringify([installation.rows(), installation.google.sent])).not.toContain(
      JSON.stringify(password).slice(1, -1),
    );
  });

  it('an account that is created disabled is enabled', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.intercept = (request) => {
      if (request.method !== 'POST') return undefined;
      installation.zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
      const [made] = installation.accountsOf('ana@acme.example');
      const body = JSON.stringify({ id: made?.id, email: 'ana@acme.example', enabled: false });
      return { status: 201, headers: {}, body, seconds: 0.2 };
    };
    expect(installation.row(installation.submit())).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.accountsOf('ana@acme.example')).toMatchObject([{ enabled: true }]);
  });

  it('an account that may be an administrator’s, as Zendesk does not say, is not enabled', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.addAgent({ email: 'root@acme.example', enabled: false, role: 'Administrator' });
    installation.zendesk.modes.afterwards = (_, answer) =>
      withChangedBody(answer, (body) => {
        delete body.roles;
      });
    expect(installation.row(installation.submit({ email: 'root@acme.example' })).Status).toBe(
      '⚠ Needs attention',
    );
    expect(installation.accountsOf('root@acme.example')).toMatchObject([{ enabled: false }]);
  });

  it('a department without a list of members is not emptied', () => {
    const installation = new TestInstallation({ access: { departments: ['Sales'] } });
    const old = installation.zendesk.addAgent({ email: 'old@acme.example' });
    installation.zendesk.addDepartment('Sales', { members: [old] });
    installation.turnOn().runTimerOnce();
    installation.zendesk.modes.afterwards = (request, answer) =>
      request.method === 'GET' && /departments\/\d/.test(request.url)
        ? withChangedBody(answer, (body) => {
            delete body.members;
          })
        : answer;
    expect(installation.row(installation.submit()).Status).toBe('↻ Will retry');
    expect(installation.zendesk.snapshot().departments).toMatchObject([{ members: [old.id] }]);
  });

  it('a longer Retry-After is not shortened by another one', () => {
    const installation = TestInstallation.ready();
    const throttle = (seconds: number) => {
      installation.zendesk.modes.throttled = { perMinute: 1000, retryAfter: 'seconds', seconds };
      installation.zendesk.modes.forced429 = 1;
    };
    throttle(3600);
    let nested = false;
    installation.google.gate.intercept = ({ name }) => {
      if (name !== 'UrlFetchApp.fetch' || nested) return;
      nested = true;
      installation.submit({ email: 'ben@acme.example' });
      throttle(10);
    };
    installation.submit({ email: 'ana@acme.example' });
    installation.google.gate.intercept = undefined;
    installation.takeCalls();
    installation.google.advance({ minutes: 55 });
    expect(installation.takeCalls()).toEqual([]);
    installation.google.advance({ minutes: 15 });
    expect(installation.rows().map((row) => row.Action)).toEqual(['Created', 'Created']);
  });

  it('a redirect pauses Chat Access', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.intercept = () => ({ status: 302, headers: {}, body: '', seconds: 0.2 });
    expect(installation.row(installation.submit()).Status).toBe('‖ Paused');
    expect(installation.google.sent).toMatchObject([{ to: ADMIN }]);
  });

  it('rows that were not sent because others failed use up no attempt', () => {
    const installation = new TestInstallation();
    for (let index = 1; index < 4_500; index += 1)
      installation.zendesk.addAgent({ email: `old${index}@acme.example` });
    installation.turnOn().runTimerOnce();
    for (let index = 0; index < 40; index++) {
      installation.submit({ email: `${index < 20 ? 'bad' : 'good'}${index}@acme.example` }, { fire: false });
    }
    installation.zendesk.modes.intercept = ({ url, body }) =>
      /\/bad|"bad/.test(url + body) ? { status: 500, headers: {}, body: '', seconds: 0.2 } : undefined;
    installation.wait({ hours: 3 }, 10);
    const good = installation.rows().slice(20);
    expect(good.map((row) => row.Action)).toEqual(Array(20).fill('Created'));
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(20);
  });
});

describe('a row that needs attention and is retried by hand', () => {
  it('adds the missing departments', () => {
    const installation = TestInstallation.ready({ access: { departments: ['Sales'] } });
    const row = installation.submit();
    expect(installation.row(row).Status).toBe('⚠ Needs attention');
    const sales = installation.zendesk.addDepartment('Sales');
    installation.google.open();
    installation.google.clickMenu('Retry all failed rows');
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Mail: 'Sent: created',
    });
    const [ana] = installation.accountsOf('ana@acme.example');
    expect(installation.zendesk.snapshot().departments).toMatchObject([{ id: sales.id, members: [ana?.id] }]);
  });

  it('recognizes the account that was created although no answer arrived', () => {
    const installation = TestInstallation.ready();
    let isLost = false;
    installation.zendesk.modes.afterwards = ({ method }, answer) => {
      isLost ||= method === 'POST';
      return isLost ? { lost: 'timeout', seconds: 60 } : answer;
    };
    const row = installation.submit();
    installation.wait({ days: 2 });
    expect(installation.row(row)).toMatchObject({ Status: '⚠ Needs attention', Attempts: '7' });
    delete installation.zendesk.modes.afterwards;
    installation.google.open();
    installation.google.clickMenu('Retry all failed rows');
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Mail: 'Sent: created',
    });
  });

  it('tells the editor how to retry, but not the requester', () => {
    const installation = TestInstallation.ready({ access: { departments: ['Nowhere'] } });
    const row = installation.submit();
    expect(installation.row(row).Detail).toContain('Retry selected rows');
    expect(installation.google.sent[0]?.body).not.toContain('Retry selected rows');
  });
});

describe('a plan without a free seat', () => {
  it('is not reported if the credential is not allowed to write', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.seatLimit = 1;
    installation.zendesk.modes.kind = 'integrated';
    expect(installation.row(installation.submit()).Status).toBe('‖ Paused');
    expect(installation.google.sent).toMatchObject([{ to: ADMIN }]);
  });
});
