import type { Product } from '../product';
import { mondayOf, nearestRank, Quarter, type SeenRequest } from './dashboard-quarter';
import { dashboardOf, dashboards, type ShownDashboard } from './dashboard-sheet';
import { DAY_MS } from './idle-steps';

const PRODUCTS: Product[] = ['chat', 'support'];

/** The line of the log follows the account within seconds, and the sheet shows tenths. */
function expectMinutes(shown: string | undefined, length: number): void {
  expect(Math.abs(Number(shown) - length / 60_000)).toBeLessThanOrEqual(0.11);
}

describe.each(PRODUCTS)('the dashboard after a quarter, on product %s', (product) => {
  let quarter: Quarter;
  let shown: ShownDashboard;

  beforeAll(() => {
    quarter = new Quarter(product);
    quarter.play();
    shown = dashboardOf(quarter.installation);
  });

  const ofWeek = (title: string) =>
    quarter.requests.filter(({ submittedAt }) => mondayOf(submittedAt) === title);
  const count = (requests: readonly SeenRequest[], kind: string) =>
    requests.filter(({ expected }) => expected === kind).length;

  const lengthsOf = (requests: readonly SeenRequest[]) =>
    requests
      .filter(({ expected }) => expected === 'Created')
      .map(({ email, submittedAt }) => (quarter.createdAt(email) ?? Number.NaN) - submittedAt);

  it('is one sheet with three charts', () => {
    expect(dashboards(quarter.installation)).toEqual(['Dashboard']);
    expect(quarter.google.spreadsheet.sheet('Dashboard').charts).toHaveLength(3);
  });

  it('counts the requests of each week as the form and Zendesk do', () => {
    const kinds = ['Created', 'Enabled again', 'No change', 'Rejected', 'Needs attention'];
    const weeks = [...new Set(quarter.requests.map(({ submittedAt }) => mondayOf(submittedAt)))];
    expect(shown.weeks.map((week) => week['Week from'])).toEqual(weeks);
    expect(shown.weeks.map((week) => kinds.map((kind) => Number(week[kind])))).toEqual(
      weeks.map((week) => kinds.map((kind) => count(ofWeek(week), kind))),
    );
    expect(weeks).toHaveLength(12);
  });

  it('says how long accounts took, by week, to a tenth of a minute', () => {
    for (const week of shown.weeks) {
      const given = ofWeek(week['Week from'] ?? '').filter(({ expected }) =>
        /Created|Enabled/.test(expected),
      );
      const lengths = lengthsOf(given);
      const isSlow = Math.max(...lengths) > 5 * 60_000;
      expect(Number(week['Accounts timed'])).toBe(given.length);
      expectMinutes(week['Half within (minutes)'], nearestRank(lengths, 0.5));
      expectMinutes(week['95% within (minutes)'], nearestRank(lengths, 0.95));
      const late = lengths.filter((length) => length > 5 * 60_000).length;
      expect(late > 0).toBe(isSlow);
      expect(week['Within 5 minutes']).toBe(`${Math.round(((given.length - late) / given.length) * 100)}%`);
    }
    const slow = shown.weeks.filter((week) => week['Within 5 minutes'] !== '100%');
    expect(slow).toHaveLength(6);
  });

  it('says the same in large', () => {
    const given = quarter.requests.filter(({ expected }) => /Created|Enabled/.test(expected));
    const late = lengthsOf(given).filter((length) => length > 5 * 60_000).length;
    const share = `${Math.floor(((given.length - late) / given.length) * 100)}%`;
    expect(shown.tiles['Within five minutes']).toEqual([
      share,
      `of ${given.length} accounts in 12 weeks`,
      expect.stringMatching(/^half within \d+ s, 95% within \d+ (s|min)$/),
    ]);
    expect(shown.sentences[1]).toContain(`Access is given within minutes: ${share}`);
    expect(shown.sentences[0]).toMatch(/^As of 2026-04-2\d \d\d:\d\d \(Europe\/Berlin\)/);
    expect(shown.tiles['Open requests']?.[0]).toBe('0');
  });

  it('counts as never used who has not signed in for 14 days, as nobody has', () => {
    const { google } = quarter;
    const asked = quarter.requests.filter(({ expected }) => expected !== 'Rejected');
    const latest = new Map(asked.map(({ email, submittedAt }) => [email, submittedAt]));
    // More than 14 whole days have passed since they were asked for last.
    const old = [...latest.values()].filter((at) => google.clock.now() - at >= 15 * DAY_MS);
    expect(Number(shown.accounts['Never used'])).toBe(old.length);
    // The person who owns the Zendesk account has not signed in for long, either.
    expect(shown.accounts.Idle).toBe('1');
    expect(shown.tiles['Idle seats']?.[0]).toBe(String(old.length + 1));
    expect(shown.accounts.Off).toBe('0');
  });
});
