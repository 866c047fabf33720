import type { Account, Failure, Result } from '../../src/zendesk/accounts';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

const LATER: Failure = { kind: 'later', doubtful: false, notBefore: null, reason: 'Zendesk is down' };
const DOUBTFUL: Failure = { ...LATER, doubtful: true, reason: 'No answer came' };
const OFF = account({ enabled: false });
const ADVICE = 'Then select this row and choose Chat Access > Retry selected rows.';

/** A desk whose Zendesk has Ana's account, switched off, and answers the enabling with this. */
function deskThatAnswers(
  answer: Result<Account> | undefined,
  meanwhile: (desk: MemoryServices) => void = () => {},
): MemoryServices {
  const desk = new MemoryServices().knows(OFF);
  desk.accounts.enable = () => {
    meanwhile(desk);
    return answer ? [answer] : [];
  };
  return desk;
}

/** Somebody, or the call without an answer, has enabled it. */
function enabled(desk: MemoryServices): void {
  desk.accounts.all = [account()];
}

describe('enabling an account', () => {
  it('gives it the role of new agents and tells that the old password still works', () => {
    const desk = new MemoryServices().knows(OFF);
    desk.access = { ...desk.access, role: 'Chat agent' };
    expect(desk.handle()).toMatchObject({
      action: 'Updated',
      status: 'Done',
      agentId: '7',
      detail: 'Enabled the account of ana@acme.com. The old password still works.',
      mail: 'Sent: enabled',
    });
    expect(desk.did).toContain('enable 7 as Chat agent');
  });

  it('is not even tried on an owner or administrator', () => {
    const desk = new MemoryServices().knows(account({ enabled: false, protected: true }));
    expect(desk.handle()).toMatchObject({
      status: 'Needs attention',
      agentId: '7',
      action: '',
      detail: `Not enabled: ana@acme.com is an owner or administrator of Zendesk Chat, or may be one. Enable such an account by hand, in Zendesk. ${ADVICE}`,
    });
    expect(desk.did).not.toContain('enable 7');
  });

  it('is not needed for one that is on, owner or not', () => {
    const desk = new MemoryServices().knows(account({ protected: true }));
    expect(desk.handle()).toMatchObject({
      action: 'No change',
      status: 'Done',
      detail: 'ana@acme.com already has an enabled account. Nothing was changed.',
      mail: 'Sent: unchanged',
    });
    expect(desk.did).not.toContain('enable 7');
  });

  it('waits, untried, while idle accounts are changed: its own may be among them', () => {
    const desk = new MemoryServices().knows(OFF);
    desk.isReviewed = () => true;
    expect(desk.handle()).toMatchObject({
      status: 'Will retry',
      action: '',
      attempts: 0,
      nextTry: NOW,
      mail: '',
    });
    expect(desk.did).not.toContain('enable 7');
  });

  it('is not thought needless either while idle accounts are changed', () => {
    const desk = new MemoryServices().knows(account());
    desk.isReviewed = () => true;
    expect(desk.handle()).toMatchObject({ status: 'Will retry', action: '', attempts: 0, mail: '' });
  });

  it('that Zendesk accepts without doing it needs a person', () => {
    for (const answer of [{ kind: 'ok', value: OFF } as const, undefined]) {
      expect(deskThatAnswers(answer).handle()).toMatchObject({
        status: 'Needs attention',
        agentId: '7',
        detail: `Zendesk accepted the request but left the account disabled. Enable it by hand, in Zendesk. ${ADVICE}`,
      });
    }
  });

  it('that surely was not done is tried again later, without a second look', () => {
    const desk = deskThatAnswers(LATER, enabled);
    expect(desk.handle()).toMatchObject({ status: 'Will retry', action: 'Updated', agentId: '7' });
    expect(desk.record()).toMatchObject({ nextTry: NOW + MINUTE, attempts: 1 });
    expect(desk.did).not.toContain('read 7');
  });

  it('whose answer was lost is done when the account is on now', () => {
    const desk = deskThatAnswers(DOUBTFUL, enabled);
    expect(desk.handle()).toMatchObject({ action: 'Updated', status: 'Done', agentId: '7' });
    expect(desk.did).toContain('read 7');
  });

  it.each<[string, Result<Account | null>[]]>([
    ['still off', [{ kind: 'ok', value: OFF }]],
    ['gone', [{ kind: 'ok', value: null }]],
    ['not to be seen', [LATER]],
    ['not told of', []],
  ])('whose answer was lost is tried again when the account is %s', (_, seen) => {
    const desk = deskThatAnswers(DOUBTFUL);
    desk.accounts.byId = () => seen;
    expect(desk.handle()).toMatchObject({
      status: 'Will retry',
      action: 'Updated',
      agentId: '7',
      detail: 'No answer came. It will be tried again by itself.',
    });
  });

  it('of an account that was deleted meanwhile is tried again from the beginning', () => {
    const desk = deskThatAnswers({ kind: 'refused', status: 404, reason: 'not found' });
    expect(desk.handle()).toMatchObject({
      status: 'Will retry',
      action: '',
      agentId: '',
      nextTry: NOW + MINUTE,
      detail:
        'The account was deleted in Zendesk while it was being enabled. It will be tried again by itself.',
    });
  });

  it('that Zendesk refuses needs a person, who is told which account it is', () => {
    const desk = deskThatAnswers({ kind: 'refused', status: 422, reason: 'role is unknown' });
    expect(desk.handle()).toMatchObject({ status: 'Needs attention', action: 'Updated', agentId: '7' });
    expect(desk.record().detail).toContain('(422: role is unknown)');
    expect(desk.did).not.toContain('read 7');
  });

  it('with a credential that may not stops the desk', () => {
    const desk = deskThatAnswers({ kind: 'denied', status: 404, reason: 'no' });
    expect(desk.handle()).toMatchObject({ status: 'Paused', action: 'Updated', agentId: '7', attempts: 0 });
    expect(desk.pauses).toEqual(['no']);
  });

  it('without a free seat says so', () => {
    const desk = deskThatAnswers({ kind: 'denied', status: 403, reason: 'no' });
    desk.seats = 3;
    expect(desk.handle()).toMatchObject({ status: 'Needs attention', action: 'Updated', agentId: '7' });
    expect(desk.record().detail).toContain('all 3 seats');
  });

  it('of several gives each its own outcome', () => {
    const desk = new MemoryServices().knows(OFF, account({ id: '8', email: 'ben@acme.com', enabled: false }));
    desk.accounts.enable = () => [LATER, { kind: 'ok', value: account({ id: '8' }) }];
    const records = desk.handleAll([requestRow(), requestRow({}, { email: 'ben@acme.com' }, 2)]);
    expect(records.map(({ status }) => status)).toEqual(['Will retry', 'Done']);
  });
});
