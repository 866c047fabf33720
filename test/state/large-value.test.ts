import fc from 'fast-check';
import { LargeValue } from '../../src/state/large-value';
import { Memory } from './memory-store';

/** Properties by their documented limits: developers.google.com/apps-script/guides/services/quotas. */
const LARGEST_VALUE = 9 * 1000;
const LARGEST_STORE = 500 * 1000;

class Properties extends Memory {
  writes = 0;

  override set(values: Record<string, string>): void {
    this.writes++;
    super.set(values);
    const sizes = [...this.values].map(([key, value]) => Buffer.byteLength(key) + Buffer.byteLength(value));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST_VALUE);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LARGEST_STORE);
  }
}

function named(count: number, name = 'Support') {
  return { groups: Array.from({ length: count }, (_, id) => ({ id: String(360_000_000_000 + id), name })) };
}

function keeping(values: Record<string, string> = {}) {
  const store = new Properties(values);
  return { store, value: new LargeValue(store, 'names') };
}

describe('a value that may be too large for one property', () => {
  it.each(['Support', 'Süd "\\', '山'.repeat(20), '😀'.repeat(20)])(
    'comes back as it was, few or many, each stored in one call: %s',
    (name) => {
      const { store, value } = keeping();
      for (const count of [1, 700, 30, 1_000, 0]) {
        value.set(named(count, name));
        expect(new LargeValue(store, 'names').get()).toEqual(named(count, name));
      }
      expect(store.writes).toBe(5);
    },
  );

  it('comes back as it was, whatever its size and its characters', () => {
    const unit = fc.constantFrom('a', '"', '\n', 'é', '山', '😀', '\u2028', '\ud83d');
    const text = fc.string({ unit, maxLength: 9_000, size: 'max' });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
        const { value } = keeping();
        for (const each of texts) value.set(each);
        expect(value.get()).toBe(texts.at(-1));
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });

  it('is in one property while it fits there, where all versions find it', () => {
    const { store, value } = keeping({ names: JSON.stringify(named(3)) });
    expect(value.get()).toEqual(named(3));
    value.set(named(4));
    expect(Object.fromEntries(store.values)).toEqual({ names: JSON.stringify(named(4)) });
  });

  it('gives way to one that an earlier version has stored since', () => {
    const { store, value } = keeping();
    value.set(named(700));
    store.set({ names: JSON.stringify(named(2)) });
    expect(value.get()).toEqual(named(2));
  });

  it('is not there any more where the new one finds no room, so that nothing old is believed', () => {
    const { store, value } = keeping();
    value.set(named(700));
    value.set(named(20_000));
    expect(value.get()).toBeNull();
    expect([...store.values.values()].join('')).toBe('null');
  });

  it('leaves the others their room', () => {
    const others = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`lost.${index}`, '山'.repeat(2_900)]),
    );
    const { store, value } = keeping(others);
    value.set(named(3));
    value.set(named(1_000));
    expect(value.get()).toBeNull();
    for (const key of Object.keys(others)) store.remove(key);
    value.set(named(1_000));
    expect(value.get()).toEqual(named(1_000));
  });

  it('is nothing where a part of it is lost, and nothing once it is cleared', () => {
    const { store, value } = keeping();
    value.set(named(700));
    store.remove('names.1');
    expect(value.get()).toBeNull();
    value.set(named(700));
    value.clear();
    expect(value.get()).toBeNull();
  });
});
