import fc from 'fast-check';
import { holdsPassword, makePassword, PASSWORD_BYTES } from '../../src/zendesk/password';

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
    expect(makePassword(dice)).toBe('eB6~aF2?kT6~aF2~kT6~aP2~kT6~pF2~');
  });

  it('is known by any eight characters in a row, and by no fewer', () => {
    fc.assert(
      fc.property(bytes, fc.nat(24), (dice, start) => {
        const part = makePassword(dice).slice(start, start + 8);
        return holdsPassword(`of ${part}!`) && !holdsPassword(`of ${part.slice(0, 6)} and so on`);
      }),
    );
  });

  it.each([
    'Email: qa2_eu3_bot@acme.example is already being used',
    'Your plan allows 5 agents (3 of 5 used)',
    'Request 2024-01-31T16:05:09Z, b5b2d5f0-1c2d-4e3f-8a9b-0c1d2e3f4a5b',
    'https://acme.zendesk.com/api/v2/chat/agents?since_id=0&limit=100',
    'rB2 Ana Silva-Costa #1 = aB3',
  ])('is not seen in %s', (words) => {
    expect(holdsPassword(words.replace(/\s/g, ''))).toBe(false);
  });
});
