import type { Account, Failure, Result } from '../../src/zendesk/accounts';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

const LATER: Failure = { kind: 'later', doubtful: false, notBefore: null, reason: 'Zendesk is down' };
const DENIED: Failure = { kind: 'denied', status: 401, reason: 'the token has ended' };
const SHOUTED = account({ email: 'ANA@acme.com' });

/** Its extract is too old to rule out anybody. */
function deskWithOldExtract(fresh?: () => Result<Account[]> | 'busy'): MemoryServices {
  const desk = new MemoryServices();
  desk.snapshot.isFresh = () => false;
  desk.snapshot.findId = () => {
    throw new Error('an old extract is not asked');
  };
  if (fresh) desk.snapshot.refresh = fresh;
  return desk;
}

describe('a person whom Zendesk finds', () => {
  it('is not looked for anywhere else', () => {
    const desk = deskWithOldExtract().knows(account());
    expect(desk.handle()).toMatchObject({ action: 'No change', agentId: '7' });
    expect(desk.did).not.toContain('extract');
  });
});

describe('a person whom Zendesk does not find by address', () => {
  it('is found in a fresh extract, letter case aside, and read anew', () => {
    const desk = new MemoryServices().knows(SHOUTED);
    expect(desk.handle()).toMatchObject({ action: 'No change', agentId: '7' });
    expect(desk.did.slice(0, 2)).toEqual(['find ana@acme.com', 'read 7']);
  });

  it('is nobody when the extract does not know them either', () => {
    const desk = new MemoryServices().knows(account({ email: 'ben@acme.com' }));
    expect(desk.handle().action).toBe('Created');
  });

  it('is not whoever has the account now that the extract names', () => {
    const desk = new MemoryServices().knows(account({ email: 'ben@acme.com' }));
    desk.snapshot.findId = () => '7';
    expect(desk.handle()).toMatchObject({ action: 'Created', agentId: '101' });
  });

  it('is nobody when the account that the extract names is gone, or is not told of', () => {
    for (const answer of [[{ kind: 'ok', value: null } as const], []]) {
      const desk = new MemoryServices();
      desk.snapshot.findId = () => '7';
      desk.accounts.byId = () => answer;
      expect(desk.handle().action).toBe('Created');
    }
  });

  it('is not created while the account that the extract names cannot be read', () => {
    const desk = new MemoryServices();
    desk.snapshot.findId = () => '7';
    desk.accounts.byId = () => [LATER];
    expect(desk.handle()).toMatchObject({ status: 'Will retry', action: '' });
  });

  it('is looked for in a new extract when the last one is old', () => {
    const desk = deskWithOldExtract().knows(SHOUTED);
    expect(desk.handle()).toMatchObject({ action: 'No change', agentId: '7' });
    expect(desk.did.slice(0, 2)).toEqual(['find ana@acme.com', 'extract']);
  });

  it('is created when a new extract does not know them', () => {
    expect(deskWithOldExtract().handle()).toMatchObject({ action: 'Created', status: 'Done' });
  });

  it('waits, untried, while another run is reading all accounts', () => {
    const record = deskWithOldExtract(() => 'busy').handle();
    expect(record).toMatchObject({ status: 'Will retry', nextTry: NOW, attempts: 0, mail: '' });
    expect(record.detail).toBe(
      'Another run is going through all accounts; this row goes on after it, within minutes.',
    );
  });

  it('keeps, while waiting, what an earlier attempt may have done', () => {
    const earlier = { status: 'Will retry', requestId: 'R-1', action: 'Created', agentId: '9' } as const;
    expect(deskWithOldExtract(() => 'busy').handle(requestRow(earlier))).toMatchObject({
      action: 'Created',
      agentId: '9',
    });
  });

  it('is not created while the accounts cannot be read', () => {
    expect(deskWithOldExtract(() => LATER).handle()).toMatchObject({ status: 'Will retry', action: '' });
  });

  it('keeps the found ones apart from those who are looked for again', () => {
    const ben = account({ id: '8', email: 'ben@acme.com' });
    const dora = account({ id: '9', email: 'DORA@acme.com' });
    const desk = deskWithOldExtract().knows(ben, dora);
    const names = ['ana', 'ben', 'dora', 'eve'];
    const rows = names.map((name, i) => requestRow({}, { email: `${name}@acme.com` }, i + 1));
    expect(desk.handleAll(rows).map(({ action, agentId }) => `${action} ${agentId}`)).toEqual([
      'Created 102',
      'No change 8',
      'No change 9',
      'Created 103',
    ]);
  });
});

describe('a look-up that fails', () => {
  it('is tried again later, not before Zendesk has asked for', () => {
    const desk = new MemoryServices();
    desk.accounts.find = () => [{ ...LATER, notBefore: NOW + 3 * MINUTE }];
    const record = desk.handle(requestRow({ status: 'Will retry', requestId: 'R-1', attempts: 1 }));
    expect(record).toMatchObject({ status: 'Will retry', attempts: 2, nextTry: NOW + 5 * MINUTE });
    expect(record.detail).toBe('Zendesk is down. It will be tried again by itself.');
    expect(desk.pauses).toEqual([]);
  });

  it('for the credential stops the desk', () => {
    const desk = new MemoryServices();
    desk.accounts.find = () => [DENIED];
    expect(desk.handle()).toMatchObject({
      status: 'Paused',
      detail:
        'Waiting: Zendesk does not accept the credential (the token has ended). The admin has been told; this row goes on by itself.',
    });
    expect(desk.pauses).toEqual(['the token has ended']);
  });

  it('without a word about somebody lets them wait', () => {
    const desk = new MemoryServices();
    desk.accounts.find = () => [];
    expect(desk.handle()).toMatchObject({ status: 'Will retry', nextTry: NOW, attempts: 0 });
  });
});

describe('an index of all accounts', () => {
  it('knows everybody, so that Zendesk is asked for nobody', () => {
    const desk = new MemoryServices();
    const index = new Map([['ana@acme.com', account()]]);
    const rows = [requestRow(), requestRow({}, { email: 'ben@acme.com' }, 2)];
    expect(desk.handleAll(rows, index).map(({ action }) => action)).toEqual(['No change', 'Created']);
    expect(desk.did.filter((deed) => /^(find|read|extract)/.test(deed))).toEqual([]);
  });
});
