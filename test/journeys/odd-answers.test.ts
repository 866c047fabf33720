import type { Answer } from '../http';
import { ADMIN, LEAD, TestDesk } from './installation';

/** Changes the JSON of answers. */
function altered(answer: Answer, change: (body: Record<string, unknown>) => void): Answer {
  if ('lost' in answer || !answer.body.startsWith('{')) return answer;
  const body = JSON.parse(answer.body);
  change(body);
  return { ...answer, body: JSON.stringify(body) };
}

describe('answers of Zendesk that nobody has promised otherwise', () => {
  it('an account whose address has changed since the extract is somebody else’s, and is left alone', () => {
    const desk = new TestDesk();
    const boss = desk.zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
    desk.turnOn().warmUp();
    boss.email = 'boss@acme.example';
    const row = desk.submit({ email: 'ana@acme.example' });
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(desk.account('boss@acme.example')).toMatchObject([{ enabled: false }]);
  });

  it('a refusal that repeats the password is not shown', () => {
    const desk = TestDesk.ready();
    let password = '';
    desk.zendesk.modes.intercept = ({ method, body }) => {
      if (method !== 'POST') return undefined;
      password = JSON.parse(body).password;
      const error = { error: `Password "${password}" is not allowed` };
      return { status: 400, headers: {}, body: JSON.stringify(error), seconds: 0.2 };
    };
    const row = desk.submit();
    expect(desk.row(row).Status).toBe('⚠ Needs attention');
    expect(JSON.stringify([desk.rows(), desk.google.sent])).not.toContain(
      JSON.stringify(password).slice(1, -1),
    );
  });

  it('an account that is made but not enabled is enabled', () => {
    const desk = TestDesk.ready();
    desk.zendesk.modes.intercept = (request) => {
      if (request.method !== 'POST') return undefined;
      desk.zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
      const [made] = desk.account('ana@acme.example');
      const body = JSON.stringify({ id: made?.id, email: 'ana@acme.example', enabled: false });
      return { status: 201, headers: {}, body, seconds: 0.2 };
    };
    expect(desk.row(desk.submit())).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(desk.account('ana@acme.example')).toMatchObject([{ enabled: true }]);
  });

  it('an account of which Zendesk does not say whether it is an administrator’s is not enabled', () => {
    const desk = TestDesk.ready();
    desk.zendesk.addAgent({ email: 'root@acme.example', enabled: false, role: 'Administrator' });
    desk.zendesk.modes.afterwards = (_, answer) =>
      altered(answer, (body) => {
        delete body.roles;
      });
    expect(desk.row(desk.submit({ email: 'root@acme.example' })).Status).toBe('⚠ Needs attention');
    expect(desk.account('root@acme.example')).toMatchObject([{ enabled: false }]);
  });

  it('a department without a list of members is not emptied', () => {
    const desk = new TestDesk({ access: { departments: ['Sales'] } });
    const old = desk.zendesk.addAgent({ email: 'old@acme.example' });
    desk.zendesk.addDepartment('Sales', { members: [old] });
    desk.turnOn().warmUp();
    desk.zendesk.modes.afterwards = (request, answer) =>
      request.method === 'GET' && /departments\/\d/.test(request.url)
        ? altered(answer, (body) => {
            delete body.members;
          })
        : answer;
    expect(desk.row(desk.submit()).Status).toBe('↻ Will retry');
    expect(desk.zendesk.snapshot().departments).toMatchObject([{ members: [old.id] }]);
  });

  it('a longer wish to be left alone is not shortened by another', () => {
    const desk = TestDesk.ready();
    const throttle = (seconds: number) => {
      desk.zendesk.modes.throttled = { perMinute: 1000, retryAfter: 'seconds', seconds };
      desk.zendesk.modes.forced429 = 1;
    };
    throttle(3600);
    let nested = false;
    desk.google.gate.intercept = ({ name }) => {
      if (name !== 'UrlFetchApp.fetch' || nested) return;
      nested = true;
      desk.submit({ email: 'ben@acme.example' });
      throttle(10);
    };
    desk.submit({ email: 'ana@acme.example' });
    desk.google.gate.intercept = undefined;
    desk.takeCalls();
    desk.google.advance({ minutes: 55 });
    expect(desk.takeCalls()).toEqual([]);
    desk.google.advance({ minutes: 15 });
    expect(desk.rows().map((row) => row.Action)).toEqual(['Created', 'Created']);
  });

  it('an address that leads elsewhere pauses the desk', () => {
    const desk = TestDesk.ready();
    desk.zendesk.modes.intercept = () => ({ status: 302, headers: {}, body: '', seconds: 0.2 });
    expect(desk.row(desk.submit()).Status).toBe('‖ Paused');
    expect(desk.google.sent).toMatchObject([{ to: ADMIN }]);
  });

  it('rows that were not sent because others failed use up no attempt', () => {
    const desk = new TestDesk();
    for (let index = 1; index < 4_500; index += 1)
      desk.zendesk.addAgent({ email: `old${index}@acme.example` });
    desk.turnOn().warmUp();
    for (let index = 0; index < 40; index++) {
      desk.submit({ email: `${index < 20 ? 'bad' : 'good'}${index}@acme.example` }, { fire: false });
    }
    desk.zendesk.modes.intercept = ({ url }) =>
      url.includes('/bad') ? { status: 500, headers: {}, body: '', seconds: 0.2 } : undefined;
    desk.wait({ hours: 3 }, 10);
    const good = desk.rows().slice(20);
    expect(good.map((row) => row.Action)).toEqual(Array(20).fill('Created'));
    expect(desk.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(20);
  });
});

describe('a row that needs attention and is retried by hand', () => {
  it('gets the departments that were missing', () => {
    const desk = TestDesk.ready({ access: { departments: ['Sales'] } });
    const row = desk.submit();
    expect(desk.row(row).Status).toBe('⚠ Needs attention');
    const sales = desk.zendesk.addDepartment('Sales');
    desk.google.open();
    desk.google.clickMenu('Retry all failed rows');
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done', Mail: 'Sent: created' });
    const [ana] = desk.account('ana@acme.example');
    expect(desk.zendesk.snapshot().departments).toMatchObject([{ id: sales.id, members: [ana?.id] }]);
  });

  it('knows the account that was made although nobody saw it', () => {
    const desk = TestDesk.ready();
    let isLost = false;
    desk.zendesk.modes.afterwards = ({ method }, answer) => {
      isLost ||= method === 'POST';
      return isLost ? { lost: 'timeout', seconds: 60 } : answer;
    };
    const row = desk.submit();
    desk.wait({ days: 2 });
    expect(desk.row(row)).toMatchObject({ Status: '⚠ Needs attention', Attempts: '7' });
    delete desk.zendesk.modes.afterwards;
    desk.google.open();
    desk.google.clickMenu('Retry all failed rows');
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done', Mail: 'Sent: created' });
  });

  it('tells the sheet how to retry, and the requester not', () => {
    const desk = TestDesk.ready({ access: { departments: ['Nowhere'] } });
    const row = desk.submit();
    expect(desk.row(row).Detail).toContain('Retry selected rows');
    expect(desk.google.sent[0]?.body).not.toContain('Retry selected rows');
  });
});

describe('a plan without a free seat', () => {
  it('is not blamed for a credential that may not write', () => {
    const desk = TestDesk.ready();
    desk.zendesk.modes.seatLimit = 1;
    desk.zendesk.modes.kind = 'integrated';
    expect(desk.row(desk.submit()).Status).toBe('‖ Paused');
    expect(desk.google.sent).toMatchObject([{ to: ADMIN }]);
  });
});
