import type { RowResult } from '../../src/idle/ports';
import type { Message } from '../../src/text/say';
import { ago, exempt, NOW } from './known';
import { apply, MemoryPlanRun, planRow, toDelete, toDisable, toWarn } from './plan-run';

const USED_YESTERDAY: Message = { code: 'verdict.used', days: 1, limit: 45 };
const USED_TODAY: Message = { code: 'verdict.used', days: 0, limit: 45 };

function ids(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function skipped(message: Message): RowResult {
  return { kind: 'skipped', message };
}

describe('an account that is to be disabled', () => {
  it('is read, logged, disabled, and then it stands in the plan', () => {
    expect(apply(toDisable('7')).services.calls).toEqual([
      'read 7',
      'log Disabled 7',
      'disable 7',
      'lost 7: ',
      'a seat is free',
      'plan 7: Disabled',
    ]);
  });

  it('is logged as it was before, with the reason of the plan', () => {
    const to = toDisable('7');
    expect(apply(to).services.lines).toEqual([
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
    const [line] = apply(to).services.lines;
    expect(line?.address).toBe('new@acme.example');
    expect(JSON.parse(line?.before ?? '')).toMatchObject({ departments: ['Support'], enabled: true });
  });

  it('leaves behind which departments Zendesk has taken away with it', () => {
    const plan = new MemoryPlanRun([toDisable('7', { departments: ['Sales', 'Support'] })]);
    plan.services.accounts.takesDepartments = true;
    plan.apply();
    expect(plan.services.callsLike(/^lost/)).toEqual(['lost 7: Sales, Support']);
  });

  it('has lost none of the departments that it is still in', () => {
    const plan = new MemoryPlanRun([toDisable('7', { departments: ['Sales', 'Support'] })]);
    const { accounts } = plan.services;
    accounts.disable = () => [
      { kind: 'ok', value: { ...toDisable('7').account, enabled: false, departments: ['Support'] } },
    ];
    plan.apply();
    expect(plan.services.callsLike(/^lost/)).toEqual(['lost 7: Sales']);
  });

  it('has failed when Zendesk says that it is done and leaves it enabled, and the log takes it back', () => {
    const plan = new MemoryPlanRun([toDisable('7')]);
    plan.services.accounts.changesNothing = true;
    expect(plan.apply()).toBe(true);
    expect(plan.results).toEqual([{ kind: 'failed', message: { code: 'row.left-enabled' } }]);
    expect(plan.services.calls.slice(1, 3)).toEqual(['log Disabled 7', 'disable 7']);
    expect(plan.services.lines[1]).toMatchObject({
      reference: 'P-1',
      agentId: '7',
      action: 'Not disabled',
      status: 'Needs attention',
      detail: 'Zendesk left the account enabled.',
      before: '',
    });
  });
});

describe('an account that is to be deleted', () => {
  it('is read, logged as it was, deleted, and then it stands in the plan', () => {
    const to = toDelete('7');
    const { services } = apply(to);
    expect(services.calls).toEqual(['read 7', 'log Deleted 7', 'remove 7', 'lost 7: ', 'plan 7: Deleted']);
    expect(services.lines).toMatchObject([{ action: 'Deleted', before: JSON.stringify(to.account) }]);
    expect(services.accounts.all).toEqual([]);
  });
});

describe('an account that is to be warned', () => {
  it('is read, warned, and then it stands in the plan; it is not changed', () => {
    const { services } = apply(toWarn('7'));
    expect(services.calls[0]).toBe('read 7');
    expect(services.calls.at(-1)).toBe('plan 7: Warned');
    expect(services.callsLike(/disable|remove/)).toEqual([]);
    expect(services.outbox.sent).toHaveLength(1);
  });
});

describe('a plan of all kinds', () => {
  it('disables first, then deletes, then warns, whatever the order of the rows', () => {
    const plan = apply(toWarn('5'), toDelete('6'), toDisable('7'), toDelete('8'), toDisable('9'));
    expect(plan.ends).toEqual(['Warned', 'Deleted', 'Disabled', 'Deleted', 'Disabled']);
    expect(plan.services.callsLike(/^(read|log|disable|remove|send|plan)/)).toEqual([
      'read 5, 6, 7, 8, 9',
      'log Disabled 7, Disabled 9',
      'disable 7, 9',
      'log Deleted 6, Deleted 8',
      'remove 6, 8',
      'log Mail 5',
      'send d-1',
      'log Warned 5',
      'plan 5: Warned, 6: Deleted, 7: Disabled, 8: Deleted, 9: Disabled',
    ]);
  });
});

describe('an account that is no longer as planned', () => {
  it.each<[string, ReturnType<typeof toDisable>, Message]>([
    ['was used meanwhile', toDisable('7', { lastUsedAt: ago(1) }), USED_YESTERDAY],
    ['became an administrator', toDisable('7', { protected: true }), { code: 'verdict.protected' }],
    ['was disabled in Zendesk', toDisable('7', { enabled: false }), { code: 'verdict.disabled-elsewhere' }],
    ['was enabled again', toDelete('7', { enabled: true, lastUsedAt: ago(1) }), USED_YESTERDAY],
    ['signed in before it was warned', toWarn('7', { lastUsedAt: ago(0) }), USED_TODAY],
  ])('because it %s, is skipped, and the plan says why', (_, to, why) => {
    const { services, results } = apply(to);
    expect(results).toEqual([skipped(why)]);
    expect(services.calls).toEqual(['read 7', expect.stringMatching(/^plan 7: Skipped: /)]);
  });

  it('is not deleted where it was to be disabled, nor disabled where it was to be warned', () => {
    const wrong = { ...toDelete('7'), row: planRow('disable', '7') };
    const early = { ...toDisable('8'), row: planRow('warn', '8') };
    const idle: Message = { code: 'verdict.used', days: 60, limit: 45 };
    expect(apply(wrong, early).results).toEqual([
      skipped({ code: 'verdict.deletion-due', at: ago(40), days: 40, limit: 30 }),
      skipped({ code: 'verdict.warned', idle, warnedAt: ago(10) }),
    ]);
  });

  it('is skipped when the rules of today spare it', () => {
    const plan = new MemoryPlanRun([toDisable('7')]);
    plan.run.rules = { ...plan.run.rules, exemptions: exempt('a7@acme.example', null, 'on leave') };
    plan.apply();
    expect(plan.results).toEqual([skipped({ code: 'verdict.exempt', reason: 'on leave', lastDay: null })]);
  });

  it('is skipped when it no longer exists', () => {
    const plan = new MemoryPlanRun([toDisable('7'), toDelete('8'), toWarn('9')]);
    plan.services.accounts.all = [];
    expect(plan.apply()).toBe(true);
    expect(plan.results).toEqual(Array(3).fill(skipped({ code: 'row.account-gone' })));
    expect(plan.services.lines).toEqual([]);
  });

  it('does not keep the others from being done', () => {
    const plan = apply(toDisable('6'), toDisable('7', { lastUsedAt: ago(1) }), toDisable('8'));
    expect(plan.services.callsLike(/^(log|disable)/)).toEqual(['log Disabled 6, Disabled 8', 'disable 6, 8']);
    expect(plan.ends).toEqual(['Disabled', 'skipped', 'Disabled']);
  });
});

describe('a long plan', () => {
  it('is read and done ten at a time, and the progress counts them', () => {
    const plan = new MemoryPlanRun(ids(1, 21).map((id) => toDisable(id)));
    expect(plan.apply()).toBe(true);
    expect(plan.services.callsLike(/^(read|disable)/)).toEqual(
      [ids(1, 10), ids(11, 20), ['21']].flatMap((ten) => [
        `read ${ten.join(', ')}`,
        `disable ${ten.join(', ')}`,
      ]),
    );
    expect(plan.services.progress).toEqual(['10 of 21', '20 of 21', '21 of 21']);
  });

  it('stops between two tens when it must, and is not finished', () => {
    const plan = new MemoryPlanRun(ids(1, 21).map((id) => toDisable(id)));
    plan.services.patience = 1;
    expect(plan.apply()).toBe(false);
    expect(plan.services.callsLike(/^read/)).toEqual(['read 1, 2, 3, 4, 5, 6, 7, 8, 9, 10']);
    expect(plan.ends).toEqual([...Array(10).fill('Disabled'), ...Array(11).fill('open')]);
  });

  it('reads nothing at all when it must stop at once', () => {
    const plan = new MemoryPlanRun([toDisable('7')]);
    plan.services.patience = 0;
    expect(plan.apply()).toBe(false);
    expect(plan.services.calls).toEqual([]);
  });

  it('leaves the rows that it was given as they are', () => {
    const plan = new MemoryPlanRun([toDisable('7')]);
    const [before] = plan.rows;
    plan.apply();
    expect(before?.result).toEqual({ kind: 'open' });
  });
});
