import { changedSettings } from '../../src/setup/changes';
import { DEFAULT_SETUP } from '../../src/setup/settings';

describe('what a saved setup has changed', () => {
  it('is nothing where it is the same', () => {
    expect(changedSettings(DEFAULT_SETUP, structuredClone(DEFAULT_SETUP), [])).toEqual([]);
  });

  it('is each setting by its key, and a list is one setting', () => {
    const after = structuredClone(DEFAULT_SETUP);
    after.access.domains = ['a.com', 'b.com'];
    after.idle.limit.percent = 100;
    after.idle.warnDaysBefore = null;
    after.mail.templates = { created: { subject: 'Hi', body: 'x'.repeat(500) } };
    expect(changedSettings(DEFAULT_SETUP, after, [])).toEqual([
      { key: 'access.domains', from: '', to: 'a.com, b.com' },
      { key: 'idle.warnDaysBefore', from: '7', to: '' },
      { key: 'idle.limit.percent', from: '10', to: '100' },
      { key: 'mail.templates.created.subject', from: '', to: 'Hi' },
      { key: 'mail.templates.created.body', from: '', to: `${'x'.repeat(79)}…` },
    ]);
  });

  it('shows no part of a secret', () => {
    const secret = 'tok-1234567890abcdef';
    const after = structuredClone(DEFAULT_SETUP);
    after.access.departments = [`x ${secret.slice(4, 14)}`];
    expect(changedSettings(DEFAULT_SETUP, after, [secret])).toEqual([
      { key: 'access.departments', from: '', to: '***' },
    ]);
  });
});
