import fc from 'fast-check';
import { FIELDS, render } from '../../src/mail/render';
import { composeRequestMail } from '../../src/mail/request-mail';
import { BUILT_IN, TEMPLATE_NAMES } from '../../src/mail/templates';
import { LANGUAGES } from '../../src/shared/languages';

const MARKUP = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '</p>',
  '<script>',
  '<img src=x onerror=y>',
  '&lt;',
  '&#60;',
  '<!--',
];
const FIELDS_AGAIN = ['{{', '}}', '{{secret}}', '{{ secret }}', '{', '}', '$&', '$1', '$$', '\\', '`'];
const LINE_ENDS = ['\n', '\r', '\r\n', '\n\n', '\u2028', '\u2029', '\v', '\f', 'Bcc: all@acme.com'];

const piece = fc.oneof(
  fc.constantFrom(...MARKUP, ...FIELDS_AGAIN, ...LINE_ENDS, 'Ana', ' '),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const hostile = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

/** Our own markup, and nothing that a person could have typed. */
const OURS = /<\/?(?:div|p|br)(?: style="[\w\s:;#,.-]*")?>/g;

/** What a reader sees of a paragraph. */
function shown(html: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html.replace(OURS, '').replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '');
}

const withoutLineEnds = (text: string) => text.trim().replace(/\n/g, '');

describe('a hostile value', () => {
  it('stands in the text as it was typed, and fills in nothing further', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const { text } = render({ subject: '', body: '[{{name}}|{{ name }}]' }, { name, secret: 'SECRET' });
        expect(text).toBe(`[${name}|${name}]`);
      }),
      { numRuns: 500 },
    );
  });

  it('is shown in the HTML part as what it is, and never becomes a part of it', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const { text, html } = render({ subject: '', body: 'To {{name}}: bye' }, { name, secret: 'SECRET' });
        expect(html.replace(OURS, '')).not.toMatch(/[<>"']/);
        expect(html).not.toContain('SECRET');
        expect(withoutLineEnds(shown(html))).toBe(withoutLineEnds(text));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the subject one line that ends', () => {
    fc.assert(
      fc.property(hostile, fc.nat(300), (name, more) => {
        const value = name + 'x'.repeat(more);
        const { subject } = render({ subject: 'For {{name}}', body: '' }, { name: value, secret: 'SECRET' });
        expect(subject).not.toMatch(/[\r\n\v\f\u2028\u2029]/);
        expect(subject).not.toContain('SECRET');
        expect([...subject].length).toBeLessThanOrEqual(200);
        expect(subject).toMatch(/^For/);
      }),
    );
  });
});

describe('the answers of a form', () => {
  const answers = fc.record({ requester: hostile, email: hostile, firstName: hostile, lastName: hostile });
  const name = fc.constantFrom(...TEMPLATE_NAMES);
  const language = fc.constantFrom(...LANGUAGES);
  const sender = {
    mail: { templates: {}, copyTo: [], language: 'en', product: 'chat' },
    signIn: 'https://acme.zendesk.com',
    sheetUrl: 'https://sheet.example',
  } as const;

  it('cannot change who gets the mail, nor put markup or lines into any built-in text', () => {
    fc.assert(
      fc.property(answers, hostile, name, language, (typed, detail, template, chosen) => {
        const outcome = { template, language: chosen, detail, action: 'Created' } as const;
        const mail = composeRequestMail('lead@acme.com', { id: 'R-1', answers: typed }, outcome, sender);
        expect([mail.to, mail.cc]).toEqual([['lead@acme.com'], []]);
        expect(mail.subject).not.toMatch(/[\r\n\v\f\u2028\u2029]/);
        expect(mail.html.replace(/<p style="color:#5f6368">/, '<p>').replace(OURS, '')).not.toMatch(/[<>]/);
        expect(mail.text).toMatch(/\n\nRequest R-1$/);
      }),
    );
  });

  it('are a single line each in every field', () => {
    const body = FIELDS.created.filter((field) => field !== 'detail').map((field) => `{{${field}}}`);
    const templates = { created: { subject: 'x', body: body.join('\n') } };
    fc.assert(
      fc.property(answers, (typed) => {
        const outcome = { template: 'created', language: 'en', detail: '', action: 'Created' } as const;
        const custom = { ...sender, mail: { ...sender.mail, templates } };
        const { text } = composeRequestMail('lead@acme.com', { id: 'R-1', answers: typed }, outcome, custom);
        expect(text.replace(/\n\nRequest R-1$/, '').split(/[\n\r\u2028\u2029]/)).toHaveLength(body.length);
      }),
    );
  });

  it('are not in a mail whose text does not ask for them', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const quiet = { subject: BUILT_IN.alert.subject, body: 'Nothing to say.' };
        expect(render(quiet, { problem: '', name }).text).toBe('Nothing to say.');
      }),
    );
  });
});
