import { ago, exempt, NOW } from './known';
import { Applying, apply, planRow, toDelete, toDisable, toWarn } from './plan-run';

function ids(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

describe('an account that is to be disabled', () => {
  it('is read, logged, disabled, and then it stands in the plan', () => {
    expect(apply(toDisable('7')).desk.did).toEqual([
      'read 7',
      'log Disabled 7',
      'disable 7',
      'lost 7: ',
      'plan 7: Disabled',
    ]);
  });

  it('is logged as it was before, with the reason of the plan', () => {
    const to = toDisable('7');
    expect(apply(to).desk.lines).toEqual([
      {
        at: NOW,
        reference: 'P-1',
        agentId: '7',
        address: 'a7@acme.example',
        action: 'Disabled',
        status: 'Done',
        detail: 'Planned to disable.',
        mail: '',
        before: JSON.stringify(to.account),
      },
    ]);
  });

  it('is logged as Zendesk has it now, and not as the plan has it', () => {
    const to = toDisable('7', { email: 'new@acme.example', departments: ['Support'] });
    const [line] = apply(to).desk.lines;
    expect(line?.address).toBe('new@acme.example');
    expect(JSON.parse(line?.before ?? '')).toMatchObject({ departments: ['Support'], enabled: true });
  });

  it('leaves behind which departments Zendesk has taken away with it', () => {
    const applying = new Applying([toDisable('7', { departments: ['Sales', 'Support'] })]);
    applying.desk.accounts.isGreedy = true;
    applying.apply();
    expect(applying.desk.deeds(/^lost/)).toEqual(['lost 7: Sales, Support']);
  });

  it('has lost none of the departments that it is still in', () => {
    const applying = new Applying([toDisable('7', { departments: ['Sales', 'Support'] })]);
    const { accounts } = applying.desk;
    accounts.disable = () => [
      { kind: 'ok', value: { ...toDisable('7').account, enabled: false, departments: ['Support'] } },
    ];
    applying.apply();
    expect(applying.desk.deeds(/^lost/)).toEqual(['lost 7: Sales']);
  });

  it('has failed when Zendesk says that it is done and leaves it enabled, and the log takes it back', () => {
    const applying = new Applying([toDisable('7')]);
    applying.desk.accounts.isIdle = true;
    expect(applying.apply()).toBe(true);
    expect(applying.statuses).toEqual(['Failed: Zendesk left the account enabled.']);
    expect(applying.desk.did.slice(1, 3)).toEqual(['log Disabled 7', 'disable 7']);
    expect(applying.desk.lines[1]).toMatchObject({
      reference: 'P-1',
      agentId: '7',
      action: 'Not disabled',
      status: 'Needs attention',
      detail: 'Failed: Zendesk left the account enabled.',
      before: '',
    });
  });
});

describe('an account that is to be deleted', () => {
  it('is read, logged as it was, deleted, and then it stands in the plan', () => {
    const to = toDelete('7');
    const { desk } = apply(to);
    expect(desk.did).toEqual(['read 7', 'log Deleted 7', 'remove 7', 'lost 7: ', 'plan 7: Deleted']);
    expect(desk.lines).toMatchObject([{ action: 'Deleted', before: JSON.stringify(to.account) }]);
    expect(desk.accounts.all).toEqual([]);
  });
});

describe('an account that is to be warned', () => {
  it('is read, told, and then it stands in the plan; nobody touches it', () => {
    const { desk } = apply(toWarn('7'));
    expect(desk.did[0]).toBe('read 7');
    expect(desk.did.at(-1)).toBe('plan 7: Warned');
    expect(desk.deeds(/disable|remove/)).toEqual([]);
    expect(desk.outbox.sent).toHaveLength(1);
  });
});

describe('a plan of all kinds', () => {
  it('disables first, then deletes, then warns, whatever the order of the rows', () => {
    const applying = apply(toWarn('5'), toDelete('6'), toDisable('7'), toDelete('8'), toDisable('9'));
    expect(applying.statuses).toEqual(['Warned', 'Deleted', 'Disabled', 'Deleted', 'Disabled']);
    expect(applying.desk.deeds(/^(read|log|disable|remove|send|plan)/)).toEqual([
      'read 5, 6, 7, 8, 9',
      'log Disabled 7, Disabled 9',
      'disable 7, 9',
      'log Deleted 6, Deleted 8',
      'remove 6, 8',
      'log Warned 5',
      'send d-1',
      'plan 5: Warned, 6: Deleted, 7: Disabled, 8: Deleted, 9: Disabled',
    ]);
  });
});

describe('an account that is not as planned any more', () => {
  it.each([
    ['was used meanwhile', toDisable('7', { lastUsedAt: ago(1) }), 'No sign-in for 1 day, limit 45.'],
    [
      'became an administrator',
      toDisable('7', { protected: true }),
      'Owner or administrator, or nobody knows whether it is one.',
    ],
    [
      'was disabled by somebody else',
      toDisable('7', { enabled: false }),
      'Disabled already, and not by Chat Access.',
    ],
    [
      'was enabled again',
      toDelete('7', { enabled: true, lastUsedAt: ago(1) }),
      'No sign-in for 1 day, limit 45.',
    ],
    [
      'signed in before it was warned',
      toWarn('7', { lastUsedAt: ago(0) }),
      'No sign-in for 0 days, limit 45.',
    ],
  ])('because it %s, is skipped, and the plan says why', (_, to, reason) => {
    const { desk, statuses } = apply(to);
    expect(statuses).toEqual([`Skipped: ${reason}`]);
    expect(desk.did).toEqual(['read 7', `plan 7: Skipped: ${reason}`]);
  });

  it('is not deleted where it was to be disabled, nor disabled where it was to be warned', () => {
    const wrong = { ...toDelete('7'), row: planRow('disable', '7') };
    const early = { ...toDisable('8'), row: planRow('warn', '8') };
    expect(apply(wrong, early).statuses).toEqual([
      'Skipped: Disabled by Chat Access on 2026-01-21, 40 days ago, limit 30.',
      'Skipped: No sign-in for 60 days, limit 45. Warned on 2026-02-20.',
    ]);
  });

  it('is skipped when the rules of today spare it', () => {
    const applying = new Applying([toDisable('7')]);
    const { rules } = applying.application;
    applying.application.rules = { ...rules, exemptions: exempt('a7@acme.example', null, 'on leave') };
    applying.apply();
    expect(applying.statuses).toEqual(['Skipped: Exempt: on leave.']);
  });

  it('is skipped when it is not there any more', () => {
    const applying = new Applying([toDisable('7'), toDelete('8'), toWarn('9')]);
    applying.desk.accounts.all = [];
    expect(applying.apply()).toBe(true);
    expect(applying.statuses).toEqual(Array(3).fill('Skipped: the account is not there any more.'));
    expect(applying.desk.lines).toEqual([]);
  });

  it('does not keep the others from being done', () => {
    const applying = apply(toDisable('6'), toDisable('7', { lastUsedAt: ago(1) }), toDisable('8'));
    expect(applying.desk.deeds(/^(log|disable)/)).toEqual(['log Disabled 6, Disabled 8', 'disable 6, 8']);
    expect(applying.statuses).toEqual(['Disabled', 'Skipped: No sign-in for 1 day, limit 45.', 'Disabled']);
  });
});

describe('a long plan', () => {
  it('is read and done ten at a time, and the progress counts them', () => {
    const applying = new Applying(ids(1, 21).map((id) => toDisable(id)));
    expect(applying.apply()).toBe(true);
    expect(applying.desk.deeds(/^(read|disable)/)).toEqual(
      [ids(1, 10), ids(11, 20), ['21']].flatMap((ten) => [
        `read ${ten.join(', ')}`,
        `disable ${ten.join(', ')}`,
      ]),
    );
    expect(applying.desk.progress).toEqual(['10 of 21', '20 of 21', '21 of 21']);
  });

  it('stops between two tens when it must, and is not finished', () => {
    const applying = new Applying(ids(1, 21).map((id) => toDisable(id)));
    applying.desk.patience = 1;
    expect(applying.apply()).toBe(false);
    expect(applying.desk.deeds(/^read/)).toEqual(['read 1, 2, 3, 4, 5, 6, 7, 8, 9, 10']);
    expect(applying.statuses.filter((status) => status === 'Disabled')).toHaveLength(10);
  });

  it('reads nothing at all when it must stop at once', () => {
    const applying = new Applying([toDisable('7')]);
    applying.desk.patience = 0;
    expect(applying.apply()).toBe(false);
    expect(applying.desk.did).toEqual([]);
  });
});
