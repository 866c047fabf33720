import { FIELDS, templateProblem } from '../../src/mail/render';
import { builtInTexts, TEMPLATE_NAMES, type TemplateName } from '../../src/mail/templates';
import { LANGUAGES, type Language } from '../../src/shared/languages';
import { SUBJECTS } from '../../src/text/en';
import { addresses } from '../../src/text/en/addresses';
import { failures } from '../../src/text/en/failures';
import { catalogueIn } from '../../src/text/languages';
import { type MailMessage, say, sayTo } from '../../src/text/say';
import { sourcesOf } from '../build/imports';
import { literalsIn } from './sentences';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const PRODUCTS = ['chat', 'support'] as const;

const wordsOf = (language: Language) => catalogueIn(language)?.words as Record<string, unknown>;
const CODES = Object.keys(wordsOf('de'));

/** Failures that no mail repeats: they stop everything, are noted in the row alone, or name accounts of other people. */
const UNMAILED = [
  ...['failure.redirect', 'failure.no-credential', 'failure.client-rejected', 'failure.anonymous'],
  ...['failure.cannot-manage-people', 'failure.list-cut-off', 'failure.never-lowered'],
  ...['failure.capacity-refused', 'failure.capacity-not-assigned'],
  ...['failure.several-accounts', 'failure.look-alike', 'failure.address-unverified'],
];

/** Parameters for any message. A date, a name or a number in the text is one of these, or the text has dropped it. */
const MARKS = {
  ...{ email: 'e@mark.example', name: 'Nmark', domain: 'd.mark.example', domains: ['l.mark.example'] },
  ...{ until: '2031-01-02', from: '2031-03-04', has: '2031-05-06', lastDay: '2031-07-08' },
  ...{ seats: 701, attempts: 703, most: 705, limit: 707, daysLeft: 709, days: 711, status: 713 },
  ...{ count: 717, sheetUrl: 'https://sheet.mark.example' },
  ...{ listed: 715, id: 'Imark', page: 'https://page.mark.example', form: 'https://form.mark.example' },
  ...{
    since: 0,
    said: 'Smark',
    address: '',
    what: 'role',
    isEnabled: true,
    isPast: false,
    by: 'chat-access',
  },
  ...{ why: null, notes: [], requester: 'r@mark.example', day: '2031-09-10' },
  ...{ given: 717, waiting: 719, refused: 721, leaving: 723, count: 725 },
  ...Object.fromEntries(
    ['problem', 'reason', 'message', 'detail', 'idle', 'because'].map((part) => [
      part,
      { code: 'address.missing' },
    ]),
  ),
};

const INNER = ['approval.waits', 'approval.because'];

function messageOf(code: string): MailMessage {
  const what = INNER.includes(code) ? { what: { code: 'address.missing' } } : {};
  return { code, ...MARKS, ...what } as unknown as MailMessage;
}

/** The numbers, dates, addresses and names that a text has taken from the parameters. */
function marksIn(text: string): string[] {
  const found = text.match(/7\d\d|2031-\d\d-\d\d|1970-01-01 00:00 \(UTC\)|[\w:/@.]*mark[\w.]*/g) ?? [];
  return [...new Set(found.map((each) => each.replace(/[.]$/, '')))].sort();
}

/** They say the same in two languages, and rightly so: what Zendesk said, and sentences that are put together. */
const SAME = ['failure.said', 'outcome.with-notes', 'approval.because', 'outcome.not-found'];

/** In mails of another language this is left out: it is about our own log. */
const SHORTER = ['rejection.name'];

describe.each(OTHERS)('the mails in the language %s', (language) => {
  it('have words for the same codes as those in the other languages', () => {
    expect(Object.keys(wordsOf(language)).sort()).toEqual([...CODES].sort());
    expect(CODES.filter((code) => !SUBJECTS.some((subject) => code in subject))).toEqual([]);
  });

  it('have words for whatever keeps a request from being carried out', () => {
    const reasons = [...Object.keys(addresses), ...Object.keys(failures)];
    expect(reasons.filter((code) => !(code in wordsOf(language))).sort()).toEqual([...UNMAILED].sort());
  });

  it.each(CODES)('say %s in that language, with the same values', (code) => {
    const message = messageOf(code);
    const [said, english] = [sayTo(language, message), say(message)];
    expect(said).not.toMatch(/undefined|\[object|\$\{|NaN/);
    expect(said.trim()).not.toBe('');
    if (!SAME.includes(code)) expect(said).not.toBe(english);
    if (!SHORTER.includes(code)) expect(marksIn(said)).toEqual(marksIn(english));
  });

  it.each(CODES)('end %s as the English sentence ends', (code) => {
    const [said, english] = [sayTo(language, messageOf(code)), say(messageOf(code))];
    expect(/[.!]$/.test(said)).toBe(/[.!]$/.test(english));
  });

  it('say one thing once', () => {
    const texts = CODES.filter((code) => !SAME.includes(code)).map((code) => String(wordsOf(language)[code]));
    expect(texts.filter((text, index) => texts.indexOf(text) < index)).toEqual([]);
  });

  describe.each(PRODUCTS)('on the product %s', (product) => {
    const texts = builtInTexts(product, language);
    const english = builtInTexts(product, 'en');
    const mailed = TEMPLATE_NAMES.filter((name) => name !== 'alert');

    it.each(mailed)('have a text of their own for %s, with the merge fields of the English one', (name) => {
      for (const part of ['subject', 'body'] as const) {
        expect(fieldsIn(texts[name][part])).toEqual(fieldsIn(english[name][part]));
        expect(texts[name][part]).not.toBe(english[name][part]);
        expect(templateProblem(name, texts[name][part])).toBeNull();
      }
      expect(FIELDS[name].length).toBeGreaterThan(0);
    });

    it('leave no line of the English mails', () => {
      const lines = (of: typeof texts, name: TemplateName) =>
        of[name].body.split('\n').filter((line) => / .* /.test(line));
      const kept = mailed.flatMap((name) =>
        lines(texts, name).filter((line) => lines(english, name).includes(line)),
      );
      expect(kept).toEqual([]);
    });

    it('have a phrase for a request that changed nothing, where the last day takes its place', () => {
      expect(texts.unchanged.body).toContain(sayTo(language, { code: 'mail.nothing-changed' }));
    });

    it('leave the alert of the admins in English', () => {
      expect(texts.alert).toEqual(english.alert);
    });
  });
});

describe('what is mailed', () => {
  it('is said somewhere', () => {
    const sources = [...sourcesOf('src')].filter(([path]) => !/^(text|sidebar)\//.test(path));
    const named = new Set(sources.flatMap(([path, text]) => literalsIn(path, text)));
    expect(CODES.filter((code) => !named.has(code))).toEqual([]);
  });

  it('is made only in the languages that are asked for', () => {
    expect(catalogueIn('en')).toBeNull();
    expect(catalogueIn('fr')).toBe(catalogueIn('fr'));
  });
});

function fieldsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/{{(\w+)}}/g)].map(([, name = '']) => name))].sort();
}
