import fc from 'fast-check';
import { DEFAULT_SETUP, type Setup } from '../../src/setup/settings';
import { loadSetup, storeSetup } from '../../src/setup/storage';
import { Memory } from '../state/memory-store';

/** Any characters at all, halves of pairs and those of four bytes among them. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4_000, size: 'max' }),
  fc.string({
    unit: fc.constantFrom('\ud83d', '\ude00', '😀', '"', '\\', '\n', '\0', '\u2028'),
    maxLength: 3_000,
  }),
);

const setup: fc.Arbitrary<Setup> = fc
  .record({ subject: text, body: text, column: text, department: text })
  .map(({ subject, body, column, department }) => ({
    ...DEFAULT_SETUP,
    responses: { ...DEFAULT_SETUP.responses, columns: { ...DEFAULT_SETUP.responses.columns, email: column } },
    access: { ...DEFAULT_SETUP.access, departments: [department] },
    mail: { ...DEFAULT_SETUP.mail, templates: { created: { subject, body } } },
  }));

describe('a setup with any text in it', () => {
  it('is loaded as it was stored, each piece whole and small enough for one property', () => {
    fc.assert(
      fc.property(setup, (wanted) => {
        const store = new Memory();
        expect(storeSetup(store, wanted)).toBe(true);
        expect(loadSetup(store)).toEqual(wanted);
        for (const value of store.values.values()) {
          const bytes = Buffer.from(value, 'utf8');
          expect(bytes.length).toBeLessThanOrEqual(9_000);
          expect(bytes.toString('utf8')).toBe(value);
        }
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('is loaded as the last one that was stored, whatever was there before', () => {
    fc.assert(
      fc.property(setup, setup, (before, wanted) => {
        const store = new Memory();
        storeSetup(store, before);
        storeSetup(store, wanted);
        expect(loadSetup(store)).toEqual(wanted);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});
