import { NOW } from './known';
import { LATER } from './memory-idle-accounts';
import { MemoryIdleServices } from './memory-idle-services';
import { deskAfter, deskWith, line, off, restore } from './restore-run';

const done = (restored: number) => ({ isFinished: true, restored, failures: [] });
const failed = (...failures: string[]) => ({ isFinished: true, restored: 0, failures });

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

describe('an account that is to be restored', () => {
  it('is read, logged and enabled', () => {
    const desk = deskWith(off('7'));
    expect(restore(desk, '7')).toEqual(done(1));
    expect(desk.did).toEqual(['read 7', 'log Restored 7', 'enable 7']);
    expect(desk.accounts.one('7')?.enabled).toBe(true);
  });

  it('stands in the log as restored by this restoring', () => {
    const desk = deskWith(off('7', { email: 'new@acme.example' }));
    restore(desk, '7');
    expect(desk.lines[1]).toEqual({
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
    const desk = new MemoryIdleServices().knows(off('7', { departments: [] }));
    expect(restore(desk, '7')).toEqual(done(1));
    expect(desk.did).toEqual(['read 7', 'log Restored 7', 'enable 7']);
  });

  it('gets back the role that it had', () => {
    const desk = deskAfter({ role: 'Team lead' }, { role: 'Agent' });
    restore(desk, '7');
    expect(desk.deeds(/^enable/)).toEqual(['enable 7 as Team lead']);
  });

  it('gets back the departments that it had, at the departments alone, and they are not lost any more', () => {
    const desk = deskAfter({ departments: ['Sales', 'Support', 'Press'] }, { departments: ['Support'] });
    expect(restore(desk, '7')).toEqual(done(1));
    expect(desk.did.slice(2)).toEqual([
      'enable 7',
      'alone: departments',
      'join 7 to Sales',
      'alone: departments',
      'join 7 to Press',
      'lost 7: ',
    ]);
    expect(desk.accounts.one('7')?.departments).toEqual(['Support', 'Sales', 'Press']);
  });

  it('keeps the departments that it has got since', () => {
    const desk = deskAfter({ departments: ['Sales'] }, { departments: ['Sales', 'Press'] });
    restore(desk, '7');
    expect(desk.deeds(/^join/)).toEqual([]);
    expect(desk.accounts.one('7')?.departments).toEqual(['Sales', 'Press']);
  });
});

describe('an account that is not restored', () => {
  it('was deleted; it is called by its address in the log, or by its id', () => {
    const desk = new MemoryIdleServices();
    desk.lines.push(line('Disabled', '8'), line('Disabled', '7', { address: '' }), line('Deleted', '7'));
    expect(restore(desk, '7', '9')).toEqual(
      failed(
        'a7@acme.example was deleted: submit the form for a new account.',
        'Agent 9 was deleted: submit the form for a new account.',
      ),
    );
    expect(desk.lines).toHaveLength(3);
  });

  it('may be an administrator', () => {
    const desk = deskWith(off('7', { protected: true }));
    expect(restore(desk, '7')).toEqual(
      failed('a7@acme.example may be an administrator: enable it in Zendesk.'),
    );
    expect(desk.deeds(/^enable/)).toEqual([]);
  });

  it('is enabled already', () => {
    const desk = deskAfter({ departments: ['Sales'] }, { enabled: true, departments: [] });
    expect(restore(desk, '7')).toEqual(failed('a7@acme.example is enabled already.'));
    expect(desk.deeds(/^(enable|join)/)).toEqual([]);
  });

  it('does not keep others from being restored', () => {
    const desk = deskWith(off('6', { enabled: true }), off('7'), off('8', { protected: true }), off('9'));
    expect(restore(desk, '5', '6', '7', '8', '9')).toMatchObject({ isFinished: true, restored: 2 });
    expect(desk.deeds(/^(log|enable)/)).toEqual(['log Restored 7, Restored 9', 'enable 7, 9']);
  });
});

describe('several accounts', () => {
  it('are enabled together where they get the same role, and joined together to each department', () => {
    const desk = new MemoryIdleServices();
    const was = { 5: ['Sales'], 6: ['Sales', 'Press'], 7: ['Press'], 8: [] };
    for (const [id, departments] of Object.entries(was)) {
      desk.knows(off(id, { role: 'Agent', departments: [] }));
      const role = id === '6' ? 'Team lead' : 'Agent';
      desk.lines.push(line('Disabled', id, { before: JSON.stringify({ role, departments }) }));
    }
    expect(restore(desk, '5', '6', '7', '8')).toEqual(done(4));
    expect(desk.deeds(/^(enable|join)/)).toEqual([
      'enable 5, 7, 8',
      'enable 6 as Team lead',
      'join 5, 6 to Sales',
      'join 6, 7 to Press',
    ]);
  });

  it('are restored ten at a time, and the progress counts them', () => {
    const desk = deskWith(...ids(21).map((id) => off(id)));
    expect(restore(desk, ...ids(21))).toEqual(done(21));
    expect(desk.deeds(/^(read|enable)/).map((deed) => deed.split(',').length)).toEqual([
      10, 10, 10, 10, 1, 1,
    ]);
    expect(desk.progress.slice(0, 2)).toEqual(['10 of 21', '20 of 21']);
    expect(desk.progress).toHaveLength(3);
  });

  it('are not finished when it must stop between two tens', () => {
    const desk = deskWith(...ids(11).map((id) => off(id)));
    desk.patience = 1;
    expect(restore(desk, ...ids(11))).toEqual({ isFinished: false, restored: 10, failures: [] });
  });

  it('are not even read when it must stop at once', () => {
    const desk = deskWith(off('7'));
    desk.patience = 0;
    expect(restore(desk, '7')).toEqual({ isFinished: false, restored: 0, failures: [] });
    expect(desk.did).toEqual([]);
  });

  it('that come after one without an answer wait for the next execution', () => {
    const desk = deskWith(...ids(11).map((id) => off(id)));
    desk.accounts.troubles['enable 2'] = LATER;
    expect(restore(desk, ...ids(11))).toEqual({ isFinished: false, restored: 9, failures: [] });
    expect(desk.deeds(/^read/)).toHaveLength(1);
    expect(desk.progress).toEqual([]);
  });

  it('of none is nothing', () => {
    const desk = new MemoryIdleServices();
    expect(restore(desk)).toEqual(done(0));
    expect(desk.did).toEqual([]);
  });
});

describe('a restoring that is gone on with', () => {
  it('logs nothing twice and enables what is still off', () => {
    const desk = deskWith(off('7'));
    desk.lines.push(line('Restored', '7', { reference: 'U-1' }));
    expect(restore(desk, '7')).toEqual(done(1));
    expect(desk.did).toEqual(['read 7', 'log ', 'enable 7']);
  });

  it('puts back into departments whom it has enabled before, and counts them', () => {
    const desk = deskAfter({ departments: ['Sales'] }, { enabled: true, departments: [] });
    desk.lines.push(line('Restored', '7', { reference: 'U-1' }));
    expect(restore(desk, '7')).toEqual(done(1));
    expect(desk.deeds(/^(log|enable|join)/)).toEqual(['log ', 'join 7 to Sales']);
  });

  it.each([
    ['another restoring', line('Restored', '7', { reference: 'U-0' })],
    ['this restoring, of another account', line('Restored', '8', { reference: 'U-1' })],
    ['this restoring, that it failed', line('Not restored', '7', { reference: 'U-1' })],
  ])('does not take a line of %s for its own', (_, other) => {
    const desk = deskWith(off('7', { enabled: true }));
    desk.lines.push(other);
    expect(restore(desk, '7')).toEqual(failed('a7@acme.example is enabled already.'));
  });
});
