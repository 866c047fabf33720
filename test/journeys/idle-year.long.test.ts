import { SimulatedYear } from './idle-year';
import { playYear, type YearResult } from './idle-year-findings';

/** A share of what `npm run simulate` plays for each product: all days of the year. */
const YEARS = [
  { product: 'chat', people: 24, daysBetweenReviews: 4, deletions: 4 },
  { product: 'support', people: 12, daysBetweenReviews: 5, deletions: 2 },
] as const;

describe.each(YEARS)(
  'a year in which people join, go on leave, return and leave the company, on product $product',
  ({ product, people, daysBetweenReviews, deletions }) => {
    let year: SimulatedYear;
    let result: YearResult;

    beforeAll(() => {
      year = new SimulatedYear(product, people);
      result = playYear(year, daysBetweenReviews);
    });

    it('disables no one who is active or was not warned in time, and deletes only accounts that it disabled long ago', () => {
      expect(result.wrong).toEqual([]);
    });

    it('leaves no account enabled that has been idle for longer than the limit, warning included', () => {
      expect(result.late).toEqual([]);
    });

    it('frees at least 30 % of the seats', () => {
      const freed = year.people.filter(({ disabledBy }) => disabledBy === 'Chat Access');
      expect(freed.length / year.people.length).toBeGreaterThan(0.3);
      expect(result.disabled).toBeGreaterThan(freed.length);
      expect(result.warned).toBeGreaterThan(result.disabled);
      expect(result.deleted).toBeGreaterThan(deletions);
    });
  },
);
