import { NOTHING, plus } from '../../src/idle/restore-outcome';
import { type Message, say } from '../../src/text/say';
import type { EnableRequest } from '../../src/zendesk/accounts';
import { NOW } from './known';
import { TRANSIENT } from './memory-idle-accounts';
import { MemoryIdleServices } from './memory-idle-services';
import { line, off, restore, servicesAfter, servicesWith, who } from './restore-run';

const done = (restored: number) => ({ isFinished: true, restored, failures: [] });
const failed = (...failures: Message[]) => ({ isFinished: true, restored: 0, failures });

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

describe('an account that is to be restored', () => {
  it('is read, logged and enabled', () => {
    const services = servicesWith(off('7'));
    expect(restore(services, '7')).toEqual(done(1));
    expect(services.calls).toEqual(['read 7', 'log Restored 7', 'enable 7']);
    expect(services.accounts.one('7')?.enabled).toBe(true);
  });

  it('stands in the log as restored by this restore', () => {
    const services = servicesWith(off('7', { email: 'new@acme.example' }));
    restore(services, '7');
    expect(services.lines[1]).toEqual({
      at: NOW,
      reference: 'U-1',
      agentId: '7',
      address: 'new@acme.example',
      action: 'Restored',
      status: 'Done',
      detail: 'Enabled again by hand.',
      mail: '',
      before: '',
    });
  });

  it('is enabled also when the log does not say how it was', () => {
    const services = new MemoryIdleServices().knows(off('7', { departments: [] }));
    services.lines.push(line('Disabled', '7'));
    expect(restore(services, '7')).toEqual(done(1));
    expect(services.calls).toEqual(['read 7', 'log Restored 7', 'enable 7']);
  });

  it('stays off when the line about its disabling has no valid proof', () => {
    const services = new MemoryIdleServices().knows(off('7'));
    services.lines.push(line('Disabled', '7', { isProved: false }));
    expect(restore(services, '7')).toEqual(failed({ code: 'restore.unproved', ...who('7') }));
    expect(services.calls).toEqual(['read 7']);
  });

  it('gets back the role that it had', () => {
    const services = servicesAfter({ role: 'Team lead' }, { role: 'Agent' });
    restore(services, '7');
    expect(services.callsLike(/^enable/)).toEqual(['enable 7 as Team lead']);
  });

  it('gets back the departments that it had, while no other execution changes them, and they are no longer lost', () => {
    const services = servicesAfter(
      { departments: ['Sales', 'Support', 'Press'] },
      { departments: ['Support'] },
    );
    expect(restore(services, '7')).toEqual(done(1));
    expect(services.calls.slice(2)).toEqual([
      'enable 7',
      'lease: departments',
      'join 7 to Sales, Press',
      'lost 7: ',
    ]);
    expect(services.accounts.one('7')?.departments).toEqual(['Support', 'Sales', 'Press']);
  });

  it('is enabled with them at once, where the product can do that', () => {
    const services = servicesAfter({ departments: ['Sales', 'Press'] }, { departments: [] });
    services.knows(off('8'));
    services.lines.push(line('Disabled', '8'));
    const requests: EnableRequest[] = [];
    const enable = services.accounts.enable.bind(services.accounts);
    services.accounts.enable = (all) => {
      requests.push(...all);
      return enable(all);
    };
    restore(services, '7', '8');
    expect(requests).toEqual([
      {
        id: '7',
        role: null,
        departments: ['Sales', 'Press'],
        before: { role: 'Agent', departments: ['Sales', 'Press'] },
      },
      { id: '8', role: null, departments: [], before: null },
    ]);
  });

  it('keeps the departments that it has got since', () => {
    const services = servicesAfter({ departments: ['Sales'] }, { departments: ['Sales', 'Press'] });
    restore(services, '7');
    expect(services.callsLike(/^join/)).toEqual([]);
    expect(services.accounts.one('7')?.departments).toEqual(['Sales', 'Press']);
  });
});

describe('an account that is not restored', () => {
  it('was deleted; it is named by its address in the log, where that is known', () => {
    const services = new MemoryIdleServices();
    services.lines.push(line('Disabled', '8'), line('Disabled', '7', { address: '' }), line('Deleted', '7'));
    expect(restore(services, '7', '9')).toEqual(
      failed({ code: 'restore.deleted', ...who('7') }, { code: 'restore.deleted', ...who('9', '') }),
    );
    expect(services.lines).toHaveLength(3);
  });

  it('may be an administrator', () => {
    const services = servicesWith(off('7', { protected: true }));
    expect(restore(services, '7')).toEqual(failed({ code: 'restore.protected', ...who('7') }));
    expect(services.callsLike(/^enable/)).toEqual([]);
  });

  it('is enabled already', () => {
    const services = servicesAfter({ departments: ['Sales'] }, { enabled: true, departments: [] });
    expect(restore(services, '7')).toEqual(failed({ code: 'restore.already-enabled', ...who('7') }));
    expect(services.callsLike(/^(enable|join)/)).toEqual([]);
  });

  it('does not keep others from being restored', () => {
    const services = servicesWith(
      off('6', { enabled: true }),
      off('7'),
      off('8', { protected: true }),
      off('9'),
    );
    expect(restore(services, '5', '6', '7', '8', '9')).toMatchObject({ isFinished: true, restored: 2 });
    expect(services.callsLike(/^(log|enable)/)).toEqual(['log Restored 7, Restored 9', 'enable 7, 9']);
  });
});

