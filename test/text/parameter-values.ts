/** What the parameters of messages are when something is said: the usual, and the rare. */

export type Values = readonly unknown[];

export const NUMBERS: Values = [1500, 2, 1, 0];
/** Where there is always at least one. */
export const SOME: Values = [1500, 2, 1];
export const LIMITS: Values = [1500, 30, 1];
export const MOMENTS: Values = [Date.UTC(2026, 6, 1, 9, 5), Date.UTC(2027, 11, 31)];
export const DAYS: Values = ['2026-07-01', '2027-12-31'];
export const ADDRESSES: Values = ['ana@acme.example'];
export const MAYBE_ADDRESS: Values = ['ben@acme.example', ''];
export const MAYBE_ACTOR: Values = ['ben@acme.example', '', null];
export const NAMES: Values = ['Billing & Co'];
export const MANY = Array.from({ length: 23 }, (_, index) => `p${index}@acme.example`);
export const SENTENCE = { code: 'stored.sentence', text: 'Xyz 77 abc.' };
export const CLAUSE = { code: 'failure.said', said: 'Xyz 77 abc' };
export const SHEET_URL = 'https://docs.google.com/spreadsheets/d/1';

export const COUNTS: Values = [
  { warn: 1500, disable: 2, delete: 1 },
  { warn: 0, disable: 1, delete: 0 },
];
export const OUTCOMES: Values = [
  { disabled: 1500, deleted: 2, warned: 1, skipped: 3, 'not-warned': 4, failed: 5, reminded: 6 },
  { disabled: 0, deleted: 0, warned: 0, skipped: 0, 'not-warned': 0, failed: 0 },
  { disabled: 1, deleted: 1, warned: 1, skipped: 1, 'not-warned': 1, failed: 1, reminded: 1 },
];
export const ACCOUNT = { id: '314', email: 'ana@acme.example', enabled: true };
