/** The basic formats for dates and numbers in a spreadsheet locale. */
export interface Locale {
  date: string;
  dateTime: string;
  time: string;
  decimal: ',' | '.';
  grouping: ',' | '.' | ' ';
  order: 'mdy' | 'dmy' | 'ymd';
  /** How `TRUE` and `FALSE` are written. */
  truth: readonly [yes: string, no: string];
}

const BASICS: Record<string, Omit<Locale, 'dateTime' | 'time' | 'truth'>> = {
  en_US: { date: 'M/d/yyyy', decimal: '.', grouping: ',', order: 'mdy' },
  en_GB: { date: 'dd/MM/yyyy', decimal: '.', grouping: ',', order: 'dmy' },
  de_DE: { date: 'dd.MM.yyyy', decimal: ',', grouping: '.', order: 'dmy' },
  de: { date: 'dd.MM.yyyy', decimal: ',', grouping: '.', order: 'dmy' },
  fr_FR: { date: 'dd/MM/yyyy', decimal: ',', grouping: ' ', order: 'dmy' },
  es_ES: { date: 'd/M/yyyy', decimal: ',', grouping: '.', order: 'dmy' },
  it_IT: { date: 'dd/MM/yyyy', decimal: ',', grouping: '.', order: 'dmy' },
  pt_BR: { date: 'dd/MM/yyyy', decimal: ',', grouping: '.', order: 'dmy' },
  nl_NL: { date: 'd-M-yyyy', decimal: ',', grouping: '.', order: 'dmy' },
  ja_JP: { date: 'yyyy/MM/dd', decimal: '.', grouping: ',', order: 'ymd' },
};

const TIME = 'H:mm:ss';

const ENGLISH = ['TRUE', 'FALSE'] as const;

/** By language: the names of the functions TRUE() and FALSE(). support.google.com/docs/table/25273 */
const TRUTH: Record<string, Locale['truth']> = {
  de: ['WAHR', 'FALSCH'],
  fr: ['VRAI', 'FAUX'],
  es: ['VERDADERO', 'FALSO'],
  it: ['VERO', 'FALSO'],
  pt: ['VERDADEIRO', 'FALSO'],
  nl: ['WAAR', 'ONWAAR'],
};

/** Looked up for every cell that is read or written. */
const LOCALES = new Map(
  Object.entries(BASICS).map(([name, basics]): [string, Locale] => [
    name,
    { ...basics, time: TIME, dateTime: `${basics.date} ${TIME}`, truth: TRUTH[name.slice(0, 2)] ?? ENGLISH },
  ]),
);

export function localeOf(name: string): Locale {
  const known = LOCALES.get(name);
  if (!known) throw new Error(`((the locale ${name} is not emulated))`);
  return known;
}
