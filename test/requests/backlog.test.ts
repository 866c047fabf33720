import { type BacklogParts, handleBacklog } from '../../src/requests/backlog';
import type { RequestRow } from '../../src/requests/request';
import type { Failure } from '../../src/zendesk/accounts';
import { MemoryServices, NOW, requestRow } from './memory-services';

const LATER: Failure = { kind: 'later', doubtful: false, notBefore: null, reason: 'down' };

/** So many accounts that people are looked up one by one. */
const ONE_BY_ONE = { accounts: 1_000_000 };

/** Requests for so many people, each for another one. */
function rowsFor(people: number): RequestRow[] {
  return Array.from({ length: people }, (_, i) => requestRow({}, { email: `p${i + 1}@acme.com` }, i + 1));
}

function handle(desk: MemoryServices, rows: RequestRow[], parts: Partial<BacklogParts> = {}) {
  const progress: string[] = [];
  const handled = handleBacklog(desk.with(...rows), {
    desk,
    accounts: null,
    mustStop: () => false,
    onProgress: (done, total) => progress.push(`${done}/${total}`),
    ...parts,
  });
  return { handled, progress };
}

const extracts = ({ did }: MemoryServices) => did.filter((deed) => deed === 'extract').length;
const finds = ({ did }: MemoryServices) => did.filter((deed) => deed.startsWith('find')).length;

describe('many waiting rows', () => {
  it('are handled forty at a time, and the progress is told', () => {
    const desk = new MemoryServices();
    expect(handle(desk, rowsFor(100))).toEqual({ handled: 100, progress: ['40/100', '80/100', '100/100'] });
    expect(desk.accounts.created.map(({ email }) => email)).toEqual(
      rowsFor(100).map(({ answers }) => answers.email),
    );
  });

  it('for one person are handled one after the other, so that the second finds the account of the first', () => {
    const desk = new MemoryServices();
    const emails = ['ana@acme.com', 'ben@acme.com', ' ANA@acme.com', 'ana@acme.com '];
    const rows = emails.map((email, i) => requestRow({}, { email }, i + 1));
    expect(handle(desk, rows)).toEqual({ handled: 4, progress: ['2/4', '3/4', '4/4'] });
    expect(desk.sheet.map(({ record }) => record.action)).toEqual([
      'Created',
      'Created',
      'No change',
      'No change',
    ]);
  });

  it('are left where they are when there is no time for more', () => {
    const desk = new MemoryServices();
    let chunks = 0;
    const parts = { mustStop: () => chunks++ === 1 };
    expect(handle(desk, rowsFor(100), parts)).toEqual({ handled: 40, progress: ['40/100'] });
    expect(desk.record('R-41').status).toBe('');
  });

  it('are left where they are when Zendesk can do nothing for those before them', () => {
    for (const answer of [LATER, { ...LATER, unsent: true }, { kind: 'denied', status: 401, reason: 'no' }]) {
      const desk = new MemoryServices();
      desk.accounts.find = (emails) => emails.map(() => answer as Failure);
      expect(handle(desk, rowsFor(50), ONE_BY_ONE)).toEqual({ handled: 40, progress: ['40/50'] });
    }
  });

  it('are handled as long as Zendesk does something for somebody', () => {
    const desk = new MemoryServices();
    desk.accounts.find = (emails) => emails.map((_, i) => (i > 0 ? LATER : { kind: 'ok', value: null }));
    expect(handle(desk, rowsFor(50), ONE_BY_ONE)).toEqual({ handled: 50, progress: ['40/50', '50/50'] });
  });

  it('are handled also when others have taken those before them', () => {
    const desk = new MemoryServices();
    const rows = rowsFor(50);
    desk.isLockTaken = true;
    expect(handle(desk, rows)).toEqual({ handled: 0, progress: ['40/50', '50/50'] });
  });

  it('are none when there are none', () => {
    const desk = new MemoryServices();
    expect(handle(desk, [])).toEqual({ handled: 0, progress: [] });
    expect(desk.did).toEqual([]);
  });
});

describe('looking many people up', () => {
  it('reads all accounts at once when that takes fewer calls', () => {
    const desk = new MemoryServices();
    handle(desk, rowsFor(5), { accounts: 300 });
    expect([extracts(desk), finds(desk)]).toEqual([1, 0]);
    expect(desk.accounts.created).toHaveLength(5);
  });

  it('asks for each when that takes no more calls: one for each hundred accounts, and one for the end', () => {
    const calls = (people: number, accounts: number | null) => {
      const desk = new MemoryServices();
      handle(desk, rowsFor(people), { accounts });
      return [extracts(desk), finds(desk)];
    };
    expect(calls(4, 300)).toEqual([0, 1]);
    expect(calls(5, 300)).toEqual([1, 0]);
    expect(calls(5, 301)).toEqual([0, 1]);
    expect(calls(6, 301)).toEqual([1, 0]);
    expect(calls(1, 0)).toEqual([0, 1]);
    expect(calls(2, 0)).toEqual([1, 0]);
  });

  it('reads all accounts when nobody knows how many there are', () => {
    const desk = new MemoryServices();
    handle(desk, rowsFor(1));
    expect([extracts(desk), finds(desk)]).toEqual([1, 0]);
  });

  it('counts people and not rows, and of those only the ones that may get access', () => {
    const desk = new MemoryServices();
    const twice = [requestRow({}, {}, 11), requestRow({}, { email: 'ANA@acme.com' }, 12)];
    const refused = [requestRow({}, { email: 'x@evil.org' }, 13), requestRow({}, { email: 'x' }, 14)];
    handle(desk, [...twice, ...refused], { accounts: 0 });
    expect(extracts(desk)).toBe(0);
  });

  it('reads nothing for people who may not get access', () => {
    const desk = new MemoryServices();
    handle(desk, [requestRow({}, { email: 'x@evil.org' })]);
    expect(extracts(desk)).toBe(0);
  });

  it('reads nothing while Zendesk has asked everybody to wait', () => {
    const desk = new MemoryServices();
    desk.waitUntil = NOW + 1;
    handle(desk, rowsFor(3));
    expect(extracts(desk)).toBe(0);
  });

  it('asks for each when the accounts cannot be read', () => {
    for (const answer of ['busy', LATER] as const) {
      const desk = new MemoryServices();
      desk.snapshot.refresh = () => answer;
      handle(desk, rowsFor(3));
      expect(finds(desk)).toBe(1);
    }
  });
});
