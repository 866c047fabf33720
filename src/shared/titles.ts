import { withoutInvisible } from './safe-text';

/** Characters that end a line, and others that are seen nowhere: selectors of variants, fillers. */
const LINE_ENDS = /[\u2028\u2029]/g;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * What a title is known by: without the blanks, the letter case, the invisible characters and the way of composing
 * accents, which people and the programs that they copy from change without meaning it. Every comparison of titles, and of the
 * answers that a form offers, uses it.
 */
export function titleKey(title: string): string {
  const visible = withoutInvisible(title.replace(LINE_ENDS, ' ')).replace(IGNORABLE, '');
  return visible.replace(/\s+/g, ' ').trim().toLowerCase().normalize('NFC');
}

export function isSameTitle(a: string, b: string): boolean {
  return titleKey(a) === titleKey(b);
}
