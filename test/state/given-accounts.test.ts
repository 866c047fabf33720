import { GivenAccounts, type GivenNote } from '../../src/state/given-accounts';
import { StoredValue } from '../../src/state/stored-value';
import { Memory } from './memory-store';

/** A property value holds 9 KB. */
const MOST_BYTES = 9 * 1024;

let day = '2026-03-02';
const accounts = () => new GivenAccounts(new StoredValue<GivenNote>(new Memory(), 'given'), () => day);

const id = (number: number) => `R-${number.toString(16).padStart(12, '0')}`;
const requester = (number: number) => `somebody.with.a.long.name.${number}@acme.example`;

describe('the count of the accounts that are given', () => {
  beforeEach(() => {
    day = '2026-03-02';
  });

  it('fits into a property, whoever asks for how much, and lets nobody past it', () => {
    const given = accounts();
    const today = given.read();
    for (let number = 0; number < 5_000; number++) {
      today.add(id(number), requester(number));
      today.noteExcess(requester(number), 1);
    }
    given.write(today);
    const { note } = given.read();
    expect(Buffer.byteLength(JSON.stringify(note))).toBeLessThan(MOST_BYTES);
    expect(given.read().all).toBe(5_000);
    // A requester nobody has heard of shares the count of all for whom there was no room.
    expect(given.read().of('new@acme.example')).toBeGreaterThan(4_000);
    expect(given.read().of(requester(0))).toBe(1);
  });

  it('names nobody to the admins where those share a count for whom there was no room', () => {
    const today = accounts().read();
    for (let number = 0; number < 300; number++) today.add(id(number), requester(number));
    today.noteExcess(requester(0), 1);
    today.noteExcess(requester(299), 50);
    today.noteExcess(requester(298), 50);
    expect(today.note.untold).toEqual([
      { day, requester: requester(0), most: 1 },
      { day, requester: '', most: 50 },
    ]);
  });

  it('counts a request once while there is room for its id, and takes it back', () => {
    const today = accounts().read();
    today.add(id(1), 'Lead+a@acme.example');
    today.add(id(1), 'lead@acme.example');
    expect([today.all, today.of('LEAD@acme.example')]).toEqual([1, 1]);
    today.remove(id(2), 'lead@acme.example');
    today.remove(id(1), 'lead@acme.example');
    today.remove(id(1), 'lead@acme.example');
    expect([today.all, today.of('lead@acme.example')]).toEqual([0, 0]);
  });

  it('begins anew each day, and keeps what is still to be told', () => {
    const given = accounts();
    const today = given.read();
    today.add(id(1), 'lead@acme.example');
    today.noteExcess('lead@acme.example', 1);
    today.noteExcess('lead+b@acme.example', 1);
    today.noteExcess(null, 1);
    given.write(today);
    day = '2026-03-03';
    expect(given.read().all).toBe(0);
    expect(given.read().note.untold).toEqual([
      { day: '2026-03-02', requester: 'lead@acme.example', most: 1 },
      { day: '2026-03-02', requester: '', most: 1 },
    ]);
  });
});
