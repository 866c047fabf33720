import { LANGUAGES, type Language } from '../../src/shared/languages';
import { SUBJECTS } from '../../src/text/en';
import { dashboard } from '../../src/text/en/dashboard';
import { digestAdmin } from '../../src/text/en/digest-admin';
import { editors } from '../../src/text/en/editors';
import { type Message, speakTo, tell } from '../../src/text/say';
import { parametersFor } from './parameters';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** What only stands in a sheet, the log or a mail to the admins. */
const WRITTEN = Object.keys({ ...dashboard, ...digestAdmin, ...editors });
const CODES = Object.keys(Object.assign({}, ...SUBJECTS)).filter((code) => !WRITTEN.includes(code));

/** In mails, which repeat nothing that was typed, and do not say what only concerns the admins. */
const SAYS_LESS = /^(address\.|rejection\.name$|failure\.unreadable$|verdict\.with-end$)/;

/** The end of a cell, which goes on after its beginning with a comma or a blank. */
const END_OF_CELL = 'outcome.deciders';

interface Said {
  code: string;
  english: string;
  said: string;
  /** Names and addresses that it is about, which no language has other words for. */
  names: string[];
}

function tellIn(language: Language, message: Message): string {
  speakTo(() => language);
  return tell(message);
}

/** All that can be said, each with several values. */
function allSaid(language: Language): Said[] {
  const all = CODES.flatMap((code) =>
    parametersFor(code).map((parameters): [string, Said] => {
      const message = { ...parameters, code } as unknown as Message;
      const [english, said] = [tellIn('en', message), tellIn(language, message)];
      return [`${english} ${said}`, { code, english, said, names: namesIn(parameters) }];
    }),
  );
  return [...new Map(all).values()];
}

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return /@|\/|\d|^[A-Z]\w+ \w/.test(value) ? [value.replace(/\.$/, '')] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namesIn) : [];
}

/** `1500` for `1,500`, `1.500` and `1 500`; one and none are also said in words. */
function numbersIn(text: string): string {
  const plain = text.replace(/(\d)[.,\u00a0\u202f](\d{3})(?!\d)/g, '$1$2');
  return (plain.match(/\d+/g) ?? [])
    .filter((number) => Number(number) > 1)
    .sort()
    .join();
}

const NO_TEXT = /undefined|\bnull\b|NaN|\[object|=>/;
const BLANK = '[ \\u00a0\\u202f]';
const TOO_MANY = new RegExp(
  `${BLANK}{2}|${BLANK}([.,)]|$)|^\\s|\\(${BLANK}|\\(\\)|[“«]${BLANK}?[”»“]|[.,;:][.,]`,
);

/** The sign that it ends with: it is a sentence, or a part of one. */
const endOf = (text: string) => /[.?!:]?$/.exec(text.replace(/[\s»”“")]+$/, ''))?.[0];

describe.each(OTHERS)('what is said with values in the language %s', (language) => {
  const all = allSaid(language);
  const wrong = (isWrong: (each: Said) => boolean) =>
    all.filter(isWrong).map(({ code, said, english }) => `${code}: ${said} | ${english}`);

  it('has a text for each of them', () => {
    expect(wrong(({ said, english }) => NO_TEXT.test(said) || NO_TEXT.test(english))).toEqual([]);
  });

  it('has no blank, comma or full stop too many', () => {
    expect(wrong(({ code, said }) => code !== END_OF_CELL && TOO_MANY.test(said))).toEqual([]);
  });

  it('ends as it does in English', () => {
    expect(wrong(({ said, english }) => endOf(said) !== endOf(english))).toEqual([]);
  });

  it('has the same numbers as in English', () => {
    const differs = ({ code, said, english }: Said) =>
      !SAYS_LESS.test(code) && numbersIn(said) !== numbersIn(english);
    expect(wrong(differs)).toEqual([]);
  });

  it('has the same names as in English', () => {
    const lacks = ({ code, said, english, names }: Said) =>
      !SAYS_LESS.test(code) && names.some((name) => english.includes(name) && !said.includes(name));
    expect(wrong(lacks)).toEqual([]);
  });

  it('leaves out in the sidebar how to open it, wherever English does', () => {
    const isShortened = (inLanguage: Language, sentence: string) =>
      tellIn(inLanguage, { code: 'health.in-sidebar', sentence }) !== sentence;
    const differs = ({ said, english }: Said) => isShortened('en', english) !== isShortened(language, said);
    expect(wrong(differs)).toEqual([]);
  });
});
