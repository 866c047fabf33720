import { type BacklogParts, handleBacklog } from '../../src/requests/backlog';
import type { RequestRow } from '../../src/requests/request';
import { type Failure, ok } from '../../src/zendesk/accounts';
import { NOT_ATTEMPTED, TRANSIENT, UNAUTHORIZED } from './known-failures';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

/** There are so many accounts that people are looked up one by one. */
function servicesWithManyAccounts(): MemoryServices {
  const services = new MemoryServices();
  services.listed = 1_000_000;
  return services;
}

/** Requests for so many people, each for another one. */
function rowsFor(people: number): RequestRow[] {
  return Array.from({ length: people }, (_, i) => requestRow({}, { email: `p${i + 1}@acme.com` }, i + 1));
}

function handle(services: MemoryServices, rows: RequestRow[], parts: Partial<BacklogParts> = {}) {
  const progress: string[] = [];
  const handled = handleBacklog(services.with(...rows), {
    services,
    isSelected: false,
    mustStop: () => false,
    arrivals: () => [],
    onProgress: (done, total) => progress.push(`${done}/${total}`),
    ...parts,
  });
  return { handled, progress };
}

const snapshots = ({ calls }: MemoryServices) => calls.filter((call) => call === 'snapshot').length;
const finds = ({ calls }: MemoryServices) => calls.filter((call) => call.startsWith('find')).length;
const statuses = ({ sheet }: MemoryServices) => sheet.map(({ record }) => record.status);

describe('many waiting rows', () => {
  it('are handled forty at a time, and the progress is shown', () => {
    const services = new MemoryServices();
    expect(handle(services, rowsFor(100))).toEqual({
      handled: 100,
      progress: ['40/100', '80/100', '100/100'],
    });
    expect(services.accounts.created.map(({ email }) => email)).toEqual(
      rowsFor(100).map(({ answers }) => answers.email),
    );
  });

  it('for one person are handled one after the other, so that the second finds the account of the first', () => {
    const services = new MemoryServices();
    const emails = ['ana@acme.com', 'ben@acme.com', ' ANA@acme.com', 'ana@acme.com '];
    const rows = emails.map((email, i) => requestRow({}, { email }, i + 1));
    expect(handle(services, rows)).toEqual({ handled: 4, progress: ['2/4', '3/4', '4/4'] });
    expect(services.sheet.map(({ record }) => record.action)).toEqual([
      'Created',
      'Created',
      'No change',
      'No change',
    ]);
  });

  it('are left where they are when there is no time for more', () => {
    const services = new MemoryServices();
    let batches = 0;
    const parts = { mustStop: () => batches++ === 1 };
    expect(handle(services, rowsFor(100), parts)).toEqual({ handled: 40, progress: ['40/100'] });
    expect(services.record('R-41').status).toBe('');
  });

  it('are handled also when other executions have taken those before them', () => {
    const services = new MemoryServices();
    services.isLockTaken = true;
    expect(handle(services, rowsFor(50))).toEqual({ handled: 0, progress: ['40/50', '50/50'] });
  });

  it('are none when there are none', () => {
    const services = new MemoryServices();
    expect(handle(services, [])).toEqual({ handled: 0, progress: [] });
    expect(services.calls).toEqual([]);
  });
});

