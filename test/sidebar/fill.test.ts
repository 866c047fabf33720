import { fill, valuesFor } from '../../src/sidebar/messages/fill';

describe('a preview of a mail', () => {
  it('fills the fields and leaves what is none', () => {
    const values = valuesFor('created', 'acme', { name: 'Ana Diaz' });
    const { subject, body } = fill(
      { subject: 'For {{name}}', body: '{{ signIn }} {{nickname}} {{action}}' },
      values,
    );
    expect(subject).toBe('For Ana Diaz');
    expect(body).toBe('https://acme.zendesk.com/chat {{nickname}} Created');
  });
});
