import { ServiceError } from '../emulator';
import { ADMIN, LEAD, TestInstallation } from './installation';

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

function endState(installation: TestInstallation, row: number) {
  const { Action, Status, Detail, Mail } = installation.row(row);
  const mails = installation.google.sent.filter(({ to }) => to === LEAD).map(({ subject }) => subject);
  const emails = installation.zendesk.snapshot().agents.map(({ email }) => email);
  return { Action, Status, Detail, Mail, mails, emails };
}

describe('when Google does not do it at once', () => {
  it('a server error at any call, before it has its effect, is made good by the timer', () => {
    const calm = TestInstallation.ready();
    const wanted = endState(calm, calm.submit());
    for (let call = 1; call <= calm.lastExecution().callCount; call++) {
      const installation = TestInstallation.ready();
      installation.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        installation.google.gate.intercept = undefined;
        throw new ServiceError(SERVER_ERROR);
      };
      const row = installation.submit();
      installation.google.gate.intercept = undefined;
      installation.wait({ hours: 1 }, 15);
      expect({ call, ...endState(installation, row) }).toEqual({ call, ...wanted });
    }
  });

  it('a server error at any call, after it has had its effect, is made good by the timer', () => {
    const calm = TestInstallation.ready();
    const wanted = endState(calm, calm.submit());
    for (const [name, count] of Object.entries(calm.lastExecution().calls)) {
      for (let skip = 0; skip < count; skip++) {
        const installation = TestInstallation.ready();
        installation.google.faults.next(name, { message: SERVER_ERROR, after: true, skip });
        const row = installation.submit();
        installation.google.faults.clear();
        installation.wait({ hours: 1 }, 15);
        expect({ name, skip, ...endState(installation, row) }).toEqual({ name, skip, ...wanted });
      }
    }
  });

  it('a row for which the lock is not to be had is left to the timer', () => {
    const installation = TestInstallation.ready();
    installation.google.lock.holdElsewhere('document', 60_000);
    const row = installation.submit();
    expect(installation.row(row).Status).toBe('');
    expect(installation.takeCalls()).toEqual(['GET /agents/email/ana@acme.example']);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('too many lock operations mean the same', () => {
    const installation = TestInstallation.ready();
    const message = 'There are too many LockService operations against the same script.';
    installation.google.faults.next('LockService.Lock.tryLock', { message });
    const row = installation.submit();
    expect(installation.lastExecution().state).toBe('completed');
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('when the calls of the day are used up, the row ends like one that Zendesk does not answer, and can be retried', () => {
    const installation = TestInstallation.ready();
    installation.google.quota.fetch(ADMIN).left = 0;
    const row = installation.submit();
    expect(installation.row(row).Status).toBe('↻ Will retry');
    installation.wait({ days: 2 });
    expect(installation.row(row)).toMatchObject({ Status: '⚠ Needs attention', Mail: 'Sent: failed' });
    installation.google.open();
    installation.google.clickMenu('Retry all failed rows');
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Mail: 'Sent: created',
    });
  });

  it('the six-minute limit hits at any point and is made good', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.slow = { seconds: 200, limit: 360 };
    const row = installation.submit();
    expect(installation.lastExecution()).toMatchObject({
      state: 'killed',
      error: { message: 'Exceeded maximum execution time' },
    });
    installation.zendesk.modes.slow = null;
    installation.wait({ hours: 1 }, 15);
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.google.sent).toHaveLength(1);
  });

  it('while consent is missing, triggers do not start; afterwards the missed rows are handled', () => {
    const installation = TestInstallation.ready();
    installation.google.revokeAuthorization(ADMIN);
    const row = installation.submit();
    installation.google.advance({ minutes: 30 });
    expect(installation.row(row).Status).toBe('');
    installation.google.authorize(ADMIN);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });
});

describe('the retired address', () => {
  it('www.zopim.com still works for those for whom it answers', () => {
    const installation = new TestInstallation({ zendesk: { modes: { zopim: true } } });
    const connection = { ...installation.setup.connection, host: 'zopim' };
    installation.google.call('saveSetup', { ...installation.setup, connection });
    expect(installation.google.call('turnOn')).toMatchObject({ ok: true });
    installation.google.advance({ minutes: 5 });
    expect(installation.row(installation.submit())).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.lastExecution().trace.join()).toContain('https://www.zopim.com/api/v2/agents');
  });
});
