import { LEAD, SuiteInstallation, TestInstallation } from './installation';

const PRODUCTS: readonly [string, () => TestInstallation | SuiteInstallation, string][] = [
  ['Zendesk Chat', () => TestInstallation.ready(), 'Zendesk Chat access'],
  ['Zendesk Suite', () => SuiteInstallation.ready({ access: { role: 'Staff' } }), 'chat access in Zendesk'],
];

const TYPED = [
  ['no address', '', 'the address is missing'],
  ['blanks for an address', '  ', 'the address is missing'],
  ['a word for an address', 'ana', 'the address must contain exactly one @'],
];

describe.each(PRODUCTS)('the mail on %s about an answer', (_product, make, access) => {
  it.each(TYPED)('with %s has whole sentences, and says what is wrong', (_what, email = '', problem = '') => {
    const installation = make();
    installation.submit({ email });
    const mails = installation.google.sent.filter(({ to }) => to === LEAD);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Chat access denied for someone without a valid address',
    ]);
    expect(mails[0]?.body).toContain(
      `Your request for ${access} for someone without a valid address could not be completed.\n\nNot created: ${problem}.`,
    );
  });
});
