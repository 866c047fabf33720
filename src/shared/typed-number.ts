/** Groups of three digits, as people write them in different countries. */
const GROUPED = /^\d{1,3}([,.'\u2019 \u00a0\u202f])\d{3}(\1\d{3})*$/;

/** Whether the text is this whole number, with or without separators of its thousands. */
export function isSameNumber(typed: string, expected: number): boolean {
  const text = typed.trim();
  const digits = GROUPED.test(text) ? text.replace(/\D/g, '') : text;
  return /^\d+$/.test(digits) && Number(digits) === expected;
}
