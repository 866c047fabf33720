/** Groups of three digits, as people write them in different countries. */
const GROUPED = /^[1-9]\d{0,2}([,.'\u2019 \u00a0\u202f])\d{3}(\1\d{3})*$/;

/** Whether the text is this whole number, with or without separators of its thousands. */
export function isSameNumber(typed: string, expected: number): boolean {
  const text = typed.trim();
  const digits = GROUPED.test(text) ? text.replace(/\D/g, '') : text;
  return /^(0|[1-9]\d*)$/.test(digits) && Number(digits) === expected;
}
