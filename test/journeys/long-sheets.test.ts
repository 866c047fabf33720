import { IdleInstallation } from './idle-installation';
import { underTitles } from './installation';
import { IdleSuite } from './suite/idle-suite';

type Installation = IdleInstallation | IdleSuite;

/** More than a new sheet has rows. */
const MANY = 1_100;

const PEOPLE = Object.fromEntries(
  Array.from({ length: MANY }, (_, index) => [`agent${index}`, { usedDaysAgo: index % 60 }]),
);

const PRODUCTS: readonly [string, () => Installation][] = [
  ['Zendesk Chat', () => IdleInstallation.afterFirstReview({}, PEOPLE)],
  ['Zendesk Suite', () => IdleSuite.reviewed({ access: { chat: 'ignore' } }, PEOPLE)],
];

/** What the dates of a column look like, with nines for their digits. */
function looksOf({ google }: Installation, name: string, title: string, titlesAt = 0): string[] {
  const rows = underTitles(google.spreadsheet.sheet(name).display().slice(titlesAt));
  expect(rows.length).toBeGreaterThan(MANY);
  const dates = rows.map((row) => row[title] ?? '').filter((text) => /\d/.test(text));
  return [...new Set(dates.map((text) => text.replace(/\d/g, '9')))];
}

it.each(PRODUCTS)('dates of a column look alike however long the sheet has become (%s)', (_product, make) => {
  const installation = make();
  installation.check();
  installation.google.advance({ minutes: 30 });
  expect(looksOf(installation, 'Plan', 'Last use', 3)).toEqual(['9999-99-99 99:99']);
  expect(looksOf(installation, 'Agents', 'Last use')).toEqual(['9999-99-99 99:99']);
});
