import { fillTemplate, previewValues } from '../../src/sidebar/messages/fill-template';

describe('the preview of a template', () => {
  it('fills in the merge fields and keeps unknown ones as they are', () => {
    const values = previewValues('created', 'It is there.', 'acme', { name: 'Ana Diaz' });
    const template = { subject: 'For {{name}}', body: '{{ signIn }} {{nickname}} {{action}}: {{detail}}' };
    expect(fillTemplate(template, values)).toEqual({
      subject: 'For Ana Diaz',
      body: 'https://acme.zendesk.com/chat {{nickname}} Created: It is there.',
    });
  });
});
