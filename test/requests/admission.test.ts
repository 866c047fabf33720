import { type AccessRules, admit } from '../../src/requests/admission';
import type { Answers } from '../../src/requests/request';

const RULES: AccessRules = { domains: ['acme.com', 'acme.org'], subdomains: false, requesters: [] };

const ANSWERS: Answers = {
  requester: 'lead@acme.com',
  email: 'ana@acme.com',
  firstName: 'Ana',
  lastName: 'Silva',
};

function sentenceOf(answers: Partial<Answers>, rules: Partial<AccessRules> = {}): string {
  const admission = admit({ ...ANSWERS, ...answers }, { ...RULES, ...rules });
  return admission.admitted ? `admitted ${admission.person.email}` : admission.sentence;
}

describe('a request', () => {
  it('is admitted for a person of a listed domain, with the answers tidied up', () => {
    const answers = { ...ANSWERS, email: ' Ana@Acme.ORG ', firstName: ' Ana ', lastName: ' Silva ' };
    expect(admit(answers, RULES)).toEqual({
      admitted: true,
      person: { email: 'ana@acme.org', firstName: 'Ana', lastName: 'Silva' },
    });
  });

  it('is admitted without a last name, which not everybody has', () => {
    expect(sentenceOf({ lastName: '' })).toBe('admitted ana@acme.com');
  });

  it.each(['x@acme.com.evil.org', 'x@evil-acme.com', 'x@acme.co', 'x@mail.acme.com'])(
    'for %s is refused with the list of domains',
    (email) => {
      expect(sentenceOf({ email })).toBe(
        `Not created: ${email.slice(2)} is not on the list of domains (acme.com, acme.org). Correct the address and submit the form again, or ask the admin to add the domain.`,
      );
    },
  );

  it('is refused with the first five of many domains', () => {
    const domains = ['a.com', 'b.com', 'c.com', 'd.com', 'e.com', 'f.com'];
    expect(sentenceOf({}, { domains })).toContain('(a.com, b.com, c.com, d.com, e.com, \u2026).');
    expect(sentenceOf({}, { domains: domains.slice(1) })).toContain('(b.com, c.com, d.com, e.com, f.com).');
  });

  it('for a domain below a listed one is admitted when the rules say so', () => {
    expect(sentenceOf({ email: 'x@mail.acme.com' }, { subdomains: true })).toBe('admitted x@mail.acme.com');
  });

  it('with an address that cannot be read says what is wrong with it and what to do', () => {
    expect(sentenceOf({ email: 'a@b@acme.com' })).toBe(
      'Not created: "a@b@acme.com" must contain exactly one @. Correct the address and submit the form again.',
    );
  });

  it('without any listed domain is never admitted', () => {
    expect(sentenceOf({}, { domains: [] })).toContain('not on the list of domains');
  });

  it.each([
    ['no first name', { firstName: '  ' }, 'the first name is missing'],
    ['an endless name', { lastName: 'x'.repeat(101) }, 'too long'],
    ['two lines in a name', { firstName: 'Ana\nBcc: all@acme.com' }, 'unusual character'],
    ['something invisible in a name', { lastName: 'Sil\u202eva' }, '"Sil·va"'],
    ['an odd line end in a name', { lastName: 'Sil\u2028va' }, 'unusual character'],
  ])('with %s is refused', (_, answers, reason) => {
    expect(sentenceOf(answers)).toContain(reason);
  });

  it.each(['Zoë', '山田', "O'Hara", 'Anne-Marie', 'x'.repeat(100), `${' '.repeat(5)}${'x'.repeat(100)}\n`])(
    'for somebody called %s is admitted',
    (name) => {
      expect(sentenceOf({ firstName: name, lastName: name })).toBe('admitted ana@acme.com');
    },
  );

  it('by somebody of another domain is refused, and so is one below a listed domain', () => {
    expect(sentenceOf({ requester: 'lead@other.com' })).toBe(
      'Not created: requests are taken from acme.com, acme.org only, and this one came from lead@other.com. Submit the form with your work address.',
    );
    expect(sentenceOf({ requester: 'lead@mail.acme.com' })).toContain('only, and this one came from');
    expect(sentenceOf({ requester: 'lead@mail.acme.com' }, { subdomains: true })).toBe(
      'admitted ana@acme.com',
    );
  });

  it('by nobody in particular is refused', () => {
    expect(sentenceOf({ requester: '' })).toContain('the requester is not known (the address is missing)');
  });

  it('is taken from the listed people and from nobody else, whatever their domain', () => {
    const rules = { requesters: ['partner@other.com'] };
    expect(sentenceOf({ requester: 'Partner@Other.com' }, rules)).toBe('admitted ana@acme.com');
    expect(sentenceOf({ requester: 'lead@acme.com' }, rules)).toContain(
      'lead@acme.com is not on the list of people who may ask for access.',
    );
  });
});
