import { ServiceError } from '../emulator';
import { ADMIN, LEAD, TestDesk } from './installation';

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

function endState(desk: TestDesk, row: number) {
  const { Action, Status, Detail, Mail } = desk.row(row);
  const mails = desk.google.sent.filter(({ to }) => to === LEAD).map(({ subject }) => subject);
  const emails = desk.zendesk.snapshot().agents.map(({ email }) => email);
  return { Action, Status, Detail, Mail, mails, emails };
}

describe('when Google does not do it at once', () => {
  it('a server error at any call, before it has its effect, is made good by the timer', () => {
    const calm = TestDesk.ready();
    const wanted = endState(calm, calm.submit());
    for (let call = 1; call <= calm.lastExecution().callCount; call++) {
      const desk = TestDesk.ready();
      desk.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        desk.google.gate.intercept = undefined;
        throw new ServiceError(SERVER_ERROR);
      };
      const row = desk.submit();
      desk.google.gate.intercept = undefined;
      desk.wait({ hours: 1 }, 15);
      expect({ call, ...endState(desk, row) }).toEqual({ call, ...wanted });
    }
  });

  it('a server error at any call, after it has had its effect, is made good by the timer', () => {
    const calm = TestDesk.ready();
    const wanted = endState(calm, calm.submit());
    for (const [name, count] of Object.entries(calm.lastExecution().calls)) {
      for (let skip = 0; skip < count; skip++) {
        const desk = TestDesk.ready();
        desk.google.faults.next(name, { message: SERVER_ERROR, after: true, skip });
        const row = desk.submit();
        desk.google.faults.clear();
        desk.wait({ hours: 1 }, 15);
        expect({ name, skip, ...endState(desk, row) }).toEqual({ name, skip, ...wanted });
      }
    }
  });

  it('a row for which the lock is not to be had is left to the timer', () => {
    const desk = TestDesk.ready();
    desk.google.lock.holdElsewhere('document', 60_000);
    const row = desk.submit();
    expect(desk.row(row).Status).toBe('');
    expect(desk.takeCalls()).toEqual(['GET /agents/email/ana@acme.example']);
    desk.google.advance({ minutes: 5 });
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('too many lock operations mean the same', () => {
    const desk = TestDesk.ready();
    const message = 'There are too many LockService operations against the same script.';
    desk.google.faults.next('LockService.Lock.tryLock', { message });
    const row = desk.submit();
    expect(desk.lastExecution().state).toBe('completed');
    desk.google.advance({ minutes: 5 });
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('when the calls of the day are used up, the row ends like one that Zendesk does not answer, and can be retried', () => {
    const desk = TestDesk.ready();
    desk.google.quota.fetch(ADMIN).left = 0;
    const row = desk.submit();
    expect(desk.row(row).Status).toBe('↻ Will retry');
    desk.wait({ days: 2 });
    expect(desk.row(row)).toMatchObject({ Status: '⚠ Needs attention', Mail: 'Sent: failed' });
    desk.google.open();
    desk.google.clickMenu('Retry all failed rows');
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done', Mail: 'Sent: created' });
  });

  it('the six-minute limit hits at any point and is made good', () => {
    const desk = TestDesk.ready();
    desk.zendesk.modes.slow = { seconds: 200, limit: 360 };
    const row = desk.submit();
    expect(desk.lastExecution()).toMatchObject({
      state: 'killed',
      error: { message: 'Exceeded maximum execution time' },
    });
    desk.zendesk.modes.slow = null;
    desk.wait({ hours: 1 }, 15);
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(desk.google.sent).toHaveLength(1);
  });

  it('while consent is missing, triggers do not start; afterwards the missed rows are handled', () => {
    const desk = TestDesk.ready();
    desk.google.revokeAuthorization(ADMIN);
    const row = desk.submit();
    desk.google.advance({ minutes: 30 });
    expect(desk.row(row).Status).toBe('');
    desk.google.authorize(ADMIN);
    desk.google.advance({ minutes: 5 });
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });
});

describe('the retired address', () => {
  it('www.zopim.com still works for those for whom it answers', () => {
    const desk = new TestDesk({ zendesk: { modes: { zopim: true } } });
    const connection = { ...desk.setup.connection, host: 'zopim' };
    desk.google.call('saveSetup', { ...desk.setup, connection });
    expect(desk.google.call('turnOn')).toMatchObject({ ok: true });
    desk.google.advance({ minutes: 5 });
    expect(desk.row(desk.submit())).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(desk.lastExecution().trace.join()).toContain('https://www.zopim.com/api/v2/agents');
  });
});
