import { newsByRequester, type TeamFacts } from '../../../src/app/digest/people';
import { requesterDigest } from '../../../src/app/digest/requester-digest';
import { EMPTY_RECORD, type RowRecord } from '../../../src/requests/request';
import { LANGUAGES } from '../../../src/shared/languages';
import { DAY_MS, dayOf } from '../../../src/shared/time';
import type { DatedLine } from '../../../src/sheets/log-since';

const NOW = Date.parse('2026-03-09T03:00:00Z');
const LEAD = 'lead@acme.com';

let made = 0;

/** A proved line about a request, so many days ago. */
function line(
  record: Partial<RowRecord>,
  more: { requester?: string; address?: string; daysAgo?: number } = {},
): DatedLine {
  const { requester = LEAD, address = 'ana@acme.com', daysAgo = 3 } = more;
  const at = NOW - daysAgo * DAY_MS;
  const requestId = record.requestId ?? `R-${String(++made).padStart(12, '0')}`;
  const { action = '', agentId = '' } = record;
  const about = { at, reference: requestId, agentId, address, action, detail: '', mail: '', before: '' };
  return {
    event: { ...about, isProved: true },
    request: { at, requester, record: { ...EMPTY_RECORD, ...record, requestId }, decision: null },
  };
}

const created = (more = {}, agentId = '7') => line({ status: 'Done', action: 'Created', agentId }, more);

function newsOf(lines: readonly DatedLine[], more: Partial<TeamFacts> = {}) {
  return newsByRequester({
    lines,
    from: NOW - 7 * DAY_MS,
    to: NOW,
    openIds: new Set(lines.map(({ event }) => event.reference)),
    isSeatAwaited: false,
    access: {
      domains: ['acme.com'],
      subdomains: false,
      requesters: [],
      approval: 'none',
      reenable: 'always',
      blocked: [],
    },
    dayOf,
    ...more,
  });
}

describe('what requesters are told', () => {
  it('is told to the same person however the address was typed', () => {
    const lines = [created({ requester: ' Lead@ACME.com ' }), created({ address: 'BEN@acme.com' }, '8')];
    expect(newsOf(lines).map(([to, { given }]) => [to, given.map(({ email }) => email)])).toEqual([
      [LEAD, ['ana@acme.com', 'ben@acme.com']],
    ]);
  });

  it('repeats no address that is none', () => {
    const lines = [created(), line({ status: 'Rejected' }, { address: 'http://evil.example <a@b.c>' })];
    expect(newsOf(lines)[0]?.[1].refused).toEqual([]);
  });

  it.each([
    ['listed any more', { access: { requesters: ['boss@acme.com'] } }],
    ['of a domain that may ask any more', { access: { domains: ['other.com'] } }],
    ['free: they are blocked', { access: { blocked: ['lead+x@acme.com'] } }],
  ])('is told to nobody who is not %s', (_, { access }) => {
    const rules = { domains: ['acme.com'], subdomains: false, requesters: [], blocked: [], ...access };
    expect(newsOf([created()], { access: { ...rules, approval: 'none', reenable: 'always' } })).toEqual([]);
  });

  it.each(['Rejected', 'Needs attention', 'Needs approval'] as const)(
    'is told to nobody whose requests have only ended as %s',
    (status) => {
      expect(newsOf([line({ status })])).toEqual([]);
    },
  );

  it('names those who wait while their row does', () => {
    const [done, waiting] = [created(), line({ status: 'Waiting' }, { address: 'ben@acme.com' })];
    const waits = (more: Partial<TeamFacts>) => newsOf([done, waiting], more)[0]?.[1].waiting;
    expect(waits({})).toEqual([{ email: 'ben@acme.com', wait: 'retry' }]);
    expect(waits({ isSeatAwaited: true })).toEqual([{ email: 'ben@acme.com', wait: 'seat' }]);
    expect(waits({ openIds: new Set() })).toEqual([]);
  });

  it('names those who were warned, unless something has happened to the account since', () => {
    const about = { reference: 'P-1', agentId: '7', address: 'ana@acme.com', detail: '', before: '' };
    const warned: DatedLine = {
      ...line({}),
      event: { ...about, at: NOW - DAY_MS, action: 'Warned', mail: 'Sent: warning r-1', isProved: true },
    };
    const first = created({ daysAgo: 60 });
    expect(newsOf([first, warned])[0]?.[1].leaving).toEqual([
      { email: 'ana@acme.com', warned: '2026-03-08' },
    ]);
    const again = created({ daysAgo: 0.5 });
    expect(newsOf([first, warned, again])[0]?.[1].leaving).toEqual([]);
  });
});

describe.each(LANGUAGES)('the digest of a requester in %s', (language) => {
  it('is bounded, however many people there are', () => {
    const lines = Array.from({ length: 500 }, (_, number) =>
      created({ address: `a${number}@acme.com` }, `${number}`),
    );
    const [[, news] = []] = newsOf(lines);
    if (!news) throw new Error('no news');
    const { summary, detail } = requesterDigest(news, language);
    expect(detail.split('\n').filter((each) => each.startsWith('- '))).toHaveLength(21);
    expect(detail).toContain('480');
    expect(summary).toContain('500');
  });
});
