import type { PlanRun } from '../../src/idle/ports';
import { warningMails } from '../../src/idle/warn';
import { DAY_MS } from '../../src/shared/time';
import { NOW, rules } from './known';
import { MemoryPlanRun, toWarn } from './plan-run';

function warning(changes: Partial<PlanRun> = {}): MemoryPlanRun {
  return new MemoryPlanRun([toWarn('7')], changes);
}

function mailed(changes: Partial<PlanRun> = {}) {
  const plan = warning(changes);
  plan.apply();
  return plan.services.outbox.sent[0];
}

describe('a warning', () => {
  it('is drafted, logged, sent, and logged as sent', () => {
    const plan = warning();
    plan.apply();
    expect(plan.services.calls).toEqual([
      'read 7',
      'draft d-1',
      'log Mail 7',
      'send d-1',
      'log Warned 7',
      'plan 7: Warned',
    ]);
  });

  it('stands in the log with the reason of the plan, and changes nothing', () => {
    const plan = warning();
    plan.apply();
    const line = {
      at: NOW,
      reference: 'P-1',
      agentId: '7',
      address: 'a7@acme.example',
      detail: 'Planned to warn.',
      before: '',
    };
    expect(plan.services.lines).toEqual([
      { ...line, action: 'Mail', status: 'Working', mail: 'Sending: warning d-1' },
      { ...line, action: 'Warned', status: 'Done', mail: 'Sent: warning d-1' },
    ]);
  });

  it('is logged together with others of the same few rows', () => {
    const plan = new MemoryPlanRun([toWarn('7'), toWarn('8')]);
    plan.apply();
    expect(plan.services.callsLike(/^(draft|log|send)/)).toEqual([
      'draft d-1',
      'draft d-2',
      'log Mail 7, Mail 8',
      'send d-1',
      'send d-2',
      'log Warned 7, Warned 8',
    ]);
  });

  it('says why, until when, and how to keep the account', () => {
    expect(mailed()).toMatchObject({
      to: ['a7@acme.example'],
      subject: 'P-1-7',
      text:
        'No sign-in for 60 days (limit: 45). The account will be disabled on 2026-03-09, in 7 days, or soon after. ' +
        'To keep it, sign in before then, or ask your team lead to submit the form for you again, which restarts the clock\n\nReference P-1-7',
    });
  });

  it('says where the form is, when that is known', () => {
    expect(mailed({ form: 'https://form.example' })?.text).toMatch(
      /which restarts the clock: https:\/\/form\.example\n/,
    );
  });

  it('counts its days from the day on which it is sent', () => {
    const plan = warning({ rules: rules({ warnDaysBefore: 1, disableAfterDays: 60 }) });
    plan.run.rules.now = NOW;
    plan.services.at = NOW + DAY_MS;
    expect(plan.apply()).toBe(true);
    expect(plan.services.outbox.sent[0]?.text).toContain('disabled on 2026-03-04, in 1 day, or');
  });

  it('throws away what an interrupted execution has drafted about the same account', () => {
    const plan = warning({ isResumed: true });
    plan.apply();
    expect(plan.services.callsLike(/draft|discard/)).toEqual(['discard about P-1-7', 'draft d-1']);
  });

  it('throws nothing away when no execution has begun before', () => {
    const plan = warning();
    plan.apply();
    expect(plan.services.callsLike(/discard/)).toEqual([]);
  });
});

describe('a warning that Gmail does not accept', () => {
  it('is not logged, and the plan says it; a draft that was made all the same is thrown away', () => {
    const plan = warning();
    plan.services.outbox.isFull = true;
    expect(plan.apply()).toBe(true);
    expect(plan.results).toEqual([{ kind: 'not-warned', message: { code: 'warning.not-drafted' } }]);
    expect(plan.services.calls).toEqual([
      'read 7',
      'discard about P-1-7',
      'plan 7: Not warned: Gmail did not accept the email.',
    ]);
  });
});

