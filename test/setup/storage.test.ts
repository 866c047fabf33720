import fc from 'fast-check';
import { DEFAULT_SETUP, type Setup } from '../../src/setup/settings';
import { loadSetup, merge, storeSetup } from '../../src/setup/storage';
import { Memory } from '../state/memory-store';

/** Properties by their documented limit: developers.google.com/apps-script/guides/services/quotas. */
const LARGEST_VALUE = 9 * 1000;

class Properties extends Memory {
  writes = 0;

  override set(values: Record<string, string>): void {
    this.writes++;
    for (const [key, value] of Object.entries(values)) {
      const bytes = Buffer.from(value, 'utf8');
      if (bytes.length > LARGEST_VALUE) throw new Error('Argument too large: value');
      super.set({ [key]: bytes.toString('utf8') });
    }
  }
}

function withTexts(body: string, domains: string[] = ['acme.com']): Setup {
  const templates = { created: { subject: 'Hello', body } };
  return {
    ...DEFAULT_SETUP,
    access: { ...DEFAULT_SETUP.access, domains },
    mail: { ...DEFAULT_SETUP.mail, templates },
  };
}

describe('the stored setup', () => {
  it('is the defaults while nothing is stored', () => {
    expect(loadSetup(new Properties())).toEqual(DEFAULT_SETUP);
  });

  it('has the default of what it did not say when it was saved', () => {
    const { brake: _, brakeAll: __, ...access } = DEFAULT_SETUP.access;
    const store = new Properties();
    storeSetup(store, { ...DEFAULT_SETUP, access } as unknown as Setup);
    expect(loadSetup(store).access).toMatchObject({ brake: 50, brakeAll: null });
  });

  it('comes back as it was, also when it is longer than one property may be', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', '\n', 'é', '山', '😀', '\u2028'),
      maxLength: 12_000,
      size: 'max',
    });
    fc.assert(
      fc.property(text, fc.array(fc.domain()), (body, domains) => {
        const store = new Properties();
        const setup = withTexts(body, domains);
        expect(storeSetup(store, setup)).toBe(true);
        expect(loadSetup(store)).toEqual(setup);
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });

  it.each(['x', 'é', '山', '😀', 'a😀'])(
    'comes back whole when it is made of thirty thousand times %j',
    (part) => {
      const store = new Properties();
      const setup = withTexts(part.repeat(30_000));
      expect(storeSetup(store, setup)).toBe(true);
      expect(loadSetup(store)).toEqual(setup);
    },
  );

  it('is written in one call, so that nobody reads half of it', () => {
    const store = new Properties();
    storeSetup(store, withTexts('x'.repeat(30_000)));
    expect(store.writes).toBe(1);
  });

  it('keeps nothing of a longer one before it', () => {
    const store = new Properties();
    storeSetup(store, withTexts('x'.repeat(30_000)));
    storeSetup(store, withTexts('short'));
    expect(loadSetup(store)).toEqual(withTexts('short'));
  });

  it('that would fill the store is refused, and what was stored stays', () => {
    const store = new Properties();
    storeSetup(store, withTexts('short'));
    expect(storeSetup(store, withTexts('x'.repeat(500_000)))).toBe(false);
    expect(loadSetup(store)).toEqual(withTexts('short'));
  });

  it('that an older version has stored gets the defaults of what it did not know', () => {
    const store = new Properties();
    store.set({ 'setup.0': '{"access":{"domains":["acme.com"]}}', 'setup.pieces': '1' });
    expect(loadSetup(store)).toEqual({
      ...DEFAULT_SETUP,
      access: { ...DEFAULT_SETUP.access, domains: ['acme.com'] },
    });
  });

  it('that somebody has damaged is the defaults', () => {
    const store = new Properties();
    store.set({ 'setup.0': '{"access":', 'setup.pieces': '1' });
    expect(loadSetup(store)).toEqual(DEFAULT_SETUP);
  });
});

describe('a change of the setup', () => {
  const saved = { a: { b: 1, c: [1, 2] }, d: 'x' as string | null };

  it.each([
    [undefined, saved],
    [{}, saved],
    [{ a: {} }, saved],
    [{ a: { b: undefined } }, saved],
    [{ a: { b: 2 } }, { a: { b: 2, c: [1, 2] }, d: 'x' }],
    [{ a: { c: [] } }, { a: { b: 1, c: [] }, d: 'x' }],
    [{ d: null }, { a: { b: 1, c: [1, 2] }, d: null }],
  ])('of %j leaves everything else as it is', (wish, expected) => {
    expect(merge(saved, wish)).toEqual(expected);
  });

  it('changes nothing in what it is made from', () => {
    const before = JSON.stringify(saved);
    merge(saved, { a: { c: [9] } });
    expect(JSON.stringify(saved)).toBe(before);
  });

  it('to what is already there is no change', () => {
    fc.assert(fc.property(fc.object(), (value) => expect(merge(value, value)).toEqual(value)));
  });
});
