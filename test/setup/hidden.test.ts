import { withoutSecretTexts } from '../../src/setup/hidden';
import { DEFAULT_SETUP, type Setup } from '../../src/setup/settings';

const SECRET = 'Ab3xYz-9876543210';

const SETUP: Setup = {
  ...DEFAULT_SETUP,
  responses: {
    sheetId: 7,
    columns: { requester: 'Lead', email: 'E-mail', firstName: SECRET, lastName: 'Name' },
  },
  access: { ...DEFAULT_SETUP.access, domains: ['acme.com', `${SECRET}.com`.toLowerCase()], role: 'Agent' },
  mail: {
    ...DEFAULT_SETUP.mail,
    templates: {
      created: { subject: 'New', body: `Hello,\n${[...SECRET].join('\u200b')}` },
      failed: { subject: 'Failed', body: 'Sorry.' },
    },
  },
};

describe('a setup in which somebody has saved a secret', () => {
  it('is used without it, and with all else', () => {
    expect(withoutSecretTexts(SETUP, [SECRET])).toEqual({
      ...SETUP,
      responses: { sheetId: 7, columns: { ...SETUP.responses.columns, firstName: '***' } },
      access: { ...SETUP.access, domains: ['acme.com', '***'] },
      mail: { ...SETUP.mail, templates: { failed: { subject: 'Failed', body: 'Sorry.' } } },
    });
  });

  it('is as it was where no secret is known, or it holds none', () => {
    expect(withoutSecretTexts(SETUP, [])).toBe(SETUP);
    expect(withoutSecretTexts(SETUP, ['another-one-0123'])).toEqual(SETUP);
  });
});
