import type { Directory } from '../../src/accounts/ports';
import { isOpen, openAttempt } from '../../src/requests/attempt';
import { DirectoryAccounts } from '../../src/requests/directory-accounts';
import type { RequestRow, RowRecord } from '../../src/requests/request';
import { type Account, ok } from '../../src/zendesk/accounts';
import { TRANSIENT, UNAUTHORIZED } from './known-failures';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

/** A list of accounts in pages of a hundred; notes what it is asked. */
function listOf(accounts: readonly Account[]) {
  const asked: string[] = [];
  const list = (cursor: string | null) => {
    asked.push(cursor ?? 'from the beginning');
    const page = accounts.filter(({ id }) => Number(id) >= Number(cursor)).slice(0, 100);
    const last = page[page.length - 1];
    return ok({ accounts: page, next: last ? String(Number(last.id) + 1) : null });
  };
  return { asked, list };
}

const MANY = Array.from({ length: 250 }, (_, index) =>
  account({ id: String(1001 + index), email: `p${index + 1}@acme.com`, enabled: false }),
);

function directoryOf(accounts: readonly Account[], more: Partial<Directory> = {}): Directory {
  const entries = accounts.map(({ id, email }) => ({ id, email: email.toLowerCase() }));
  return { readAt: NOW - 60 * MINUTE, advancedAt: null, entries, end: '1251', ...more };
}

function attemptAt(email: string, record: Partial<RowRecord> = {}, row: Partial<RequestRow> = {}) {
  const attempt = openAttempt({ ...requestRow(record, { email }), ...row }, new MemoryServices().access, NOW);
  if (!isOpen(attempt)) throw new Error('not admitted');
  return attempt;
}

function opened(now: readonly Account[], directory = directoryOf(MANY)) {
  const { asked, list } = listOf(now);
  const result = DirectoryAccounts.open(directory, { list }, NOW);
  if (!result) throw new Error('not opened');
  return { ...result, asked };
}

describe('a directory of an earlier execution', () => {
  it('says of a row that it knows all about that its person has no account', () => {
    const { known, asked, end } = opened(MANY);
    expect(known.find(attemptAt('new@acme.com'))).toEqual(ok('absent'));
    expect([asked, end]).toEqual([['1251'], '1251']);
  });

  it('knows the accounts that were made since', () => {
    const added = account({ id: '1300', email: 'New@acme.com' });
    const { known, end } = opened([...MANY, added]);
    expect(known.find(attemptAt('new@acme.com'))).toEqual(ok(added));
    expect([known.isAdded('new@acme.com'), end]).toEqual([true, '1301']);
  });

  it('is believed about nobody whom it names before the account is read again', () => {
    const { known } = opened(MANY);
    expect([known.isNamed('p7@acme.com'), known.find(attemptAt('p7@acme.com'))]).toEqual([true, null]);
  });

  it('reads the page of an account, and with it all others in that page', () => {
    const { known, asked } = opened(MANY);
    known.readAbout('p107@acme.com');
    expect(known.find(attemptAt('p107@acme.com'))).toEqual(ok(MANY[106]));
    expect(known.isRead('p199@acme.com')).toBe(true);
    known.readAbout('p199@acme.com');
    expect(asked).toEqual(['1251', '1101']);
    expect(known.isRead('p201@acme.com')).toBe(false);
  });

  it('has the person looked up alone when the account that it names has another address now, or is gone', () => {
    const moved = MANY.map((each) => (each.id === '1007' ? { ...each, email: 'other@acme.com' } : each));
    const { known } = opened(moved.filter(({ id }) => id !== '1008'));
    for (const email of ['p7@acme.com', 'p8@acme.com']) {
      known.readAbout(email);
      expect(known.find(attemptAt(email))).toBeNull();
    }
  });

  it('names both accounts of an address in other letter case', () => {
    const twice = [...MANY, account({ id: '1260', email: 'P7@acme.com' })];
    const { known } = opened(twice, directoryOf(twice, { end: '1261' }));
    known.readAbout('p7@acme.com');
    expect(known.find(attemptAt('p7@acme.com'))).toMatchObject({
      kind: 'several-accounts',
      accounts: [{ id: '1007' }, { id: '1260' }],
    });
  });

  it('knows what has become of an account in the meantime', () => {
    const { known } = opened(MANY);
    known.add(account({ id: '1400', email: 'new@acme.com' }));
    expect(known.find(attemptAt('new@acme.com'))).toMatchObject({ value: { id: '1400' } });
  });

  it('is not opened when what was added since cannot be read, also when asked again', () => {
    expect(DirectoryAccounts.open(directoryOf(MANY), { list: () => TRANSIENT }, NOW)).toBeNull();
  });

  it('is opened when one page of what was added since comes only when asked again', () => {
    const added = account({ id: '1300', email: 'new@acme.com' });
    const { asked, list } = listOf([...MANY, added]);
    const answers = [TRANSIENT, null, TRANSIENT, null];
    const flaky = (cursor: string | null) => answers.shift() ?? list(cursor);
    const result = DirectoryAccounts.open(directoryOf(MANY), { list: flaky }, NOW);
    expect(result?.known.find(attemptAt('new@acme.com'))).toEqual(ok(added));
    expect([asked, answers]).toEqual([['1251', '1301'], []]);
  });

  it('is not opened, and nothing asked again, when the credential is refused', () => {
    let calls = 0;
    const list = () => {
      calls++;
      return UNAUTHORIZED;
    };
    expect(DirectoryAccounts.open(directoryOf(MANY), { list }, NOW)).toBeNull();
    expect(calls).toBe(1);
  });
});

describe('that somebody is in no directory proves nothing', () => {
  it.each<[string, Partial<RowRecord>, number | null]>([
    ['for a row that came after accounts were made that are not read any more', {}, NOW - MINUTE],
    ['for a row without a time', {}, null],
    [
      'for a row that has been tried',
      { status: 'Will retry', requestId: 'R-1', nextTry: NOW },
      NOW - 60 * MINUTE,
    ],
    [
      'for a row whose account may have been made',
      { status: 'Paused', requestId: 'R-1', action: 'Created' },
      NOW - 60 * MINUTE,
    ],
  ])('%s', (_, record, submittedAt) => {
    const { known } = opened(MANY, directoryOf(MANY, { advancedAt: NOW - 30 * MINUTE }));
    expect(known.find(attemptAt('new@acme.com', record, { submittedAt }))).toBeNull();
  });
});
