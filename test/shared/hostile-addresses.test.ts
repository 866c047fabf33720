import fc from 'fast-check';
import { isListed, parseAddress } from '../../src/shared/email-address';
import { sanitizeForDisplay } from '../../src/shared/safe-text';
import { say } from '../../src/text/say';

/** By Unicode, and not by the list of the program: controls, separators of lines, joiners, marks of direction. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;

const BLANK = '\t\n\v\f\r \u00a0\u2003\u2028\u3000';
const LOOK_ALIKE = '\u0430\u03bf\u0131\u0130\u017f\u212a\uff41\uff20\u3002\u2024\u00e9';
const HIDDEN = '\u0000\u007f\u0085\u00ad\u200b\u200d\u200e\u202e\u2060\u2066\ufeff';
const SPECIAL = '@@..--+\'"<>(),;:\\/[]%';

const oneOf = (letters: string) => fc.constantFrom(...letters);
const odd = fc.oneof(
  oneOf(BLANK),
  oneOf(LOOK_ALIKE),
  oneOf(HIDDEN),
  oneOf(SPECIAL),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
);

const place = fc.nat(40);
const plain = fc.emailAddress({ size: '-1' });
const label = fc.stringMatching(/^[a-z]{1,4}$/);
const domain = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));

function inserted(text: string, at: number, what: string): string {
  const here = at % (text.length + 1);
  return text.slice(0, here) + what + text.slice(here);
}

/** A good address into which something was put, up to three times. */
const hostile = fc
  .tuple(plain, fc.array(fc.tuple(place, odd), { maxLength: 3 }))
  .map(([address, oddities]) => oddities.reduce((text, [at, what]) => inserted(text, at, what), address));

describe('an address into which anything was put', () => {
  it('is accepted only when it has one @, a domain that is all behind it, and is plain to see', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const parsed = parseAddress(typed);
        if (!parsed.ok) return;
        const { text, domain } = parsed.address;
        expect(text).toBe(typed.trim().toLowerCase());
        expect(text).toMatch(/^[!-~]+$/);
        expect(typed.trim()).toMatch(/^[!-~]+$/);
        expect(text.replace(/[^@]/g, '')).toBe('@');
        expect(text.endsWith(`@${domain}`)).toBe(true);
        expect(parseAddress(text)).toEqual(parsed);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when that is blank, hidden or a look-alike, wherever it stands inside', () => {
    const bad = oneOf(BLANK + LOOK_ALIKE + HIDDEN);
    fc.assert(
      fc.property(plain, place, bad, (address, at, what) => {
        const inside = 1 + (at % (address.length - 1));
        expect(parseAddress(inserted(address, inside, what)).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when that is another @ or another address', () => {
    fc.assert(
      fc.property(plain, place, fc.oneof(fc.constant('@'), plain), (address, at, what) => {
        expect(parseAddress(inserted(address, at, what)).ok).toBe(false);
      }),
    );
  });

  it('is shown back in a reason of one line, in which everything is to be seen', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const parsed = parseAddress(typed);
        if (!parsed.ok) expect(say(parsed.problem)).not.toMatch(UNSEEN);
      }),
    );
  });
});

describe('a domain that is made to look like a listed one', () => {
  const affix = fc.stringMatching(/^[a-z.-]{0,8}$/);
  const lookAlike = fc
    .tuple(domain, affix, affix)
    .map(([listed, before, after]) => ({ listed, asked: before + listed + after }));

  it('is on the list when all of it is, and below the list when a dot stands between', () => {
    fc.assert(
      fc.property(lookAlike, fc.boolean(), ({ listed, asked }, subdomains) => {
        const wanted = listed.split('.').reverse();
        const labels = asked.split('.').reverse();
        const isBelow = labels.length > wanted.length && wanted.every((each, i) => each === labels[i]);
        expect(isListed(asked, [listed], subdomains)).toBe(asked === listed || (subdomains && isBelow));
      }),
      { numRuns: 500 },
    );
  });

  it('is on a list when one of its entries fits, whichever it is', () => {
    fc.assert(
      fc.property(fc.array(lookAlike, { maxLength: 4 }), fc.nat(3), fc.boolean(), (some, at, subdomains) => {
        const list = some.map(({ listed }) => listed);
        const { asked } = some[at] ?? { asked: 'acme.com' };
        const fits = list.some((each) => isListed(asked, [each], subdomains));
        expect(isListed(asked, list, subdomains)).toBe(fits);
      }),
    );
  });
});

describe('what is shown back of a hostile text', () => {
  const text = fc.array(fc.oneof(odd, plain), { maxLength: 60 }).map((parts) => parts.join(''));

  it('is one line, ends, and has nothing in it that cannot be seen', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(sanitizeForDisplay(typed)).not.toMatch(UNSEEN);
        expect([...sanitizeForDisplay(typed)].length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('is the text itself when there is nothing to hide', () => {
    const harmless = fc
      .string({ unit: oneOf(`aZ9 ${SPECIAL}`), maxLength: 80, size: 'max' })
      .filter((typed) => !typed.includes('  '));
    fc.assert(fc.property(harmless, (typed) => expect(sanitizeForDisplay(typed)).toBe(typed)));
  });
});
