import {
  type DecidedAttempt,
  decideIntent,
  isDecided,
  isOpen,
  openAttempt,
} from '../../src/requests/attempt';
import { claim, isOurs, isUnchanged } from '../../src/requests/claim';
import { lookUp } from '../../src/requests/look-up';
import type { RequestRow, RowRecord } from '../../src/requests/request';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

/** No other row is about the same person. */
const NOWHERE = { rows: [], lookedUpAt: NOW };

const LEASED = { status: 'Working', requestId: 'R-1', nextTry: NOW + 10 * MINUTE } as const;

const openAll = (services: MemoryServices, rows: readonly RequestRow[]) =>
  rows.map((row) => openAttempt(row, services.access, NOW));

/** Claims one row and gives its record in the sheet. */
function claimed(record: Partial<RowRecord>): RowRecord {
  const services = new MemoryServices();
  claim(openAll(services, services.with(requestRow(record))), NOWHERE, services);
  return services.record();
}

/** An attempt that is to enable Ana's account. */
function enabling(services: MemoryServices): DecidedAttempt {
  const [open] = openAll(services, services.with(requestRow()));
  const attempt =
    open && isOpen(open) ? decideIntent(open, account({ enabled: false }), services.access) : null;
  if (!attempt || !isDecided(attempt)) throw new Error('the account is to be enabled');
  return attempt;
}

describe('a claim', () => {
  it('holds the row for ten minutes', () => {
    expect(claimed({})).toMatchObject({ ...LEASED, attempts: 1, updatedAt: NOW, detail: 'In progress.' });
  });

  it('records what is about to happen', () => {
    const services = new MemoryServices();
    const [ours] = claim([enabling(services)], NOWHERE, services);
    expect(services.record()).toMatchObject({ action: 'Updated', agentId: '7' });
    expect(ours).toMatchObject({ stage: 'decided', intent: { action: 'Updated', write: 'enable' } });
    expect(ours?.row.record).toEqual(services.record());
  });

  it('leaves the attempt that it was given as it is', () => {
    const services = new MemoryServices();
    const attempt = enabling(services);
    const before = structuredClone(attempt);
    claim([attempt], NOWHERE, services);
    expect(attempt).toEqual(before);
  });

  it('keeps the account that an earlier attempt has named, when it is not found any more', () => {
    const services = new MemoryServices();
    const earlier = { ...LEASED, action: 'Created', agentId: '7', nextTry: NOW } as const;
    const open = openAll(services, services.with(requestRow(earlier))).filter(isOpen);
    claim(lookUp(open, services, null).attempts, NOWHERE, services);
    expect(services.record()).toMatchObject({ action: 'Created', agentId: '7' });
  });

  it('without anything to happen records what an earlier attempt may have done', () => {
    const earlier = {
      ...LEASED,
      action: 'Created',
      agentId: '7',
      updatedAt: NOW - MINUTE,
      nextTry: NOW,
    } as const;
    expect(claimed(earlier)).toMatchObject({ action: 'Created', agentId: '7', updatedAt: NOW - MINUTE });
  });

  it('keeps the mail about this request, and nothing of another one', () => {
    expect(claimed({ requestId: 'R-1', mail: 'Sent: created' }).mail).toBe('Sent: created');
    expect(claimed({ requestId: 'R-0', mail: 'Sent: created' }).mail).toBe('');
  });

  it('of nothing does not ask for the lock', () => {
    const services = new MemoryServices();
    services.responses.claim = () => {
      throw new Error('asked in vain');
    };
    expect(claim([], NOWHERE, services)).toEqual([]);
  });

  it('without the lock gives nothing', () => {
    const services = new MemoryServices();
    services.isLockTaken = true;
    expect(claim(openAll(services, services.with(requestRow())), NOWHERE, services)).toEqual([]);
  });

  it('gives the rows that were still as they were read, and only those', () => {
    const services = new MemoryServices();
    const rows = services.with(requestRow({}, {}, 1), requestRow({}, {}, 2), requestRow({}, {}, 3));
    services.sheet = services.sheet.slice(1);
    services.sheet[0] = requestRow({ ...LEASED, requestId: 'R-2' }, {}, 2);
    const ours = claim(openAll(services, rows), NOWHERE, services);
    expect(ours.map(({ row }) => row.id)).toEqual(['R-3']);
  });
});

describe('a row that was read', () => {
  const read = requestRow(LEASED);

  it('is unchanged while its record is the same', () => {
    expect(isUnchanged(read)(requestRow(LEASED))).toBe(true);
    expect(isUnchanged(read)(requestRow({ ...LEASED, nextTry: NOW }))).toBe(false);
    expect(isUnchanged(read)(requestRow({}))).toBe(false);
  });

  it('and claimed is ours while the claim stands, or when its record was emptied by accident', () => {
    expect(isOurs(read)(requestRow(LEASED))).toBe(true);
    expect(isOurs(read)(requestRow({}))).toBe(true);
    expect(isOurs(read)(requestRow({ ...LEASED, nextTry: NOW }))).toBe(false);
    expect(isOurs(read)(requestRow({ ...LEASED, status: 'Done' }))).toBe(false);
  });
});
