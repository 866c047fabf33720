import type { Locale } from './locale';

/** The format in which a date or time was typed: `March 3` gives `mmmm d`, `1/2` gives `m/d` and `10:30` gives `h:mm`. */
export function typedFormat(text: string, locale: Locale): string {
  const [date = '', time = ''] = split(text.trim());
  return [dateFormat(date, locale), timeFormat(time)].filter((part) => part !== '').join(' ');
}

function split(text: string): string[] {
  const time = /(?:^|\s)\d{1,2}:\d{2}.*$/.exec(text);
  return time ? [text.slice(0, time.index), time[0].trim()] : [text, ''];
}

function dateFormat(text: string, { order }: Locale): string {
  const isYearFirst = /^\d{4}/.test(text);
  const letters = isYearFirst || order === 'ymd' ? 'ymd' : order;
  const numeric =
    text.split(/\D+/).length === 3 ? [...letters] : [...letters].filter((letter) => letter !== 'y');
  const hasName = /[a-z]/i.test(text);
  let next = 0;
  return text.replace(/[a-z]+|\d+/gi, (part) => {
    if (/^[a-z]/i.test(part)) return part.length > 3 ? 'mmmm' : 'mmm';
    if (hasName) return part.length === 4 ? 'yyyy' : 'd'.repeat(part.length);
    return (numeric[next++] ?? 'd').repeat(part.length);
  });
}

function timeFormat(text: string): string {
  const parts = /^(\d+):(\d+)(:\d+)?.*?(am|pm)?$/i.exec(text);
  if (!parts) return '';
  return `${'h'.repeat(parts[1]?.length ?? 1)}:mm${parts[3] ? ':ss' : ''}${parts[4] ? ' am/pm' : ''}`;
}
