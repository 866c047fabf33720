import type { RowResult } from '../../src/idle/ports';
import {
  NOT_ATTEMPTED,
  REJECTED,
  TOO_OFTEN,
  TRANSIENT,
  UNAUTHORIZED,
  UNKNOWN,
  WAIT,
} from './memory-idle-accounts';
import { MemoryPlanRun, toDelete, toDisable, toWarn } from './plan-run';

const ODD = { code: 'failure.said', said: 'odd' };
const DOWN = { code: 'failure.said', said: 'Zendesk is down' };

const REFUSED: RowResult = {
  kind: 'failed',
  message: { code: 'row.rejected', status: 422, reason: ODD },
};
const GIVEN_UP: RowResult = { kind: 'failed', message: { code: 'row.unanswered', reason: DOWN } };

function planOf(...all: ConstructorParameters<typeof MemoryPlanRun>[0]): MemoryPlanRun {
  return new MemoryPlanRun(all);
}

/** Zendesk has given no answer about these, so often that one more time is too much. */
function longUnanswered(plan: MemoryPlanRun, ...agentIds: string[]): MemoryPlanRun {
  plan.unansweredBefore = Object.fromEntries(agentIds.map((id) => [id, 6]));
  return plan;
}

describe.each([
  ['gives no answer', TRANSIENT],
  ['gives none that can be read', UNKNOWN],
  ['was not even asked', NOT_ATTEMPTED],
  ['asks to wait', WAIT],
  ['does not accept the credential', UNAUTHORIZED],
])('an account about which Zendesk %s', (_, failure) => {
  it('stays open when it cannot be read, and the plan is not finished', () => {
    const plan = planOf(toDisable('7'));
    plan.services.accounts.failures['read 7'] = failure;
    expect(plan.apply()).toBe(false);
    expect(plan.services.calls).toEqual(['read 7', 'plan 7: ']);
    expect(plan.services.progress).toEqual([]);
  });

  it('stays open when it cannot be disabled or deleted; its line stays in the log', () => {
    const plan = planOf(toDisable('7'), toDelete('8'));
    plan.services.accounts.failures = { 'disable 7': failure, 'remove 8': failure };
    expect(plan.apply()).toBe(false);
    expect(plan.ends).toEqual(['open', 'open']);
    expect(plan.services.callsLike(/^(log|lost)/)).toEqual(['log Disabled 7', 'log Deleted 8']);
  });
});

describe('an account about which Zendesk gives no answer', () => {
  it('does not hold up the others that were read with it, but those that come after', () => {
    const plan = planOf(...Array.from({ length: 11 }, (_, index) => toDisable(String(index + 1))));
    plan.services.accounts.failures['read 2'] = TRANSIENT;
    expect(plan.apply()).toBe(false);
    expect(plan.ends).toEqual(['Disabled', 'open', ...Array(8).fill('Disabled'), 'open']);
    expect(plan.services.callsLike(/^read/)).toHaveLength(1);
  });

  it('is counted, so that it can be given up', () => {
    const plan = planOf(toDisable('6'), toDisable('7'), toDisable('8'));
    plan.services.accounts.failures = { 'read 6': TRANSIENT, 'disable 7': TRANSIENT, 'read 8': UNKNOWN };
    plan.apply();
    expect(plan.unanswered).toEqual(['6', '8', '7']);
  });

  it.each([
    ['it was not even asked', NOT_ATTEMPTED],
    ['Zendesk asks all to wait', WAIT],
    ['the credential is not accepted', UNAUTHORIZED],
    ['Zendesk refuses it', REJECTED],
  ])('is not counted when %s', (_, failure) => {
    const plan = planOf(toDisable('7'));
    plan.services.accounts.failures['read 7'] = failure;
    plan.apply();
    expect(plan.unanswered).toEqual([]);
  });

  it('is given up after six times, and the plan goes on', () => {
    const plan = longUnanswered(planOf(toDisable('7'), toDisable('8')), '7');
    plan.services.accounts.failures['read 7'] = TRANSIENT;
    expect(plan.apply()).toBe(true);
    expect(plan.results).toEqual([GIVEN_UP, { kind: 'done', action: 'Disabled' }]);
  });

  it('is not given up at the sixth time', () => {
    const plan = planOf(toDisable('7'));
    plan.unansweredBefore = { 7: 5 };
    plan.services.accounts.failures['read 7'] = TRANSIENT;
    expect(plan.apply()).toBe(false);
    expect(plan.ends).toEqual(['open']);
  });

  it('is in the log as not disabled when it is given up after it was logged', () => {
    const plan = longUnanswered(planOf(toDisable('7')), '7');
    plan.services.accounts.failures['disable 7'] = TRANSIENT;
    expect(plan.apply()).toBe(true);
    expect(plan.services.lines.map(({ action, status, detail }) => [action, status, detail])).toEqual([
      ['Disabled', 'Done', 'Planned to disable.'],
      ['Not disabled', 'Needs attention', 'Zendesk is down, repeatedly.'],
    ]);
  });

  it('is not given up because it has to wait, however often', () => {
    const plan = longUnanswered(planOf(toDisable('7'), toDisable('8')), '7', '8');
    plan.services.accounts.failures = { 'read 7': WAIT, 'disable 8': NOT_ATTEMPTED };
    expect(plan.apply()).toBe(false);
    expect(plan.ends).toEqual(['open', 'open']);
  });
});

