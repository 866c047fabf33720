import { ok } from '../../src/zendesk/accounts';
import { NO_DEPARTMENT, OUTCOME_UNKNOWN, TRANSIENT, UNAUTHORIZED } from './known-failures';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

const BEN = { email: 'ben@acme.com' };

/** Services whose new agents belong to two departments. */
function services(): MemoryServices {
  const made = new MemoryServices();
  made.access = { ...made.access, departments: ['Sales', 'Care'] };
  return made;
}

function servicesThatAnswer(...answers: ReturnType<MemoryServices['accounts']['join']>): MemoryServices {
  const made = services();
  made.accounts.join = () => answers;
  return made;
}

const joins = ({ calls }: MemoryServices) => calls.filter((call) => /^(join|lease)/.test(call));

describe('the departments of new agents', () => {
  it('are joined by all new and enabled accounts at once, by one execution at a time', () => {
    const made = services().knows(account({ ...BEN, enabled: false }));
    made.handleAll([requestRow(), requestRow({}, BEN, 2)]);
    expect(joins(made)).toEqual(['lease: departments', 'join 101 to Sales, Care; 7 to Sales, Care']);
  });

  it('are joined besides those that an account lost when it was disabled, which are then forgotten', () => {
    const made = services().knows(account({ enabled: false }));
    made.lost['7'] = ['Night shift', 'Sales'];
    made.handle();
    expect(joins(made)).toEqual(['lease: departments', 'join 7 to Sales, Care, Night shift']);
    expect(made.calls.filter((call) => call.startsWith('regained'))).toEqual(['regained 7']);
  });

  it('are not noted as regained by an account that had lost none', () => {
    const made = services();
    made.handle();
    expect(made.calls.join()).not.toContain('regained');
  });

  it('stay remembered as lost when they could not be joined', () => {
    const made = servicesThatAnswer(NO_DEPARTMENT).knows(account({ enabled: false }));
    made.access = { ...made.access, departments: [] };
    made.lost['7'] = ['Night shift'];
    expect(made.handle().status).toBe('Needs attention');
    expect(made.lost['7']).toEqual(['Night shift']);
  });

  it('are not joined by an account that was enabled already', () => {
    const made = services().knows(account());
    expect(made.handle().status).toBe('Done');
    expect(joins(made)).toEqual([]);
  });

  it('are not asked for when there are none', () => {
    const made = new MemoryServices();
    made.handle();
    expect(joins(made)).toEqual([]);
  });

  it('are not joined by an account that could not be made', () => {
    const made = services();
    made.accounts.create = () => [TRANSIENT];
    made.handle();
    expect(joins(made)).toEqual([]);
  });

  it('are joined after an interruption that left open whether they were', () => {
    const made = services().knows(account({ createdAt: NOW }));
    const working = { status: 'Working', requestId: 'R-1', action: 'Created', updatedAt: NOW } as const;
    expect(made.handle(requestRow(working))).toMatchObject({ action: 'Created', status: 'Done' });
    expect(joins(made)).toEqual(['lease: departments', 'join 7 to Sales, Care']);
  });

  it('are left as they are when a person selects a done row again', () => {
    const made = services().knows(account());
    const selected = { status: 'Waiting', requestId: 'R-1', action: 'Created', agentId: '7' } as const;
    expect(made.handle(requestRow(selected))).toMatchObject({ action: 'Created', status: 'Done' });
    expect(joins(made)).toEqual([]);
  });
});

describe('departments that could not be joined', () => {
  it('are tried again when another execution is changing them', () => {
    const made = services();
    made.isLeaseTaken = true;
    expect(made.handle()).toMatchObject({
      status: 'Will retry',
      action: 'Created',
      agentId: '100',
      nextTry: NOW + MINUTE,
    });
    expect(made.outcome()).toMatchObject({ message: { reason: { code: 'failure.departments-busy' } } });
  });

  it('hold up no account that has none to join', () => {
    const made = new MemoryServices().knows(
      account({ enabled: false }),
      account({ id: '8', ...BEN, enabled: false }),
    );
    made.lost['7'] = ['Night shift'];
    made.isLeaseTaken = true;
    const records = made.handleAll([requestRow(), requestRow({}, BEN, 2)]);
    expect(records.map(({ status }) => status)).toEqual(['Will retry', 'Done']);
  });

  it('concern only the accounts that were to join them', () => {
    const made = servicesThatAnswer(TRANSIENT, ok(undefined));
    const records = made.handleAll([requestRow(), requestRow({}, BEN, 2)]);
    expect(records.map(({ status, action }) => `${status}: ${action}`)).toEqual([
      'Will retry: Created',
      'Done: Created',
    ]);
  });

  it('are tried again when Zendesk cannot do it now, and the account is not forgotten', () => {
    const made = servicesThatAnswer(OUTCOME_UNKNOWN);
    expect(made.handle()).toMatchObject({ status: 'Will retry', action: 'Created', agentId: '100' });
    expect(made.outcome()).toMatchObject({ message: { reason: OUTCOME_UNKNOWN.reason } });
  });

  it('are tried again when there is no answer for the account at all', () => {
    expect(servicesThatAnswer().handle()).toMatchObject({ status: 'Will retry', action: 'Created' });
  });

  it('need a person when Zendesk refuses them, who reads that the account itself is enabled', () => {
    const made = servicesThatAnswer(NO_DEPARTMENT);
    expect(made.handle()).toMatchObject({ status: 'Needs attention', action: 'Created', agentId: '100' });
    expect(made.outcome()).toMatchObject({
      message: {
        code: 'outcome.departments-missing',
        detail: { code: 'outcome.not-found', reason: NO_DEPARTMENT.reason },
      },
    });
    expect(made.record().detail).toBe(
      'The account is enabled, but it was not added to its departments. Zendesk has no department "Sales"; correct it in the setup.',
    );
  });

  it('wait when the credential is refused', () => {
    const made = servicesThatAnswer(UNAUTHORIZED);
    expect(made.handle()).toMatchObject({ status: 'Paused', action: 'Created', agentId: '100' });
  });
});
