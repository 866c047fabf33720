import { DENIED, LATER, REFUSED, UNSENT, WAIT } from './memory-idle-accounts';
import { Applying, toDelete, toDisable, toWarn } from './plan-run';

function applying(...all: ConstructorParameters<typeof Applying>[0]): Applying {
  return new Applying(all);
}

/** Zendesk gives no answer about these, time after time. */
function withoutHope(one: Applying, ...hopeless: string[]): Applying {
  one.application.isHopeless = (agentId) => hopeless.includes(agentId);
  return one;
}

describe.each([
  ['gives no answer', LATER],
  ['was not even asked', UNSENT],
  ['asks to wait', WAIT],
])('an account about which Zendesk %s', (_, trouble) => {
  it('stays open when it cannot be read, and the plan is not finished', () => {
    const one = applying(toDisable('7'));
    one.desk.accounts.troubles['read 7'] = trouble;
    expect(one.apply()).toBe(false);
    expect(one.desk.did).toEqual(['read 7', 'plan 7: ']);
    expect(one.desk.progress).toEqual([]);
    expect(one.desk.pauses).toEqual([]);
  });

  it('stays open when it cannot be disabled or deleted; its line stays in the log', () => {
    const one = applying(toDisable('7'), toDelete('8'));
    one.desk.accounts.troubles = { 'disable 7': trouble, 'remove 8': trouble };
    expect(one.apply()).toBe(false);
    expect(one.statuses).toEqual(['', '']);
    expect(one.desk.deeds(/^(log|lost)/)).toEqual(['log Disabled 7', 'log Deleted 8']);
  });
});

describe('an account about which Zendesk gives no answer', () => {
  it('does not hold up the others that were read with it, but those that come after', () => {
    const one = applying(...Array.from({ length: 11 }, (_, index) => toDisable(String(index + 1))));
    one.desk.accounts.troubles['read 2'] = LATER;
    expect(one.apply()).toBe(false);
    expect(one.statuses).toEqual(['Disabled', '', ...Array(8).fill('Disabled'), '']);
    expect(one.desk.deeds(/^read/)).toHaveLength(1);
  });

  it('is counted, so that it can be given up', () => {
    const one = applying(toDisable('6'), toDisable('7'));
    one.desk.accounts.troubles = { 'read 6': LATER, 'disable 7': LATER };
    one.apply();
    expect(one.stuck).toEqual(['6', '7']);
  });

  it.each([
    ['it was not even asked', UNSENT],
    ['Zendesk asks everybody to wait', WAIT],
    ['the credential is not good for it', DENIED],
    ['Zendesk refuses it', REFUSED],
  ])('is not counted when %s', (_, trouble) => {
    const one = applying(toDisable('7'));
    one.desk.accounts.troubles['read 7'] = trouble;
    one.apply();
    expect(one.stuck).toEqual([]);
  });

  it('is given up after many times, and the plan goes on', () => {
    const one = withoutHope(applying(toDisable('7'), toDisable('8')), '7');
    one.desk.accounts.troubles['read 7'] = LATER;
    expect(one.apply()).toBe(true);
    expect(one.statuses).toEqual(['Failed: Zendesk is down, time after time.', 'Disabled']);
  });

  it('is in the log as not disabled when it is given up after it was logged', () => {
    const one = withoutHope(applying(toDisable('7')), '7');
    one.desk.accounts.troubles['disable 7'] = LATER;
    expect(one.apply()).toBe(true);
    expect(one.desk.lines.map(({ action, status, detail }) => [action, status, detail])).toEqual([
      ['Disabled', 'Done', 'Planned to disable.'],
      ['Not disabled', 'Needs attention', 'Failed: Zendesk is down, time after time.'],
    ]);
  });

  it('is not given up because it has to wait, however often', () => {
    const one = withoutHope(applying(toDisable('7'), toDisable('8')), '7', '8');
    one.desk.accounts.troubles = { 'read 7': WAIT, 'disable 8': UNSENT };
    expect(one.apply()).toBe(false);
    expect(one.statuses).toEqual(['', '']);
  });
});

describe('what Zendesk refuses', () => {
  it('has failed, by its words, and the plan goes on', () => {
    const one = applying(toDisable('6'), toDisable('7'), toWarn('8'));
    one.desk.accounts.troubles = { 'read 6': REFUSED, 'disable 7': REFUSED };
    expect(one.apply()).toBe(true);
    const failed = 'Failed: Zendesk refused it (422 odd).';
    expect(one.statuses).toEqual([failed, failed, 'Warned']);
    expect(one.desk.progress).toEqual(['3 of 3']);
  });

  it('is taken back in the log, each line by itself, and only if it is there', () => {
    const one = applying(toDisable('6'), toDisable('7'), toDelete('8'));
    one.desk.accounts.troubles = { 'read 6': REFUSED, 'disable 7': REFUSED, 'remove 8': REFUSED };
    one.apply();
    expect(one.desk.deeds(/^log/)).toEqual([
      'log Disabled 7',
      'log Not disabled 7',
      'log Deleted 8',
      'log Not deleted 8',
    ]);
    expect(one.desk.lines[1]).toMatchObject({
      address: 'a7@acme.example',
      status: 'Needs attention',
      detail: 'Failed: Zendesk refused it (422 odd).',
      mail: '',
      before: '',
    });
  });

  it('says nothing about departments, and nothing about others', () => {
    const one = applying(toDisable('6'), toDisable('7'));
    one.desk.accounts.troubles['disable 6'] = REFUSED;
    one.apply();
    expect(one.statuses).toEqual(['Failed: Zendesk refused it (422 odd).', 'Disabled']);
    expect(one.desk.deeds(/^lost/)).toEqual(['lost 7: ']);
  });
});

describe('a credential that is not good for it', () => {
  it.each(['read 7', 'disable 7'])('stops the desk with its reason when it may not %s', (deed) => {
    const one = applying(toDisable('7'));
    one.desk.accounts.troubles[deed] = DENIED;
    expect(one.apply()).toBe(false);
    expect(one.desk.pauses).toEqual(['no scope']);
    expect(one.statuses).toEqual(['']);
  });
});

describe('an answer that is missing', () => {
  it('leaves the row open, read or changed', () => {
    const unread = applying(toDisable('7'));
    unread.desk.accounts.byId = () => [];
    expect(unread.apply()).toBe(false);
    expect(unread.desk.lines).toEqual([]);
    const undone = applying(toDisable('7'));
    undone.desk.accounts.disable = () => [];
    expect(undone.apply()).toBe(false);
    expect(undone.statuses).toEqual(['']);
  });
});
