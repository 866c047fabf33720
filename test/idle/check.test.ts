import fc from 'fast-check';
import { checkOf } from '../../src/idle/check';

const CELLS = { kind: 'disable', agentId: '7', address: 'ana@acme.example', reason: 'No sign-in.' };

describe('the mark of a planned row', () => {
  it('is the same for the same cells, whatever else there is', () => {
    const row = { ...CELLS, status: 'Done', row: 9 };
    expect(checkOf('key', row)).toBe(checkOf('key', CELLS));
    expect(checkOf('key', CELLS)).toMatch(/^[a-z0-9]{8,14}$/);
  });

  it.each(['kind', 'agentId', 'address', 'reason'] as const)('is another one for another %s', (cell) => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(text !== CELLS[cell]);
        expect(checkOf('key', { ...CELLS, [cell]: text })).not.toBe(checkOf('key', CELLS));
      }),
    );
  });

  it('is another one for another plan', () => {
    expect(checkOf('other', CELLS)).not.toBe(checkOf('key', CELLS));
  });

  it('is not deceived by a text that moves into the next cell', () => {
    const one = { ...CELLS, kind: 'a', agentId: 'b' };
    expect(checkOf('key', one)).not.toBe(checkOf('key', { ...one, kind: 'ab', agentId: '' }));
  });

  it('needs both of its halves', () => {
    const marks = Array.from({ length: 500 }, (_, index) =>
      checkOf('key', { ...CELLS, agentId: String(index) }),
    );
    expect(new Set(marks).size).toBe(500);
  });
});
