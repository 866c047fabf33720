import fc from 'fast-check';
import { FIELDS, render, templateProblem } from '../../src/mail/render';
import { BUILT_IN, TEMPLATE_NAMES } from '../../src/mail/templates';
import { say } from '../../src/text/say';

const HOSTILE = '<img src=x onerror="alert(1)"> & \'quoted\' {{detail}} </p>';

describe('a mail text', () => {
  it('is filled in, in its plain part and in its HTML part', () => {
    const mail = render({ subject: 'For {{name}}', body: 'Hello {{ name }},\n\nbye\nnow' }, { name: 'Ana' });
    expect(mail.subject).toBe('For Ana');
    expect(mail.text).toBe('Hello Ana,\n\nbye\nnow');
    expect(mail.html).toContain('<p>Hello Ana,</p><p>bye<br>now</p>');
  });

  it('shows what people typed as text and never as HTML', () => {
    const { text, html } = render({ subject: 'x', body: '{{name}}\n\n{{name}}' }, { name: HOSTILE });
    expect(text).toContain(HOSTILE);
    expect(html).not.toMatch(/<img|<\/p> /);
    expect(html).toContain('&lt;img');
  });

  it('that an admin wrote is text as well', () => {
    expect(render({ subject: 'x', body: '<b>bold</b>' }, {}).html).toContain('&lt;b&gt;bold&lt;/b&gt;');
  });

  it('does not fill in again what was filled in', () => {
    const { text, subject } = render(
      { subject: '{{name}}', body: '{{name}}' },
      { name: '{{detail}} {{#name}}', detail: 'a secret' },
    );
    expect([text, subject]).toEqual(['{{detail}} {{#name}}', '{{detail}} {{#name}}']);
  });

  it('has a subject of one line that ends', () => {
    const { subject } = render(
      { subject: '{{name}}', body: '' },
      { name: `a\r\nBcc: all@acme.com${'x'.repeat(500)}` },
    );
    expect(subject).toMatch(/^a Bcc: all@acme\.comx*…$/);
    expect(subject).toHaveLength(200);
  });

  it('never lets HTML or a line end through, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const { subject, html } = render({ subject: '{{name}}', body: '{{name}}' }, { name });
        expect(subject).not.toMatch(/[\r\n\u2028\u2029]/);
        expect(html.replace(/<\/?(div|p|br)\b[^>]*>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('a template that an admin writes', () => {
  it('may use the fields of its mail', () => {
    expect(templateProblem('created', 'Hello {{ firstName }} ({{email}})')).toBeNull();
    expect(templateProblem('alert', '{{problem}}: {{detail}}')).toBeNull();
  });

  it.each([
    ['{{fristName}}', 'There is no merge field {{fristName}}. Choose one of {{name}}, '],
    ['{{problem}}', 'There is no merge field {{problem}}.'],
    ['{{}}', 'There is no merge field {{}}.'],
    ['{{constructor}}', 'There is no merge field {{constructor}}.'],
    ['{{name.length}}', 'There is no merge field {{name.length}}.'],
    ['{{name', 'A merge field is not closed.'],
    ['{{#name}}x', 'There is no merge field {{#name}}.'],
    ['{{/name}}', 'There is no merge field {{/name}}.'],
    ['{{#name}}x{{/name}}', 'There is no merge field {{'],
    ['{{^name}}x{{/name}}', 'There is no merge field {{'],
    ['{{{name}}}', 'There is no merge field {{'],
    ['{{&name}}', 'There is no merge field {{'],
    ['{{>name}}', 'There is no merge field {{'],
    ['{{! name }}', 'There is no merge field {{'],
    ['{{=<% %>=}}<%name%>', 'There is no merge field {{'],
  ])('with %s in it is refused with a reason', (text, reason) => {
    const problem = templateProblem('created', text);
    expect(problem && say(problem)).toContain(reason);
  });

  it('never breaks the check', () => {
    const part = fc.constantFrom(
      '{{',
      '}}',
      '{',
      '}',
      '#',
      '/',
      '^',
      '&',
      '>',
      '=',
      '!',
      'name',
      ' ',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const problem = templateProblem('created', parts.join(''));
        expect(problem === null || say(problem) !== '').toBe(true);
      }),
    );
  });

  it('that passes the check can be filled in', () => {
    const part = fc.constantFrom('{{name}}', '{{', '}}', '{', '}', 'name', ' ', '\n', 'x');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const body = parts.join('');
        if (templateProblem('created', body) === null) render({ subject: body, body }, { name: 'Ana' });
      }),
    );
  });
});

describe('the built-in texts', () => {
  it.each(TEMPLATE_NAMES)('for "%s" use only fields that there are, and leave none of them empty', (name) => {
    const { subject, body } = BUILT_IN[name];
    expect([templateProblem(name, subject), templateProblem(name, body)]).toEqual([null, null]);
    const values = Object.fromEntries(FIELDS[name].map((field) => [field, `<${field}>`]));
    const mail = render(BUILT_IN[name], values);
    expect(`${mail.subject}${mail.text}`).not.toMatch(/\{\{|undefined/);
  });
});