describe('one person who was changed too often', () => {
  const eleven = () => planOf(...Array.from({ length: 11 }, (_, index) => toDisable(String(index + 1))));

  it('holds up nobody, neither in the same batch nor behind it', () => {
    const plan = eleven();
    plan.services.accounts.failures['disable 2'] = TOO_OFTEN;
    expect(plan.apply()).toBe(false);
    expect(plan.ends).toEqual(['Disabled', 'open', ...Array(9).fill('Disabled')]);
    expect(plan.unanswered).toEqual(['2']);
    expect(plan.services.progress.at(-1)).toBe('10 of 11');
  });

  it('does not go on where another failure concerns everybody', () => {
    const plan = eleven();
    plan.services.accounts.failures = { 'disable 2': TOO_OFTEN, 'disable 3': WAIT };
    expect(plan.apply()).toBe(false);
    expect(plan.ends.at(-1)).toBe('open');
  });

  it('ends the run as one of thirty, for what has to be kept about them is limited', () => {
    const plan = planOf(...Array.from({ length: 41 }, (_, index) => toDisable(String(index + 1))));
    for (let id = 1; id <= 41; id++) plan.services.accounts.failures[`disable ${id}`] = TOO_OFTEN;
    expect(plan.apply()).toBe(false);
    expect(plan.unanswered).toHaveLength(30);
    plan.apply();
    expect(plan.unanswered).toHaveLength(30);
    plan.services.at += 60_000;
    plan.apply();
    expect(plan.unanswered).toHaveLength(60);
  });

  it('is left alone until the moment that Zendesk names, and done then', () => {
    const plan = planOf(toDisable('7'));
    plan.services.accounts.failures['disable 7'] = TOO_OFTEN;
    plan.apply();
    plan.services.accounts.failures = {};
    plan.services.at += 59_999;
    expect([plan.apply(), plan.ends, plan.services.callsLike(/^read/).length]).toEqual([false, ['open'], 1]);
    plan.services.at += 1;
    expect(plan.apply()).toBe(true);
    expect(plan.ends).toEqual(['Disabled']);
  });

  it('is given up after six times, and the log says so', () => {
    const plan = longUnanswered(planOf(toDisable('7'), toDisable('8')), '7');
    plan.services.accounts.failures['disable 7'] = TOO_OFTEN;
    expect(plan.apply()).toBe(true);
    expect(plan.results).toEqual([GIVEN_UP, { kind: 'done', action: 'Disabled' }]);
    expect(plan.services.lines.map(({ action }) => action)).toEqual(['Disabled', 'Disabled', 'Not disabled']);
  });
});

describe('what Zendesk refuses', () => {
  it('has failed, by its words, and the plan goes on', () => {
    const plan = planOf(toDisable('6'), toDisable('7'), toWarn('8'));
    plan.services.accounts.failures = { 'read 6': REJECTED, 'disable 7': REJECTED };
    expect(plan.apply()).toBe(true);
    expect(plan.results).toEqual([REFUSED, REFUSED, { kind: 'done', action: 'Warned' }]);
    expect(plan.services.progress).toEqual(['3 of 3']);
  });

  it('is taken back in the log, each line by itself, and only if it is there', () => {
    const plan = planOf(toDisable('6'), toDisable('7'), toDelete('8'));
    plan.services.accounts.failures = { 'read 6': REJECTED, 'disable 7': REJECTED, 'remove 8': REJECTED };
    plan.apply();
    expect(plan.services.callsLike(/^log/)).toEqual([
      'log Disabled 7',
      'log Not disabled 7',
      'log Deleted 8',
      'log Not deleted 8',
    ]);
    expect(plan.services.lines[1]).toMatchObject({
      address: 'a7@acme.example',
      status: 'Needs attention',
      detail: 'Zendesk refused it (422 odd).',
      mail: '',
      before: '',
    });
  });

  it('says nothing about departments, and nothing about others', () => {
    const plan = planOf(toDisable('6'), toDisable('7'));
    plan.services.accounts.failures['disable 6'] = REJECTED;
    plan.apply();
    expect(plan.ends).toEqual(['failed', 'Disabled']);
    expect(plan.services.callsLike(/^lost/)).toEqual(['lost 7: ']);
  });
});

describe('an answer that is missing', () => {
  it('leaves the row open, read or changed', () => {
    const unread = planOf(toDisable('7'));
    unread.services.accounts.byId = () => [];
    expect(unread.apply()).toBe(false);
    expect(unread.services.lines).toEqual([]);
    const undone = planOf(toDisable('7'));
    undone.services.accounts.disable = () => [];
    expect(undone.apply()).toBe(false);
    expect(undone.ends).toEqual(['open']);
  });
});
