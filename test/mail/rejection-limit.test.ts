import { RejectionLimit } from '../../src/mail/rejection-limit';
import type { RejectionMails } from '../../src/state/app-state';
import { StoredValue } from '../../src/state/stored-value';
import { Memory } from '../state/memory-store';

/** Google lets so many people be mailed in a day. */
function limit(quota = 1500) {
  const counted = new StoredValue<RejectionMails>(new Memory(), 'rejection-mails');
  const asked = { times: 0, left: quota, ended: 0 };
  const budget = {
    most: () => quota,
    allows: (recipients: number) => {
      asked.times++;
      return asked.left - recipients >= quota / 5;
    },
  };
  const parts = { counted, today: () => '2026-03-02', locked: <T>(action: () => T) => action(), budget };
  return Object.assign(new RejectionLimit({ ...parts, onAllSent: () => void asked.ended++ }), { asked });
}

function taken(addresses: readonly string[], by = limit(), recipients = 1): number {
  return addresses.filter((address) => by.take(address, false, recipients)).length;
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

  const invented = numbered(400, (n) => `p${n}@acme.example`);

  it.each([
    [100, 1, 20],
    [1500, 1, 300],
    [1500, 3, 100],
    [100, 21, 1],
  ])('are a fifth of all mails at most: of %i, to %i recipients each, %i', (quota, recipients, most) => {
    expect(taken(invented, limit(quota), recipients)).toBe(most);
  });

  it('leave what is kept for new answers, and say when nobody else is mailed', () => {
    const by = limit();
    by.asked.left = 310;
    expect(taken(invented.slice(0, 30), by)).toBe(30);
    expect(by.asked.ended).toBe(0);
    by.asked.left = 300;
    expect(taken(invented.slice(30), by)).toBe(0);
    expect(by.asked.ended).toBe(370);
  });

  it('do not make Google be asked for what is left while they are few', () => {
    const by = limit();
    taken(invented.slice(0, 20), by);
    expect(by.asked.times).toBe(0);
  });
});
