import { ServiceError } from '../emulator';
import { callsToTry } from './calls-to-try';
import { ADMIN, LEAD, TestInstallation } from './installation';

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

function endState(installation: TestInstallation, row: number) {
  const { Action, Status, Detail, Mail } = installation.row(row);
  const mails = installation.google.sent.filter(({ to }) => to === LEAD).map(({ subject }) => subject);
  const emails = installation.zendesk.snapshot().agents.map(({ email }) => email);
  return { Action, Status, Detail, Mail, mails, emails };
}

describe('when a call to Google fails', () => {
  it('a server error at any call, before it takes effect, is repaired by the timer', () => {
    const undisturbed = TestInstallation.ready();
    const expected = endState(undisturbed, undisturbed.submit());
    for (const call of callsToTry(undisturbed.lastExecution().callCount)) {
      const installation = TestInstallation.ready();
      installation.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        installation.google.gate.intercept = undefined;
        throw new ServiceError(SERVER_ERROR);
      };
      const row = installation.submit();
      installation.google.gate.intercept = undefined;
      installation.wait({ hours: 1 }, 15);
      expect({ call, ...endState(installation, row) }).toEqual({ call, ...expected });
    }
  });

  it('a server error at any call, after it has taken effect, is repaired by the timer', () => {
    const undisturbed = TestInstallation.ready();
    const expected = endState(undisturbed, undisturbed.submit());
    for (const [name, count] of Object.entries(undisturbed.lastExecution().calls)) {
      for (let skip = 0; skip < count; skip++) {
        const installation = TestInstallation.ready();
        installation.google.faults.next(name, { message: SERVER_ERROR, after: true, skip });
        const row = installation.submit();
        installation.google.faults.clear();
        installation.wait({ hours: 1 }, 15);
        expect({ name, skip, ...endState(installation, row) }).toEqual({ name, skip, ...expected });
      }
    }
  });

  it('a row for which the lock could not be acquired is left to the timer', () => {
    const installation = TestInstallation.ready();
    installation.google.lock.holdElsewhere('document', 60_000);
    const row = installation.submit();
    expect(installation.row(row).Status).toBe('');
    expect(installation.takeCalls()).toEqual(['GET /agents/email/ana@acme.example']);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('a row is left to the timer as well after too many lock operations', () => {
    const installation = TestInstallation.ready();
    const message = 'There are too many LockService operations against the same script.';
    installation.google.faults.next('LockService.Lock.tryLock', { message });
    const row = installation.submit();
    expect(installation.lastExecution().state).toBe('completed');
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('a row ends as if Zendesk did not answer once the daily quota of calls is used up, and can be retried', () => {
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

  it('an execution that reaches the six-minute limit is repaired by the timer', () => {
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

  it('triggers do not start while consent is missing, and missed rows are handled afterwards', () => {
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
  it('www.zopim.com still works for accounts that it answers for', () => {
    const installation = new TestInstallation({ zendesk: { modes: { zopim: true } } });
    const connection = { ...installation.setup.connection, host: 'zopim' };
    installation.google.call('saveSetup', { ...installation.setup, connection });
    expect(installation.google.call('turnOn')).toMatchObject({ ok: true });
    installation.google.advance({ minutes: 5 });
    expect(installation.row(installation.submit())).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.lastExecution().trace.join()).toContain('https://www.zopim.com/api/v2/agents');
  });
});
