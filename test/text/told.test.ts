import { LANGUAGES, type Language } from '../../src/shared/languages';
import { SUBJECTS } from '../../src/text/en';
import { dashboard } from '../../src/text/en/dashboard';
import { digestAdmin } from '../../src/text/en/digest-admin';
import { editors } from '../../src/text/en/editors';
import { catalogueIn, toldIn } from '../../src/text/languages';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** What only stands in a sheet, the log or a mail to the admins. */
const WRITTEN = Object.keys({ ...dashboard, ...digestAdmin, ...editors });

const ENGLISH: Readonly<Record<string, unknown>> = Object.assign({}, ...SUBJECTS);
const CODES = Object.keys(ENGLISH).filter((code) => !WRITTEN.includes(code));

/** They say the same in each language: names, what others have said, and sentences that are put together. */
const SAME = new Set(['menu.title']);

const entryOf = (language: Language, code: string): unknown => toldIn(language)?.[code];
const isMailed = (language: Language, code: string) =>
  catalogueIn(language)?.words !== undefined && code in (catalogueIn(language)?.words ?? {});

/** The names of the parameters that an entry takes, as it is written. */
function parametersOf(entry: unknown): string[] {
  if (typeof entry !== 'function') return [];
  const [, list = ''] = /^\(\{\s*([^)]*?)\s*\}/.exec(String(entry)) ?? [];
  return list
    .split(/[,{}]/)
    .map((name) =>
      name
        .replace(/[:=].*/s, '')
        .replace('...', '')
        .trim(),
    )
    .filter((name) => /^\w+$/.test(name))
    .sort();
}

describe.each(OTHERS)('what people at the screen are told in the language %s', (language) => {
  const own = CODES.filter((code) => !isMailed(language, code));

  it('has words for all that is told', () => {
    expect(CODES.filter((code) => entryOf(language, code) === undefined)).toEqual([]);
  });

  it('has words for nothing else', () => {
    expect(Object.keys(toldIn(language) ?? {}).filter((code) => !(code in ENGLISH))).toEqual([]);
  });

  it('is not English', () => {
    const kept = own.filter((code) => {
      const [said, english] = [entryOf(language, code), ENGLISH[code]];
      return typeof said === 'string' && said === english && / /.test(said) && !SAME.has(code);
    });
    expect(kept).toEqual([]);
  });

  it('takes the same values as English', () => {
    const different = own.filter(
      (code) => String(parametersOf(entryOf(language, code))) !== String(parametersOf(ENGLISH[code])),
    );
    expect(different).toEqual([]);
  });

  it('names the items of the menu as the menu does', () => {
    const menu = Object.entries(toldIn(language) ?? {}).filter(([code]) => code.startsWith('menu.'));
    expect(new Set(menu.map(([, caption]) => caption)).size).toBe(menu.length);
    const english = Object.entries(ENGLISH).flatMap(([code, caption]) =>
      code.startsWith('menu.') && typeof caption === 'string' && / .* /.test(caption) ? [caption] : [],
    );
    const all = [
      ...Object.values(toldIn(language) ?? {}),
      ...Object.values(catalogueIn(language)?.chat ?? {}),
    ];
    const texts = all.map((text) => (typeof text === 'object' ? JSON.stringify(text) : String(text)));
    expect(english.filter((caption) => texts.some((text) => text.includes(`> ${caption}`)))).toEqual([]);
  });
});
