import fc from 'fast-check';
import { checkKey, checkOf } from '../../src/idle/check';

const CELLS = { kind: 'disable', agentId: '7', address: 'ana@acme.example', reason: 'No sign-in.' };

const KEY = checkKey('key');

describe('the mark of a planned row', () => {
  it('is the same for the same cells, whatever else there is', () => {
    const row = { ...CELLS, status: 'Done', row: 9 };
    expect(checkOf(KEY, row)).toBe(checkOf(KEY, CELLS));
    expect(checkOf(KEY, CELLS)).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each(['kind', 'agentId', 'address', 'reason'] as const)('is another one for another %s', (cell) => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(text !== CELLS[cell]);
        expect(checkOf(KEY, { ...CELLS, [cell]: text })).not.toBe(checkOf(KEY, CELLS));
      }),
    );
  });

  it('is another one for another plan', () => {
    expect(checkOf(checkKey('other'), CELLS)).not.toBe(checkOf(KEY, CELLS));
  });

  it('is not deceived by a text that moves into the next cell', () => {
    const one = { ...CELLS, kind: 'a', agentId: 'b' };
    expect(checkOf(KEY, one)).not.toBe(checkOf(KEY, { ...one, kind: 'ab', agentId: '' }));
  });

  it('differs for many people', () => {
    const marks = Array.from({ length: 500 }, (_, index) =>
      checkOf(KEY, { ...CELLS, agentId: String(index) }),
    );
    expect(new Set(marks).size).toBe(500);
  });
});