describe('rows behind forty that cannot be handled now', () => {
  /** Looks the first forty people up in vain, and finds that the others have no account. */
  function servicesThatAnswerTheFirst(answer: Failure): MemoryServices {
    const services = servicesWithManyAccounts();
    const first = new Set(rowsFor(40).map(({ answers }) => answers.email));
    services.accounts.find = (emails) => {
      services.note(`find ${emails.length}`);
      return emails.map((email) => (first.has(email) ? answer : ok('absent')));
    };
    return services;
  }

  it('are handled when each of those waits for a reason of its own', () => {
    const services = servicesThatAnswerTheFirst(TRANSIENT);
    expect(handle(services, rowsFor(60))).toEqual({ handled: 60, progress: ['40/60', '60/60'] });
    expect(statuses(services)).toEqual([...Array(40).fill('Will retry'), ...Array(20).fill('Done')]);
  });

  it.each<[string, Failure]>([
    ['the credential is refused', UNAUTHORIZED],
    ['the call was not even sent', NOT_ATTEMPTED],
    ['Zendesk wants no call for a while', { ...TRANSIENT, notBefore: NOW + MINUTE }],
  ])('are left where they are when the reason concerns everybody: %s', (_, answer) => {
    const services = servicesThatAnswerTheFirst(answer);
    expect(handle(services, rowsFor(60))).toEqual({ handled: 40, progress: ['40/60'] });
    expect(statuses(services).slice(40)).toEqual(Array(20).fill(''));
    expect(finds(services)).toBe(1);
  });

  it('are left where they are as soon as one of those meets such a reason', () => {
    const services = servicesWithManyAccounts();
    services.accounts.find = (emails) =>
      emails.map((email) => (email === 'p40@acme.com' ? NOT_ATTEMPTED : ok('absent')));
    expect(handle(services, rowsFor(50))).toEqual({ handled: 40, progress: ['40/50'] });
  });

  it('are handled when those need a person or are not admitted', () => {
    const services = servicesWithManyAccounts();
    const rejected = rowsFor(40).map((row) => ({ ...row, answers: { ...row.answers, firstName: '' } }));
    const rows = [...rejected, ...rowsFor(50).slice(40)];
    expect(handle(services, rows).handled).toBe(50);
    expect(statuses(services)).toEqual([...Array(40).fill('Rejected'), ...Array(10).fill('Done')]);
  });
});

describe('looking many people up', () => {
  it('reads all accounts at once when that takes fewer calls', () => {
    const services = new MemoryServices();
    services.listed = 300;
    handle(services, rowsFor(5));
    expect([snapshots(services), finds(services)]).toEqual([1, 0]);
    expect(services.accounts.created).toHaveLength(5);
  });

  it('asks for each when that takes no more calls: one for each hundred accounts, and one for the end', () => {
    const calls = (people: number, accounts: number) => {
      const services = new MemoryServices();
      services.listed = accounts;
      handle(services, rowsFor(people));
      return [snapshots(services), finds(services)];
    };
    expect(calls(4, 300)).toEqual([0, 1]);
    expect(calls(5, 300)).toEqual([1, 0]);
    expect(calls(5, 301)).toEqual([0, 1]);
    expect(calls(6, 301)).toEqual([1, 0]);
    expect(calls(1, 0)).toEqual([0, 1]);
    expect(calls(2, 0)).toEqual([1, 0]);
  });

  it('reads all accounts when it is not known how many there are', () => {
    const services = new MemoryServices();
    handle(services, rowsFor(1));
    expect([snapshots(services), finds(services)]).toEqual([1, 0]);
  });

  it('counts people and not rows, and of those only the ones that may get access', () => {
    const services = new MemoryServices();
    const twice = [requestRow({}, {}, 11), requestRow({}, { email: 'ANA@acme.com' }, 12)];
    const rejected = [requestRow({}, { email: 'x@evil.org' }, 13), requestRow({}, { email: 'x' }, 14)];
    services.listed = 0;
    handle(services, [...twice, ...rejected]);
    expect(snapshots(services)).toBe(0);
  });

  it('reads nothing for people who may not get access', () => {
    const services = new MemoryServices();
    handle(services, [requestRow({}, { email: 'x@evil.org' })]);
    expect(snapshots(services)).toBe(0);
  });

  it('reads nothing while Zendesk has asked everybody to wait', () => {
    const services = new MemoryServices();
    services.waitUntil = NOW + 1;
    handle(services, rowsFor(3));
    expect(snapshots(services)).toBe(0);
  });

  it('asks for each when the accounts cannot be read', () => {
    for (const answer of ['busy', TRANSIENT] as const) {
      const services = new MemoryServices();
      services.snapshot.refresh = () => answer;
      handle(services, rowsFor(3));
      expect(finds(services)).toBe(1);
    }
  });
});
