import { type AccessRules, admit } from '../../src/requests/admission';
import type { Answers } from '../../src/requests/request';
import { say } from '../../src/text/say';

const RULES: AccessRules = {
  domains: ['acme.com', 'acme.org'],
  subdomains: false,
  requesters: [],
  approval: 'none',
  reenable: 'always',
  blocked: [],
};

const ANSWERS: Answers = {
  requester: 'lead@acme.com',
  email: 'ana@acme.com',
  firstName: 'Ana',
  lastName: 'Silva',
};

const admission = (answers: Partial<Answers>, rules: Partial<AccessRules> = {}) =>
  admit({ ...ANSWERS, ...answers }, { ...RULES, ...rules });

/** The code of the reason, or the address that is admitted. */
function resultOf(answers: Partial<Answers>, rules: Partial<AccessRules> = {}): string {
  const result = admission(answers, rules);
  return result.admitted ? `admitted ${result.person.email}` : result.message.code;
}

/** What the row says. */
function sentenceOf(answers: Partial<Answers>, rules: Partial<AccessRules> = {}): string {
  const result = admission(answers, rules);
  return result.admitted ? '' : say(result.message);
}

describe('a request', () => {
  it('is admitted for a person of a listed domain, with the answers tidied up', () => {
    const answers = { ...ANSWERS, email: ' Ana@Acme.ORG ', firstName: ' Ana ', lastName: ' Silva ' };
    expect(admit(answers, RULES)).toEqual({
      admitted: true,
      person: { email: 'ana@acme.org', firstName: 'Ana', lastName: 'Silva' },
    });
  });

  it('is admitted without a last name, which some people do not have', () => {
    expect(resultOf({ lastName: '' })).toBe('admitted ana@acme.com');
  });

  it.each(['x@acme.com.evil.org', 'x@evil-acme.com', 'x@acme.co', 'x@mail.acme.com'])(
    'for %s is rejected with the list of domains',
    (email) => {
      const domain = email.slice(2);
      const message = { code: 'rejection.domain', domain, domains: RULES.domains };
      expect(admission({ email })).toEqual({ admitted: false, message, told: message });
      expect(sentenceOf({ email })).toBe(
        `Not created: ${domain} is not on the list of domains (acme.com, acme.org). Correct the address and submit the form again, or ask the admin to add the domain.`,
      );
    },
  );

  it('is rejected with the first five of many domains', () => {
    const domains = ['a.com', 'b.com', 'c.com', 'd.com', 'e.com', 'f.com'];
    const requesters = ['lead@acme.com'];
    expect(sentenceOf({}, { domains, requesters })).toContain('(a.com, b.com, c.com, d.com, e.com, \u2026).');
    expect(sentenceOf({}, { domains: domains.slice(1), requesters })).toContain(
      '(b.com, c.com, d.com, e.com, f.com).',
    );
  });

  it('is admitted for a domain below a listed one only when the setting says so', () => {
    expect(resultOf({ email: 'x@mail.acme.com' }, { subdomains: true })).toBe('admitted x@mail.acme.com');
    expect(resultOf({ email: 'x@evil-acme.com' }, { subdomains: true })).toBe('rejection.domain');
  });

  it('with an address that cannot be read says what is wrong with it and what to do', () => {
    expect(admission({ email: 'a@b@acme.com' })).toMatchObject({
      message: { code: 'rejection.address', problem: { code: 'address.at-sign' } },
    });
    expect(sentenceOf({ email: 'a@b@acme.com' })).toBe(
      'Not created: "a@b@acme.com" must contain exactly one @. Correct the address and submit the form again.',
    );
  });

  it('without any listed domain is never admitted', () => {
    expect(resultOf({}, { domains: [] })).toBe('rejection.requester-domain');
    expect(resultOf({}, { domains: [], requesters: ['lead@acme.com'] })).toBe('rejection.domain');
  });

  it.each([
    ['no first name', { firstName: '  ' }, 'rejection.first-name-missing', 'the first name is missing'],
    ['an endless name', { lastName: 'x'.repeat(101) }, 'rejection.name', 'too long'],
    ['two lines in a name', { firstName: 'Ana\nBcc: all@acme.com' }, 'rejection.name', 'unusual character'],
    ['an invisible character in a name', { lastName: 'Sil\u202eva' }, 'rejection.name', '"Sil·va"'],
    ['a name that nobody sees', { firstName: '\u2800' }, 'rejection.name', 'unusual character'],
    ['a last name that nobody sees', { lastName: '\ufe0f' }, 'rejection.name', 'unusual character'],
    ['an odd line end in a name', { lastName: 'Sil\u2028va' }, 'rejection.name', 'unusual character'],
  ])('with %s is rejected', (_, answers, code, words) => {
    expect(resultOf(answers)).toBe(code);
    expect(sentenceOf(answers)).toContain(words);
  });

  it.each(['Zoë', '山田', "O'Hara", 'Anne-Marie', 'x'.repeat(100), `${' '.repeat(5)}${'x'.repeat(100)}\n`])(
    'for a person called %s is admitted',
    (name) => {
      expect(resultOf({ firstName: name, lastName: name })).toBe('admitted ana@acme.com');
    },
  );

  it.each(['ana@acme.com', ' ANA@Acme.com ', 'ana+new@acme.com', 'ana+a+b@acme.com'])(
    'for %j is rejected while that person is blocked, and for another one with such a name is not',
    (email) => {
      expect(resultOf({ email }, { blocked: ['ana@acme.com'] })).toBe('rejection.blocked');
      expect(resultOf({ email }, { blocked: ['Ana+old@acme.com'] })).toBe('rejection.blocked');
      expect(resultOf({ email }, { blocked: ['ana@acme.org', 'an@acme.com', 'anas@acme.com'] })).toMatch(
        /^admitted /,
      );
    },
  );

  it('from a person who is blocked is admitted for somebody else', () => {
    expect(resultOf({}, { blocked: [ANSWERS.requester] })).toBe('admitted ana@acme.com');
  });

  it('from a requester of another domain is rejected, and so is one below a listed domain', () => {
    const requester = 'lead@other.com';
    expect(admission({ requester })).toMatchObject({
      message: { code: 'rejection.requester-domain', requester, domains: RULES.domains },
    });
    expect(sentenceOf({ requester })).toBe(
      'Not created: requests are taken from acme.com, acme.org only, and this one came from lead@other.com. Submit the form with a work address. No email was sent, since anyone can type an address into the form.',
    );
    expect(resultOf({ requester: 'lead@mail.acme.com' })).toBe('rejection.requester-domain');
    expect(resultOf({ requester: 'lead@mail.acme.com' }, { subdomains: true })).toBe('admitted ana@acme.com');
  });

  it('from a requester who may not ask is not told to anybody, whatever else is wrong with it', () => {
    for (const requester of ['lead@other.com', '', 'not an address']) {
      expect(admission({ requester, email: 'x', firstName: '' })).toMatchObject({ told: null });
    }
  });

  it.each([
    ['an address', { email: 'Click https://evil.example' }],
    ['a first name', { firstName: 'Click https://evil.example\n' + 'now' }],
    ['a last name', { lastName: `https://evil.example/${'x'.repeat(100)}` }],
  ])('whose %s is no such thing is told to its requester without it', (_, answers) => {
    const result = admission(answers);
    const told = result.admitted ? null : result.told;
    expect(told && say(told)).toMatch(/^Not created: the (address must be|name is) /);
    expect(JSON.stringify(told)).not.toMatch(/evil|Click/);
  });

  it('without a requester is rejected', () => {
    expect(admission({ requester: '' })).toMatchObject({
      message: { code: 'rejection.requester-unknown', problem: { code: 'address.missing' } },
    });
    expect(sentenceOf({ requester: '' })).toContain('the requester is not known (the address is missing)');
  });

  it('is taken from the listed people only, whatever their domain', () => {
    const rules = { requesters: ['partner@other.com'] };
    expect(resultOf({ requester: 'Partner@Other.com' }, rules)).toBe('admitted ana@acme.com');
    expect(resultOf({ requester: 'lead@acme.com' }, rules)).toBe('rejection.requester-unlisted');
    expect(sentenceOf({ requester: 'lead@acme.com' }, rules)).toContain(
      'lead@acme.com is not on the list of people who may request access.',
    );
  });
});