describe('what came of two batches', () => {
  it('is added up', () => {
    const one = {
      isFinished: true,
      restored: 1,
      failures: [{ code: 'restore.protected', ...who('7') }] as const,
    };
    const other = {
      isFinished: false,
      restored: 2,
      failures: [{ code: 'restore.deleted', ...who('8') }] as const,
    };
    expect(plus(one, other)).toEqual({
      isFinished: false,
      restored: 3,
      failures: [...one.failures, ...other.failures],
    });
    expect(plus(one, NOTHING)).toEqual(one);
  });
});

describe('several accounts', () => {
  it('are enabled together, each with its role, and join departments together, each its own', () => {
    const services = new MemoryIdleServices();
    const was = { 5: ['Sales'], 6: ['Sales', 'Press'], 7: ['Press'], 8: [] };
    for (const [id, departments] of Object.entries(was)) {
      services.knows(off(id, { role: 'Agent', departments: [] }));
      const role = id === '6' ? 'Team lead' : 'Agent';
      services.lines.push(line('Disabled', id, { before: JSON.stringify({ role, departments }) }));
    }
    expect(restore(services, '5', '6', '7', '8')).toEqual(done(4));
    expect(services.callsLike(/^(enable|join)/)).toEqual([
      'enable 5, 6 as Team lead, 7, 8',
      'join 5 to Sales; 6 to Sales, Press; 7 to Press',
    ]);
  });

  it('are restored ten at a time, and the progress counts them', () => {
    const services = servicesWith(...ids(21).map((id) => off(id)));
    expect(restore(services, ...ids(21))).toEqual(done(21));
    expect(services.callsLike(/^(read|enable)/).map((call) => call.split(',').length)).toEqual([
      10, 10, 10, 10, 1, 1,
    ]);
    expect(services.progress.slice(0, 2)).toEqual(['10 of 21', '20 of 21']);
    expect(services.progress).toHaveLength(3);
  });

  it('are not finished when it must stop between two tens', () => {
    const services = servicesWith(...ids(11).map((id) => off(id)));
    services.patience = 1;
    expect(restore(services, ...ids(11))).toEqual({ isFinished: false, restored: 10, failures: [] });
  });

  it('are not even read when it must stop at once', () => {
    const services = servicesWith(off('7'));
    services.patience = 0;
    expect(restore(services, '7')).toEqual({ isFinished: false, restored: 0, failures: [] });
    expect(services.calls).toEqual([]);
  });

  it('that come after one without an answer wait for the next execution', () => {
    const services = servicesWith(...ids(11).map((id) => off(id)));
    services.accounts.failures['enable 2'] = TRANSIENT;
    expect(restore(services, ...ids(11))).toEqual({ isFinished: false, restored: 9, failures: [] });
    expect(services.callsLike(/^read/)).toHaveLength(1);
    expect(services.progress).toEqual([]);
  });

  it('of none is nothing', () => {
    const services = new MemoryIdleServices();
    expect(restore(services)).toEqual(done(0));
    expect(services.calls).toEqual([]);
  });
});

describe('a restore that is continued', () => {
  it('logs nothing twice and enables what is still off', () => {
    const services = servicesWith(off('7'));
    services.lines.push(line('Restored', '7', { reference: 'U-1' }));
    expect(restore(services, '7')).toEqual(done(1));
    expect(services.calls).toEqual(['read 7', 'enable 7']);
  });

  it('puts back into departments whom it has enabled before, and counts them', () => {
    const services = servicesAfter({ departments: ['Sales'] }, { enabled: true, departments: [] });
    services.lines.push(line('Restored', '7', { reference: 'U-1' }));
    expect(restore(services, '7')).toEqual(done(1));
    expect(services.callsLike(/^(log|enable|join)/)).toEqual(['join 7 to Sales']);
  });

  it.each([
    ['another restore', line('Restored', '7', { reference: 'U-0' })],
    ['this restore, of another account', line('Restored', '8', { reference: 'U-1' })],
    ['this restore, that it failed', line('Not restored', '7', { reference: 'U-1' })],
  ])('does not take a line of %s for its own', (_, other) => {
    const services = servicesWith(off('7', { enabled: true }));
    services.lines.push(other);
    expect(restore(services, '7')).toEqual(failed({ code: 'restore.already-enabled', ...who('7') }));
  });
});

describe('the sentence about an account that was not restored', () => {
  it.each<[string, Message]>([
    [
      'a7@acme.example was deleted: submit the form for a new account.',
      { code: 'restore.deleted', ...who('7') },
    ],
    ['Agent 7 was deleted: submit the form for a new account.', { code: 'restore.deleted', ...who('7', '') }],
    [
      'a7@acme.example was not added back to the department Sales, which no longer exists in Zendesk.',
      { code: 'restore.department-gone', ...who('7'), name: 'Sales' },
    ],
  ])('is "%s"', (sentence, message) => {
    expect(say(message)).toBe(sentence);
  });
});
