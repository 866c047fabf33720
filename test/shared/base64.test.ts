import fc from 'fast-check';
import { fromBase64, fromUtf8, toBase64, toBase64Url, toUtf8 } from '../../src/shared/base64';

const BYTES = fc.array(fc.integer({ min: 0, max: 255 }));

describe('base64', () => {
  it('is that of everybody else', () => {
    fc.assert(
      fc.property(BYTES, (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(toBase64Url(bytes).replace(/=/g, '')).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(fromBase64(toBase64Url(bytes))).toEqual(bytes);
      }),
    );
  });
});

describe('text in UTF-8', () => {
  it('is that of everybody else, half characters included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toUtf8(text)).toEqual([...Buffer.from(text, 'utf8')]);
        expect(fromUtf8([...Buffer.from(text, 'utf8')])).toBe(Buffer.from(text, 'utf8').toString());
      }),
    );
    expect(toUtf8('a\ud83d')).toEqual([...Buffer.from('a\ufffd')]);
  });

  it('may come in signed bytes, and be broken', () => {
    expect(fromUtf8([90, 111, -61, -85])).toBe('Zoë');
    expect(fromUtf8([90, -61])).toBe('Z\ufffd');
  });
});
