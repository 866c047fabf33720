import { isOurs } from '../../src/mail/mail-mark';
import { composeWarning, warningMark } from '../../src/mail/warning-mail';
import { LANGUAGES } from '../../src/shared/languages';

const SENDER = {
  mail: { templates: { warning: { subject: '{{name}}', body: 'Hello' } }, language: 'en', product: 'chat' },
  signIn: 'https://acme.zendesk.com',
} as const;
const ABOUT = { address: 'ana@acme.com', at: 0 };
const REFERENCE = 'P-1-7';
const MAIL = composeWarning({ name: 'Ana Silva', email: 'ana@acme.com' }, 'Idle.', REFERENCE, SENDER);
const SEEN = { to: 'ana@acme.com', subject: MAIL.subject, text: MAIL.text };
const PRIVATE = { ...SEEN, subject: 'Salaries' };

describe('a warning whose subject is a merge field', () => {
  it('is known by the subject that it has', () => {
    const mark = warningMark(ABOUT, REFERENCE, SENDER, MAIL);
    expect([isOurs(SEEN, mark), isOurs(PRIVATE, mark)]).toEqual([true, false]);
  });

  it('is known by its draft where the line that names it is proved', () => {
    expect(isOurs(SEEN, warningMark(ABOUT, REFERENCE, SENDER, { isIdProved: true }))).toBe(true);
  });

  it('is not known where an editor may have typed the line, and no private draft is taken for it', () => {
    const mark = warningMark(ABOUT, REFERENCE, SENDER, { isIdProved: false });
    expect([isOurs(SEEN, mark), isOurs(PRIVATE, mark)]).toEqual([false, false]);
  });

  it('of the built-in text is known all the same: version 0.1.0 proved no lines', () => {
    const builtIn = { ...SENDER, mail: { ...SENDER.mail, templates: {} } };
    const { subject, text } = composeWarning(
      { name: 'Ana', email: 'ana@acme.com' },
      'Idle.',
      REFERENCE,
      builtIn,
    );
    expect(isOurs({ to: 'ana@acme.com', subject, text }, warningMark(ABOUT, REFERENCE, builtIn, {}))).toBe(
      true,
    );
  });

  it.each(LANGUAGES)('of the built-in text is known in whatever language it was made: %s', (language) => {
    const builtIn = { ...SENDER, mail: { ...SENDER.mail, templates: {} } };
    const ana = { name: 'Ana', email: 'ana@acme.com' };
    const then = { ...builtIn, mail: { ...builtIn.mail, language } };
    for (const template of ['warning', 'ending'] as const) {
      const { subject, text } = composeWarning(ana, 'Idle.', REFERENCE, then, template);
      const mark = warningMark({ ...ABOUT, template }, REFERENCE, builtIn, {});
      expect(isOurs({ to: 'ana@acme.com', subject, text }, mark)).toBe(true);
    }
  });
});
