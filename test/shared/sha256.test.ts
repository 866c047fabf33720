import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { hmacHex, sha256Hex } from '../../src/shared/sha256';

const anyText = fc.string({ unit: 'binary' });

describe('a fingerprint', () => {
  it('of any text is what every other implementation of SHA-256 gives', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  it('under a key is what every other implementation of HMAC gives', () => {
    fc.assert(
      fc.property(anyText, anyText, (key, text) => {
        expect(hmacHex(key, text)).toBe(createHmac('sha256', key).update(text, 'utf8').digest('hex'));
      }),
    );
  });

  it('of half a character is made all the same', () => {
    expect(sha256Hex('a\ud83d')).toBe(sha256Hex('a\ufffd'));
  });
});
