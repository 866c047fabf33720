import { RejectionLimit } from '../../src/mail/rejection-limit';
import type { RejectionMails } from '../../src/state/app-state';
import { StoredValue } from '../../src/state/stored-value';
import { Memory } from '../state/memory-store';

function limit() {
  const counted = new StoredValue<RejectionMails>(new Memory(), 'rejection-mails');
  return new RejectionLimit({ counted, today: () => '2026-03-02', locked: (action) => action() });
}

function taken(addresses: readonly string[], by = limit()): number {
  return addresses.filter((address) => by.take(address, false)).length;
}

const numbered = (count: number, of: (n: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index));

describe('the mails about rejections of a day', () => {
  it('are five to a requester, whatever stands behind a plus and however it is written', () => {
    expect(taken(numbered(40, (n) => `${n % 2 ? 'lead' : 'LEAD'}+${n}@acme.example`))).toBe(5);
    expect(taken(numbered(40, (n) => (n === 0 ? 'lead@acme.example' : `lead+${n}@acme.example`)))).toBe(5);
  });

  it('are counted apart for people of other names or domains', () => {
    expect(taken(['lead@acme.example', 'lead@other.example', 'leads@acme.example'])).toBe(3);
  });

  it('are one to each once there have been many, so that strangers keep nobody from the first', () => {
    const by = limit();
    expect(
      taken(
        numbered(100, (n) => `p${n % 10}@acme.example`),
        by,
      ),
    ).toBe(40);
    expect(
      taken(
        numbered(5, () => 'lead@acme.example'),
        by,
      ),
    ).toBe(1);
  });
});
