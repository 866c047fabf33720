import fc from 'fast-check';
import { makePassword, PASSWORD_BYTES } from '../../../src/zendesk/chat/password';

const bytes = fc.array(fc.nat(255), { minLength: PASSWORD_BYTES, maxLength: PASSWORD_BYTES });

describe('a password', () => {
  it('has at least 24 characters and one of every class, whatever the dice say', () => {
    fc.assert(
      fc.property(bytes, (dice) => {
        const password = makePassword(dice);
        expect(password.length).toBeGreaterThanOrEqual(24);
        for (const kind of [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/]) expect(password).toMatch(kind);
        expect(password).toMatch(/^[!-~]+$/);
      }),
    );
  });

  it('is written in letters that are not mixed up', () => {
    fc.assert(fc.property(bytes, (dice) => !/[l1I0O]/.test(makePassword(dice))));
  });

  it('is another one for other dice', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => a.join() === b.join() || makePassword(a) !== makePassword(b)),
    );
  });

  it('is drawn from all of its dice, and from nothing else', () => {
    const dice = Array.from({ length: PASSWORD_BYTES }, (_, index) => (index * 37 + 11) % 256);
    expect(makePassword(dice)).toBe('Z~sb9RAj-Zsb9Rj-ZHe_6NwBJsb96Aj-');
  });

  it('does not have its classes in places that can be foreseen', () => {
    let seed = 1;
    const dice = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % 256;
    };
    const places = Array.from({ length: 200 }, () =>
      makePassword(Array.from({ length: PASSWORD_BYTES }, dice)).search(/[0-9]/),
    );
    expect(new Set(places).size).toBeGreaterThan(5);
  });
});