describe('a warning of which Gmail does not say that it was sent', () => {
  it('was not sent when its draft is still there, which is thrown away once the log says so', () => {
    const plan = warning();
    plan.services.outbox.isStuck = true;
    expect(plan.apply()).toBe(true);
    expect(plan.results).toEqual([{ kind: 'not-warned', message: { code: 'warning.not-sent' } }]);
    expect(plan.services.calls.slice(3, -1)).toEqual([
      'send d-1',
      'look at d-1',
      'log Mail 7',
      'look at d-1',
      'discard d-1',
    ]);
    expect(plan.services.lines.at(-1)).toMatchObject({
      status: 'Will retry',
      detail: 'This warning was not sent. The next review plans it again.',
      mail: 'Not sent: warning d-1',
    });
    expect(plan.services.outbox.held.size).toBe(0);
  });

  it('was sent when its draft is gone', () => {
    const plan = warning();
    const { outbox } = plan.services;
    outbox.send = (draftId) => {
      outbox.held.delete(draftId);
      return false;
    };
    plan.apply();
    expect(plan.ends).toEqual(['Warned']);
    expect(plan.services.lines.at(-1)).toMatchObject({ action: 'Warned', mail: 'Sent: warning d-1' });
    expect(plan.services.callsLike(/discard/)).toEqual([]);
  });

  it('stays open, with its draft, while Gmail does not say which drafts there are', () => {
    const plan = warning();
    plan.services.outbox.isStuck = true;
    plan.services.outbox.isSilent = true;
    expect(plan.apply()).toBe(true);
    expect(plan.results).toEqual([{ kind: 'not-warned', message: { code: 'warning.unsure' } }]);
    expect(plan.services.lines).toMatchObject([{ mail: 'Sending: warning d-1' }]);
    expect(plan.services.callsLike(/discard/)).toEqual([]);
  });
});

describe('warnings for which there are not enough mails', () => {
  it('are left out, unlogged, with the reason in the plan, and the plan is finished', () => {
    let left = 1;
    const plan = new MemoryPlanRun([toWarn('7'), toWarn('8')], { takeMail: () => left-- > 0 });
    expect(plan.apply()).toBe(true);
    expect(plan.results).toEqual([
      { kind: 'done', action: 'Warned' },
      { kind: 'not-warned', message: { code: 'warning.no-mail-left' } },
    ]);
    expect(plan.services.callsLike(/^(draft|log)/)).toEqual(['draft d-1', 'log Mail 7', 'log Warned 7']);
  });
});

describe('an address in Zendesk that is not exactly one', () => {
  it.each([
    'a7@acme.example,eve@evil.example',
    'Ana <a7@acme.example>',
    'a7@acme.example\nBcc: eve@evil.example',
  ])('is not mailed: %j', (email) => {
    const plan = new MemoryPlanRun([toWarn('7', { email }), toWarn('8')]);
    plan.apply();
    expect(plan.services.outbox.sent).toMatchObject([{ to: ['a8@acme.example'] }]);
    expect(plan.results).toEqual([
      { kind: 'not-warned', message: { code: 'warning.no-address' } },
      { kind: 'done', action: 'Warned' },
    ]);
  });
});

describe('the mails that warnings may use', () => {
  /** How many of ten are allowed. */
  function allowed(left: number, sent = 0, reserve = 0): number {
    const takeMail = warningMails({ left: () => left, reserve: () => reserve }, sent);
    return Array.from({ length: 10 }, takeMail).filter((isTaken) => isTaken).length;
  }

  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [7, 3],
    [8, 4],
    [100, 10],
  ])('are half of those that are left today, rounded down: of %i, %i', (left, may) => {
    expect(allowed(left)).toBe(may);
  });

  it.each([
    [8, 2, 3],
    [6, 4, 1],
    [5, 5, 0],
    [1, 9, 0],
  ])('are not half of the rest each time: with %i left and %i sent before, %i', (left, sent, may) => {
    expect(allowed(left, sent)).toBe(may);
  });

  it.each([
    [25, 20, 5],
    [20, 20, 0],
    [3, 20, 0],
  ])('leave what is kept for new answers: with %i left and %i kept, %i', (left, reserve, may) => {
    expect(allowed(left, 0, reserve)).toBe(may);
  });

  it('are counted once, when the first is wanted', () => {
    let asked = 0;
    const left = () => {
      asked++;
      return 100;
    };
    const takeMail = warningMails({ left, reserve: () => 0 }, 0);
    expect(asked).toBe(0);
    takeMail();
    const once = asked;
    takeMail();
    expect(asked).toBe(once);
  });
});
