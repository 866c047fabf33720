import { isOurs } from '../../src/mail/mail-mark';
import { composeRequestMail } from '../../src/mail/request-mail';
import { markOf } from '../../src/requests/mail-marks';
import { EMPTY_RECORD, type RequestRow } from '../../src/requests/request';
import { LANGUAGES } from '../../src/shared/languages';
import { MemoryServices } from './memory-services';

const ROW: RequestRow = {
  row: 2,
  id: 'R-000000000001',
  submittedAt: 0,
  answers: { requester: 'lead@acme.com', email: 'ana@acme.com', firstName: 'Ana', lastName: 'Silva' },
  record: EMPTY_RECORD,
};
const TEMPLATES = ['created', 'enabled', 'unchanged', 'rejected', 'failed'] as const;

function seen(template: (typeof TEMPLATES)[number], language: (typeof LANGUAGES)[number]) {
  const content = { template, language, detail: '', action: '' };
  const { to, subject, text } = composeRequestMail('lead@acme.com', ROW, content, new MemoryServices());
  return { to: to.join(), subject, text };
}

describe('what the mail of a row is known by', () => {
  it.each(LANGUAGES)('fits one in the language %s, whatever the setting is now', (language) => {
    for (const template of TEMPLATES) {
      const mark = markOf(template, ROW, ROW.id, new MemoryServices());
      const mail = seen(template, language);
      expect(isOurs(mail, mark)).toBe(true);
      expect(isOurs(mail, { ...mark, subjects: mark.ofTemplate ?? [] })).toBe(true);
    }
  });

  it('tells the mail about one outcome from that about another', () => {
    const mark = markOf('created', ROW, ROW.id, new MemoryServices());
    for (const language of LANGUAGES) {
      const other = seen('failed', language);
      expect(isOurs(other, { ...mark, subjects: mark.ofTemplate ?? [] })).toBe(false);
    }
  });

  it('fits no private mail', () => {
    const mark = markOf('created', ROW, ROW.id, new MemoryServices());
    expect(isOurs({ ...seen('created', 'de'), subject: 'Gehälter' }, mark)).toBe(false);
  });
});
