import type { Failure } from '../../src/zendesk/accounts';
import {
  NO_SEAT,
  NOT_ATTEMPTED,
  REJECTED,
  TRANSIENT,
  UNAUTHORIZED,
  UNKNOWN,
  WAIT,
} from './memory-idle-accounts';
import { MemoryIdleServices } from './memory-idle-services';
import { disabled, off, restore, servicesAfter, servicesWith, who } from './restore-run';

const unfinished = { isFinished: false, restored: 0, failures: [] };
const ODD = { code: 'failure.said', said: 'odd' };

function refusal(agentId: string) {
  return { code: 'restore.rejected', ...who(agentId), status: 422, reason: ODD };
}

describe.each([
  ['gives no answer', TRANSIENT],
  ['gives none that can be read', UNKNOWN],
  ['was not even asked', NOT_ATTEMPTED],
  ['asks to wait', WAIT],
  ['does not accept the credential', UNAUTHORIZED],
])('an account about which Zendesk %s', (_, failure) => {
  it('is tried again by the next execution when it cannot be read; no other is touched until then', () => {
    const services = servicesWith(off('7'), off('8'));
    services.accounts.failures['read 8'] = failure;
    expect(restore(services, '7', '8')).toEqual(unfinished);
    expect(services.calls).toEqual(['read 7, 8']);
  });

  it('is tried again by the next execution when it cannot be enabled, and keeps its line', () => {
    const services = servicesWith(off('7'));
    services.accounts.failures['enable 7'] = failure;
    expect(restore(services, '7')).toEqual(unfinished);
    expect(services.calls).toEqual(['read 7', 'log Restored 7', 'enable 7']);
    services.accounts.failures = {};
    expect(restore(services, '7')).toEqual({ isFinished: true, restored: 1, failures: [] });
    expect(services.lines.map(({ action }) => action)).toEqual(['Disabled', 'Restored']);
  });
});

describe('a refusal', () => {
  it.each(['read 7', 'enable 7'])('to %s is named, in the log too, and is the end of it', (call) => {
    const services = servicesWith(off('7'));
    services.accounts.failures[call] = REJECTED;
    expect(restore(services, '7')).toEqual({ isFinished: true, restored: 0, failures: [refusal('7')] });
    expect(services.lines.at(-1)).toMatchObject({
      reference: 'U-1',
      agentId: '7',
      address: 'a7@acme.example',
      action: 'Not restored',
      status: 'Needs attention',
      detail: 'a7@acme.example was not restored: Zendesk refused it (422 odd).',
    });
    expect(services.progress).toHaveLength(1);
  });

  it('is logged once, however often the restore is continued', () => {
    const services = servicesWith(off('7'), off('8'));
    services.accounts.failures = { 'enable 7': REJECTED, 'enable 8': TRANSIENT };
    expect(restore(services, '7', '8').isFinished).toBe(false);
    expect(restore(services, '7', '8')).toMatchObject({ isFinished: false, failures: [refusal('7')] });
    expect(services.lines.filter(({ action }) => action === 'Not restored')).toHaveLength(1);
  });

  it('does not keep others from being restored, and gives no departments to a disabled account', () => {
    const services = new MemoryIdleServices().knows(
      off('7', { departments: [] }),
      off('8', { departments: [] }),
    );
    services.lines.push(disabled('7'), disabled('8'));
    services.accounts.failures['enable 7'] = REJECTED;
    expect(restore(services, '7', '8')).toEqual({
      isFinished: true,
      restored: 1,
      failures: [refusal('7')],
    });
    expect(services.callsLike(/^join/)).toEqual(['join 8 to Sales']);
  });

  it('is named beside what came before and after it', () => {
    const all = Array.from({ length: 12 }, (_, index) => String(index + 1));
    const services = servicesWith(...all.map((id) => off(id)));
    services.accounts.failures = { 'enable 1': REJECTED, 'enable 12': REJECTED };
    expect(restore(services, ...all)).toEqual({
      isFinished: true,
      restored: 10,
      failures: [refusal('1'), refusal('12')],
    });
  });

  it('does not hide that another account is to be tried again', () => {
    const services = servicesWith(off('7'), off('8'));
    services.accounts.failures = { 'enable 7': TRANSIENT, 'enable 8': REJECTED };
    expect(restore(services, '7', '8').isFinished).toBe(false);
  });
});

describe('a lack of seats', () => {
  it('is named, in the log too, and others are restored', () => {
    const services = servicesWith(off('7'), off('8'));
    services.accounts.failures['enable 7'] = NO_SEAT;
    const reason = { code: 'failure.no-seat', seats: 5 };
    expect(restore(services, '7', '8')).toEqual({
      isFinished: true,
      restored: 1,
      failures: [{ code: 'restore.failed', ...who('7'), reason }],
    });
    expect(services.lines.at(-1)).toMatchObject({
      action: 'Not restored',
      detail: 'a7@acme.example was not restored: all 5 seats of the Zendesk plan are in use.',
    });
  });
});

describe('a department', () => {
  function servicesThatLost(...departments: string[]): MemoryIdleServices {
    return servicesAfter({ departments }, { departments: [] });
  }

  it('that Zendesk refuses is named with the account, and the others are joined', () => {
    const services = servicesThatLost('Sales', 'Press').knows(off('8', { departments: [] }));
    services.lines.push(disabled('8', { departments: ['Press'] }));
    services.accounts.failures['join Sales'] = REJECTED;
    expect(restore(services, '7', '8')).toEqual({
      isFinished: true,
      restored: 2,
      failures: [{ code: 'restore.departments-failed', ...who('7'), reason: ODD }],
    });
    expect(services.accounts.one('7')?.departments).toEqual(['Press']);
    expect(services.callsLike(/^lost/)).toEqual(['lost 8: ']);
  });

  it('that no longer exists is named as such: the setup has nothing to do with it', () => {
    const reason = { code: 'failure.no-such-name', what: 'department', name: 'Sales' } as const;
    const services = servicesThatLost('Sales');
    services.accounts.failures['join Sales'] = { kind: 'rejected', status: 404, reason };
    expect(restore(services, '7').failures).toEqual([
      { code: 'restore.department-gone', ...who('7'), name: 'Sales' },
    ]);
  });

  it.each<[string, Failure]>([
    ['gives no answer', TRANSIENT],
    ['does not accept the credential', UNAUTHORIZED],
  ])('about which Zendesk %s is tried again by the next execution', (_, failure) => {
    const services = servicesThatLost('Sales');
    services.accounts.failures['join Sales'] = failure;
    expect(restore(services, '7')).toEqual({ isFinished: false, restored: 1, failures: [] });
    expect(services.callsLike(/^lost/)).toEqual([]);
    services.accounts.failures = {};
    expect(restore(services, '7')).toEqual({ isFinished: true, restored: 1, failures: [] });
    expect(services.accounts.one('7')?.departments).toEqual(['Sales']);
  });

  it('waits while another execution changes departments', () => {
    const services = servicesThatLost('Sales');
    services.isLeaseTaken = true;
    expect(restore(services, '7')).toEqual({ isFinished: false, restored: 1, failures: [] });
    expect(services.callsLike(/^(join|lost)/)).toEqual([]);
  });
});
